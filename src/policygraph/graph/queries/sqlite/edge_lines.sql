-- name: edge_lines
-- 每条关系（摘要由此算出）
-- params:
-- returns: kind, source, target, role, score
SELECT kind, source, target, role, score FROM edge ORDER BY kind, source, target, role

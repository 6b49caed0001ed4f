-- name: write_edge
-- 写一条关系；没有变化的不动
-- params: kind, source, target, role, score
-- returns:
INSERT INTO edge (kind, source, target, role, score) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (kind, source, target, role) DO UPDATE SET score = excluded.score WHERE edge.score IS NOT excluded.score

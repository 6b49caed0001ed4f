-- name: there_edge
-- 记下服务器上的一条关系
-- params: kind, source, target, role, score
-- returns:
INSERT INTO there_edge (kind, source, target, role, score, copies) VALUES (?, ?, ?, ?, ?, 1)
ON CONFLICT (kind, source, target, role) DO UPDATE SET copies = copies + 1

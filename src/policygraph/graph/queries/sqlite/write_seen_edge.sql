-- name: write_seen_edge
-- 记下写过的一条关系
-- params: kind, source, target, role
-- returns:
INSERT OR IGNORE INTO seen_edge (kind, source, target, role) VALUES (?, ?, ?, ?)

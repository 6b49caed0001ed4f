-- name: write_seen_node
-- 记下写过的一个节点
-- params: kind, id
-- returns:
INSERT OR IGNORE INTO seen_node (kind, id) VALUES (?, ?)

-- name: there_node
-- 记下服务器上的一个节点
-- params: kind, id, hash
-- returns:
INSERT INTO there_node (kind, id, hash) VALUES (?, ?, ?)

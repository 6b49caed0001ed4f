-- name: here_index
-- 按编号找本次要发布的节点
-- params:
-- returns:
CREATE INDEX temp.here_node_id ON here_node (id, kind, hash)

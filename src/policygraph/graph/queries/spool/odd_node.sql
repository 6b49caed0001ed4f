-- name: odd_node
-- 记下一个读不懂的节点
-- params: id
-- returns:
INSERT INTO odd_node (id) VALUES (?)

-- name: odd_nodes
-- 服务器上读不懂的节点（有人手工改过）：去掉
-- params:
-- returns:
CREATE TABLE odd_node (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID

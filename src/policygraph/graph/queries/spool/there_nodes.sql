-- name: there_nodes
-- 服务器上现有的节点
-- params:
-- returns:
CREATE TABLE there_node (kind TEXT NOT NULL, id TEXT PRIMARY KEY NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID

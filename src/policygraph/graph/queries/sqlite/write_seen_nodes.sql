-- name: write_seen_nodes
-- 本次发布写过的节点
-- params:
-- returns:
CREATE TEMP TABLE seen_node (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID

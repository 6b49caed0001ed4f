-- name: here_nodes
-- 本次要发布的全部节点
-- params:
-- returns:
CREATE TEMP TABLE here_node AS SELECT kind, id, hash FROM node

-- name: nodes
-- 全部节点，连同各项内容
-- params:
-- returns: kind, id, label, properties (JSON), hash
SELECT kind, id, label, properties, hash FROM node ORDER BY kind, id

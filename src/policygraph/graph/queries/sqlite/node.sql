-- name: node
-- 按编号取任何一个节点
-- params: id
-- returns: kind, id, label, properties (JSON)
SELECT kind, id, label, properties FROM node WHERE id = :id ORDER BY kind

-- name: size
-- 节点与关系的总数
-- params:
-- returns: number
SELECT (SELECT count(*) FROM node) + (SELECT count(*) FROM edge)

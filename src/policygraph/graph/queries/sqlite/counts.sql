-- name: counts
-- 各类节点的数目
-- params:
-- returns: kind, number
SELECT kind, count(*) FROM node GROUP BY kind ORDER BY kind

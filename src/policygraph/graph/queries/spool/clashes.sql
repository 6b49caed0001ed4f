-- name: clashes
-- 两个节点共用的编号
-- params:
-- returns: id, kinds
SELECT id, group_concat(kind, '、') FROM here_node GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 1

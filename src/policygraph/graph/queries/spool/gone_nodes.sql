-- name: gone_nodes
-- 要去掉的节点
-- params:
-- returns: id
SELECT id FROM odd_node
UNION ALL
SELECT id FROM there_node t WHERE NOT EXISTS (SELECT 1 FROM here_node h WHERE h.id = t.id)
ORDER BY id

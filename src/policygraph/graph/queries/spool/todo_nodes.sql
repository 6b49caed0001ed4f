-- name: todo_nodes
-- 要写的节点：服务器上没有的（is_new）、内容或种类变了的
-- params:
-- returns:
CREATE TEMP TABLE todo_node AS
SELECT h.kind, h.id, t.id IS NULL AS is_new
FROM here_node h LEFT JOIN there_node t ON t.id = h.id
WHERE t.id IS NULL OR t.kind <> h.kind OR t.hash <> h.hash
ORDER BY h.kind, h.id

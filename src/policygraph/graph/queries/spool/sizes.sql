-- name: sizes
-- 要发布的节点数和关系数，要写的节点数和关系数，要写的全文字符数
-- params:
-- returns: nodes, edges, new_nodes, new_edges, characters
SELECT (SELECT count(*) FROM here_node), (SELECT count(*) FROM edge),
       (SELECT count(*) FROM todo_node), (SELECT count(*) FROM todo_edge),
       (SELECT coalesce(sum(length(x.text) + length(x.blocks)), 0) FROM Text x JOIN todo_node t ON t.id = x.id AND t.kind = 'Text')

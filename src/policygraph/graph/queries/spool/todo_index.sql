-- name: todo_index
-- 按种类取要写的节点
-- params:
-- returns:
CREATE INDEX temp.todo_node_kind ON todo_node (kind, is_new, id)

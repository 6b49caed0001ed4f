-- name: new_edges
-- 要写的关系，按种类和次序；is_plain 为一的没有角色和分值
-- params:
-- returns: kind, is_plain, source, target, role, score
SELECT kind, is_plain, source, target, role, score FROM todo_edge ORDER BY rowid

-- name: new_edges
-- 一类要写的关系，按次序
-- params: kind
-- returns: source, target, role, score
SELECT source, target, role, score FROM todo_edge WHERE kind = :kind ORDER BY source, target, role

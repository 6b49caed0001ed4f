-- name: todo_edges
-- 要写的关系：服务器上没有的、分值变了的、重复的、两端有一端重写的
-- params:
-- returns:
CREATE TEMP TABLE todo_edge AS
SELECT e.kind, e.role = '' AND e.score IS NULL AS is_plain, e.source, e.target, e.role, e.score
FROM edge e LEFT JOIN there_edge t
     ON t.kind = e.kind AND t.source = e.source AND t.target = e.target AND t.role = e.role
WHERE t.kind IS NULL OR t.copies > 1 OR t.score IS NOT e.score
      OR e.source IN (SELECT id FROM odd_node) OR e.target IN (SELECT id FROM odd_node)
ORDER BY e.kind, is_plain, e.source, e.target, e.role

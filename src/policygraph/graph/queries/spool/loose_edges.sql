-- name: loose_edges
-- 一端没有节点的关系
-- params:
-- returns: kind, source, target
SELECT kind, source, target FROM edge
WHERE NOT EXISTS (SELECT 1 FROM here_node h WHERE h.id = edge.source)
      OR NOT EXISTS (SELECT 1 FROM here_node h WHERE h.id = edge.target)
ORDER BY kind, source, target LIMIT 1

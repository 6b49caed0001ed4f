-- name: gone_edges
-- 要去掉的关系：不再有的，重复的和分值变了的（去掉，再写一条）；随节点一起去掉的不算
-- params:
-- returns: kind, source, target, role
SELECT t.kind, t.source, t.target, t.role
FROM there_edge t
WHERE (t.copies > 1 OR NOT EXISTS (
          SELECT 1 FROM edge e
          WHERE e.kind = t.kind AND e.source = t.source AND e.target = t.target AND e.role = t.role
                AND e.score IS t.score))
      AND EXISTS (SELECT 1 FROM here_node h WHERE h.id = t.source)
      AND EXISTS (SELECT 1 FROM here_node h WHERE h.id = t.target)
ORDER BY t.kind, t.source, t.target, t.role

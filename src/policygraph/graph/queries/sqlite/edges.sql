-- name: edges
-- 一个节点上的全部关系，先出后入
-- params: id
-- returns: kind, role, outgoing, other, other_kind, other_label
SELECT x.kind, x.role, x.outgoing, x.other, coalesce(n.kind, ''), coalesce(n.label, '')
FROM (SELECT kind, role, 1 AS outgoing, target AS other FROM edge WHERE source = :id
      UNION ALL
      SELECT kind, role, 0 AS outgoing, source AS other FROM edge WHERE target = :id) x
     LEFT JOIN node n ON n.id = x.other
ORDER BY x.outgoing DESC, x.kind, x.role, x.other

-- name: edges
-- 一个节点上的全部关系，先出后入
-- params: id
-- returns: kind, role, outgoing, other, other_kind, other_label
-- 对端逐个按编号取：与视图 node 连接会把整个图谱铺开
SELECT x.kind, x.role, x.outgoing, x.other,
       coalesce((SELECT n.kind FROM node n WHERE n.id = x.other), ''),
       coalesce((SELECT n.label FROM node n WHERE n.id = x.other), '')
FROM (SELECT kind, role, 1 AS outgoing, target AS other FROM edge WHERE source = :id
      UNION ALL
      SELECT kind, role, 0 AS outgoing, source AS other FROM edge WHERE target = :id) x
ORDER BY x.outgoing DESC, x.kind, x.role, x.other

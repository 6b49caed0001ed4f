// name: edges
// 一个节点上的全部关系，先出后入
// params: id
// returns: kind, role, outgoing, other, other_kind, other_label
:param id => 'JS2023-05';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (n:Record {id: $id})
CALL (n) {
  MATCH (n)-[r]->(other:Record) RETURN r, other, 1 AS outgoing
  UNION ALL
  MATCH (n)<-[r]-(other:Record) RETURN r, other, 0 AS outgoing
}
RETURN type(r) AS kind, r.role AS role, outgoing, other.id AS other_id,
       [label IN labels(other) WHERE NOT label IN ['Record', 'Named'] AND NOT label STARTS WITH 'List_'][0] AS other_kind, coalesce(other.caption, '') AS other_label
ORDER BY outgoing DESC, kind, role, other_id

// name: technologies
// 一个或全部技术方向
// params: id
// returns: Technology
:param id => null;
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (t:Technology) WHERE $id IS NULL RETURN t
  UNION ALL
  MATCH (t:Technology {id: $id}) RETURN t
}
RETURN t.id, t.name, t.normal
ORDER BY t.id

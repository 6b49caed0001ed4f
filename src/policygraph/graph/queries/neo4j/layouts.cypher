// name: layouts
// 一个或全部清单
// params: id
// returns: Layout
:param id => null;
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (l:Layout) WHERE $id IS NULL RETURN l
  UNION ALL
  MATCH (l:Layout {id: $id}) RETURN l
}
RETURN l.id, l.document, l.title, l.kind, l.region, l.year, l.batch, l.expected
ORDER BY l.id

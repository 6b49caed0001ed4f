// name: domains
// 清单里的领域，按序号
// params: layout
// returns: Domain（两处依据各五列）
:param layout => 'JS2023';
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (d:Domain) WHERE $layout IS NULL RETURN d
  UNION ALL
  MATCH (d:Domain {layout: $layout}) RETURN d
}
OPTIONAL MATCH (n:Evidence {id: d.name_evidence})
OPTIONAL MATCH (b:Evidence {id: d.body_evidence})
RETURN d.id, d.layout, d.number, d.name, d.status, d.group,
       n.document, n.start, n.end, n.quote, n.rule,
       b.document, b.start, b.end, b.quote, b.rule
ORDER BY d.layout, d.number, d.id

// name: facts
// 名额、重点领域、机构、地区等事实
// params: document
// returns: Fact
:param document => 'jsgxt-2023-222';
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (f:Fact) WHERE $document IS NULL RETURN f
  UNION ALL
  MATCH (f:Fact {document: $document}) RETURN f
}
MATCH (e:Evidence {id: f.evidence})
RETURN f.id, f.document, f.kind, f.name, f.value, f.unit,
       e.document, e.start, e.end, e.quote, e.rule
ORDER BY e.document, e.start, e.end, f.id

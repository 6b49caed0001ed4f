// name: measures
// 承诺的资金和待遇
// params: document
// returns: SupportMeasure
:param document => 'jsgxt-2023-222';
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (f:SupportMeasure) WHERE $document IS NULL RETURN f
  UNION ALL
  MATCH (f:SupportMeasure {document: $document}) RETURN f
}
MATCH (e:Evidence {id: f.evidence})
RETURN f.id, f.document, f.section, f.name, f.kind, f.amount, f.unit, f.beneficiary, f.precondition,
       e.document, e.start, e.end, e.quote, e.rule
ORDER BY e.document, e.start, e.end, f.id

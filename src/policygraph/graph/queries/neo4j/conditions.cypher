// name: conditions
// 对创新中心等提出的条件
// params: document
// returns: Condition
:param document => 'jsgxt-2023-222';
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (f:Condition) WHERE $document IS NULL RETURN f
  UNION ALL
  MATCH (f:Condition {document: $document}) RETURN f
}
MATCH (e:Evidence {id: f.evidence})
RETURN f.id, f.document, f.section, f.subject, f.comparator, f.value, f.unit, f.scope, f.modality, f.unless, f.object, f.stage,
       e.document, e.start, e.end, e.quote, e.rule, f.qualifier, f.reference, f.group
ORDER BY e.document, e.start, e.end, f.id

// name: indicators
// 指南方向的指标
// params: topic
// returns: Indicator
:param topic => 'JSFUND2023-2101';
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (f:Indicator) WHERE $topic IS NULL RETURN f
  UNION ALL
  MATCH (f:Indicator {topic: $topic}) RETURN f
}
MATCH (e:Evidence {id: f.evidence})
RETURN f.id, f.topic, f.name, f.comparator, f.value, f.unit,
       e.document, e.start, e.end, e.quote, e.rule
ORDER BY e.document, e.start, e.end, f.id

// name: topics
// 指南里的方向，按印刷次序
// params: layout
// returns: Topic（三处依据各五列）
:param layout => 'JSFUND2023';
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (t:Topic) WHERE $layout IS NULL RETURN t
  UNION ALL
  MATCH (t:Topic {layout: $layout}) RETURN t
}
MATCH (n:Evidence {id: t.name_evidence})
OPTIONAL MATCH (b:Evidence {id: t.body_evidence})
OPTIONAL MATCH (g:Evidence {id: t.goal_evidence})
RETURN t.id, t.layout, t.code, t.name, t.topic_class, t.group,
       n.document, n.start, n.end, n.quote, n.rule,
       b.document, b.start, b.end, b.quote, b.rule,
       g.document, g.start, g.end, g.quote, g.rule
ORDER BY t.layout, t.number, t.id

// name: all_alignments
// 全部对应关系
// params:
// returns: Alignment（features 为 JSON）
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (a:Alignment)
RETURN a.id, a.subject, a.object, a.relation, a.confidence, a.status, a.clue, a.basis, a.sentence, a.features
ORDER BY a.subject, a.object, a.id

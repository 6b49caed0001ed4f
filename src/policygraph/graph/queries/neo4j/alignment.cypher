// name: alignment
// 一条对应关系
// params: id
// returns: Alignment（features 为 JSON）
:param id => 'link-0000000000000000';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (a:Alignment {id: $id})
RETURN a.id, a.subject, a.object, a.relation, a.confidence, a.status, a.clue, a.basis, a.sentence, a.features

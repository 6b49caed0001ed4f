// name: alignments
// 两个清单之间的对应关系（只按建图时的方向）
// params: left, right
// returns: Alignment（features 为 JSON）
:param left => 'JS2023';
:param right => 'CN2017';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (a:Alignment {subject_layout: $left, object_layout: $right})
RETURN a.id, a.subject, a.object, a.relation, a.confidence, a.status, a.clue, a.basis, a.sentence, a.features
ORDER BY a.subject, a.object, a.id

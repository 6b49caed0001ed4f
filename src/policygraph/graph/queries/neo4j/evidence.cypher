// name: evidence
// 一处依据
// params: id
// returns: Evidence
:param id => 'ev-0000000000000000';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (e:Evidence {id: $id})
RETURN e.document, e.start, e.end, e.quote, e.rule

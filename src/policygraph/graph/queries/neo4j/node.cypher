// name: node
// 按编号取任何一个节点
// params: id
// returns: kind, id, label, properties
:param id => 'JS2023-05';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (n:Record {id: $id})
RETURN [label IN labels(n) WHERE NOT label IN ['Record', 'Named'] AND NOT label STARTS WITH 'List_'][0], n.id, n.caption, properties(n)

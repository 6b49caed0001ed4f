// name: nodes
// 全部节点，连同各项内容
// params:
// returns: kind, id, label, properties, hash
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (n:Record)
RETURN [label IN labels(n) WHERE NOT label IN ['Record', 'Named'] AND NOT label STARTS WITH 'List_'][0] AS kind, n.id AS id, n.caption AS label, properties(n) AS properties, n.hash AS hash
ORDER BY kind, id

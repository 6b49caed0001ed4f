// name: counts
// 各类节点的数目
// params:
// returns: kind, number
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (n:Record)
WITH [label IN labels(n) WHERE NOT label IN ['Record', 'Named'] AND NOT label STARTS WITH 'List_'][0] AS kind
RETURN kind, count(*) AS number
ORDER BY kind

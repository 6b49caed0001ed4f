// name: node_hashes
// 每个节点的种类、编号、内容指纹（摘要由此算出）
// params:
// returns: kind, id, hash
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (n:Record)
RETURN [label IN labels(n) WHERE NOT label IN ['Record', 'Named'] AND NOT label STARTS WITH 'List_'][0] AS kind, n.id AS id, n.hash AS hash
ORDER BY kind, id

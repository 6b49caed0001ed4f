// name: edge_lines
// 每条关系（摘要由此算出）
// params:
// returns: kind, source, target, role, score
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (a:Record)-[r]->(b:Record)
RETURN type(r) AS kind, a.id AS source, b.id AS target, r.role AS role, r.score AS score
ORDER BY kind, source, target, role

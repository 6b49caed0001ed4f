// name: publish_edges
// 服务器上现有的关系（不问是否可读）
// params:
// returns: kind, source, target, role, score
MATCH (a:Record)-[r]->(b:Record)
RETURN type(r), a.id, b.id, coalesce(r.role, ''), r.score

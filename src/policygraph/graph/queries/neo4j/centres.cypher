// name: centres
// 创新中心名录
// params:
// returns: Centre
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (c:Centre)
RETURN c.id, c.name, c.level, c.province, c.city, c.host, c.date, c.status, c.source, c.source_as_of, c.grade, c.note
ORDER BY c.id

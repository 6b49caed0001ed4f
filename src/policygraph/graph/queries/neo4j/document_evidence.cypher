// name: document_evidence
// 文件各著录项（标题、文号、成文日期……）在原文中的位置
// params: id
// returns: document, field, Evidence
:param id => null;
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (d:Document) WHERE $id IS NULL RETURN d
  UNION ALL
  MATCH (d:Document {id: $id}) RETURN d
}
MATCH (d)-[r:EVIDENCED_BY]->(e:Evidence)
RETURN d.id, r.role, e.document, e.start, e.end, e.quote, e.rule
ORDER BY d.id, r.role, e.start, e.id

// name: documents
// 一份或全部文件（id 为空时取全部），按编号排列
// params: id
// returns: Document 的各字段（evidence 除外）
:param id => null;
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (d:Document) WHERE $id IS NULL RETURN d
  UNION ALL
  MATCH (d:Document {id: $id}) RETURN d
}
RETURN d.id, d.file, d.title, d.number, d.issuer, d.published, d.level, d.region, d.layouts,
       d.valid_from, d.valid_to, d.status, d.sha256, d.encoding, d.characters, d.origin
ORDER BY d.id

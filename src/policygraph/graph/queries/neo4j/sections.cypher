// name: sections
// 文件的章节，按印刷次序
// params: document
// returns: Section
:param document => 'jsgxt-2023-222';
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (s:Section) WHERE $document IS NULL RETURN s
  UNION ALL
  MATCH (s:Section {document: $document}) RETURN s
}
RETURN s.id, s.document, s.path, s.label, s.title, s.parent, s.order, s.start, s.end
ORDER BY s.document, s.order, s.id

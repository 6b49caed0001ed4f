// name: citations
// 文中点名的文件（文号、标题、是否收录）
// params: document
// returns: Citation
:param document => 'jsgxt-2023-222';
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (f:Citation) WHERE $document IS NULL RETURN f
  UNION ALL
  MATCH (f:Citation {document: $document}) RETURN f
}
MATCH (e:Evidence {id: f.evidence})
RETURN f.id, f.document, f.section, f.number, f.title, f.target,
       e.document, e.start, e.end, e.quote, e.rule, f.kind
ORDER BY e.document, e.start, e.end, f.id

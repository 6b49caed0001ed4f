// name: text
// 文件的全文
// params: document
// returns: text
:param document => 'jsgxt-2023-222';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (t:Text {document: $document})
RETURN t.text ORDER BY t.id

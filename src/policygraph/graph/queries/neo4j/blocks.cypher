// name: blocks
// 全文划分成的各块（种类、起止、章节、理由）
// params: document
// returns: blocks (JSON)
:param document => 'jsgxt-2023-222';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (t:Text {document: $document})
RETURN t.blocks ORDER BY t.id

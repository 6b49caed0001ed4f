// name: prose_directions
// 文件正文里（不在清单的行内）点名的技术方向，按位置
// params: document
// returns: technology, normal, 依据五列
:param document => 'jsgxt-2023-222';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (e:Evidence {document: $document})
MATCH (m:Mention {evidence: e.id})
WHERE NOT EXISTS { MATCH (:Domain {id: m.owner}) } AND NOT EXISTS { MATCH (:Topic {id: m.owner}) }
MATCH (t:Technology {id: m.technology})
RETURN t.id, t.normal, e.document, e.start, e.end, e.quote, e.rule
ORDER BY e.start, e.end, m.id

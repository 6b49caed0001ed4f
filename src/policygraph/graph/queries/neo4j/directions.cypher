// name: directions
// 一个清单各行的技术方向，按印刷次序
// params: layout
// returns: owner, technology, normal, 依据五列
:param layout => 'JS2023';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (r:Domain|Topic {layout: $layout})
MATCH (m:Mention {owner: r.id})
MATCH (t:Technology {id: m.technology})
MATCH (e:Evidence {id: m.evidence})
RETURN m.owner, t.id, t.normal, e.document, e.start, e.end, e.quote, e.rule
ORDER BY m.owner, e.start, e.end, m.id

// name: rows
// 一个清单的各行（领域或指南方向），按印刷次序
// params: layout
// returns: id, layout, number, name, group, 名称依据五列, 正文依据五列
:param layout => 'JS2023';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (r:Domain|Topic {layout: $layout})
OPTIONAL MATCH (n:Evidence {id: r.name_evidence})
OPTIONAL MATCH (b:Evidence {id: r.body_evidence})
RETURN r.id, r.layout, r.number, r.name, r.group,
       n.document, n.start, n.end, n.quote, n.rule,
       b.document, b.start, b.end, b.quote, b.rule
ORDER BY r.number, r.id

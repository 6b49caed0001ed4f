// 条件一初筛：江苏每个领域在国家布局里的对应行，以及该行上已知的国家级创新中心
// 只是初筛：中心是否符合其他条件，用 policygraph upgradable
:param list => 'JS2023';
:param reference => 'CN2017';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (:Layout {id: $list})-[:LISTS]->(domain:Domain)
OPTIONAL MATCH (link:Alignment {subject: domain.id, object_layout: $reference})
WHERE link.clue = 0 AND link.status <> 'rejected' AND link.relation <> 'related'
OPTIONAL MATCH (domain)-[edge:ALIGNS_TO {role: link.relation}]->(row:Domain {id: link.object})
OPTIONAL MATCH (found:Alignment {object: row.id})-[:SUBJECT]->(centre:Centre)
WHERE found.clue = 0 AND found.status <> 'rejected' AND found.relation <> 'related'
WITH domain, link, edge, row, centre
ORDER BY centre.id
WITH domain, link, edge, row, collect(DISTINCT centre) AS centres
RETURN domain.id AS 编号, domain.name AS 领域,
       {exact: '相同', close: '相近', broad: '属于', narrow: '包含', related: '相关'}[link.relation] AS 关系, row.name AS 国家领域,
       [centre IN centres | centre.name + '（' + centre.province + '）'] AS 国家级中心, domain, edge, row, centres
ORDER BY domain.number, row.number

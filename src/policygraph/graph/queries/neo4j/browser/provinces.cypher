// 两省对比：国家清单的每一行，江苏和浙江各有哪些领域与之对应
:param left => 'JS2023';
:param right => 'ZJ2021';
:param reference => 'CN2017';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (:Layout {id: $reference})-[:LISTS]->(row:Domain)
CALL (row) {
  OPTIONAL MATCH (link:Alignment {object: row.id, subject_layout: $left})-[:SUBJECT]->(domain)
  WHERE link.clue = 0 AND link.status <> 'rejected'
  WITH link, domain ORDER BY domain.number
  RETURN collect({exact: '相同', close: '相近', broad: '属于', narrow: '包含', related: '相关'}[link.relation] + '：' + domain.name) AS lefts, collect(domain) AS left_rows
}
CALL (row) {
  OPTIONAL MATCH (link:Alignment {object: row.id, subject_layout: $right})-[:SUBJECT]->(domain)
  WHERE link.clue = 0 AND link.status <> 'rejected'
  WITH link, domain ORDER BY domain.number
  RETURN collect({exact: '相同', close: '相近', broad: '属于', narrow: '包含', related: '相关'}[link.relation] + '：' + coalesce(domain.name, '（原文缺名）')) AS rights, collect(domain) AS right_rows
}
RETURN row.id AS 编号, row.name AS 国家领域, lefts AS 江苏, rights AS 浙江, row, left_rows, right_rows
ORDER BY row.number

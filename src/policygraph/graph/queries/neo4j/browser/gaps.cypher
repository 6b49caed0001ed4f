// 布局空白与薄弱：国家清单的每一行，江苏清单里有没有对应、是哪一种；没有对应的排在最前
// 这里只列联系，不下结论；结论及其理由用 policygraph gaps
:param list => 'JS2023';
:param reference => 'CN2017';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (:Layout {id: $reference})-[:LISTS]->(row:Domain)
OPTIONAL MATCH (link:Alignment {object: row.id, subject_layout: $list})
WHERE link.status <> 'rejected'
OPTIONAL MATCH (subject:Record {id: link.subject})-[edge:ALIGNS_TO {role: link.relation}]->(row)
WITH row, link, subject, edge
ORDER BY link.clue, link.confidence DESC, subject.number
WITH row, collect(CASE WHEN link.clue = 0 THEN {exact: '相同', close: '相近', broad: '属于', narrow: '包含', related: '相关'}[link.relation] + '：' + subject.name END) AS links,
     collect(CASE WHEN link.clue = 1 THEN subject.name END) AS clues, collect(subject) AS subjects, collect(edge) AS edges
RETURN row.id AS 编号, row.name AS 国家领域, links AS 对应, clues AS 线索, row, subjects, edges
ORDER BY size(links) > 0, size(clues) > 0, row.number

// name: write_edges_gone
// 去掉一批关系
// params: rows
// returns: number
:param rows => [];
UNWIND $rows AS row
MATCH (source:Record {id: row.source})-[r:$(row.kind)]->(target:Record {id: row.target})
WHERE coalesce(r.role, '') = row.role
DELETE r
RETURN count(*)

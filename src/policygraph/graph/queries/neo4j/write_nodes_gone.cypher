// name: write_nodes_gone
// 去掉一批节点和它们身上的关系
// params: rows
// returns: number
:param rows => [];
UNWIND $rows AS id
MATCH (n:Record {id: id})
DETACH DELETE n
RETURN count(*)

// name: publish_sizes
// 节点与关系的总数（取自计数库，不逐个数）
// params:
// returns: nodes, edges
CALL () { MATCH (n:Record) RETURN count(n) AS nodes }
CALL () { MATCH (:Record)-[r]->() RETURN count(r) AS edges }
RETURN nodes, edges

// name: write_nodes
// 写一批节点：没有的建，有的改成这个样子，旧标签去掉
// params: rows
// returns: number
:param rows => [];
UNWIND $rows AS row
MERGE (n:Record {id: row.id})
REMOVE n:$([label IN labels(n) WHERE NOT label IN row.labels])
SET n = row.properties, n:$(row.labels)
RETURN count(n)

// name: publish_nodes
// 服务器上现有的节点（不问是否可读：中断的装载也要比对）
// params:
// returns: kind, id, hash, properties
MATCH (n:Record)
RETURN [label IN labels(n) WHERE NOT label IN ['Record', 'Named'] AND NOT label STARTS WITH 'List_'][0], n.id, n.hash, properties(n)

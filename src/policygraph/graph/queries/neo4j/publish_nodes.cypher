// name: publish_nodes
// 服务器上现有的节点（不问是否可读：中断的装载也要比对）
// params:
// returns: labels, id, hash, properties
MATCH (n:Record)
RETURN labels(n), n.id, n.hash, properties(n)

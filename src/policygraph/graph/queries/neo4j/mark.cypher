// name: mark
// 图谱的标记：是否可读、由哪次发布写成、结构版本、是否正有一次发布在提交
// params:
// returns: ready, revision, schema, committing
MATCH (mark:Policygraph {id: 'graph'})
OPTIONAL MATCH (lock:PolicygraphLock {id: 'build'})
RETURN mark.ready, mark.revision, mark.schema, lock.committing

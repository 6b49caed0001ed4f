// name: mark
// 图谱的标记：是否可读、由哪次发布写成、结构版本、是否正在装载
// params:
// returns: ready, revision, schema, loading
MATCH (mark:Policygraph {id: 'graph'})
RETURN mark.ready, mark.revision, mark.schema, mark.loading

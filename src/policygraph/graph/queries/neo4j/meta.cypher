// name: meta
// 已发布图谱的说明
// params:
// returns: key, value
MATCH (mark:Policygraph {id: 'graph', ready: true})
UNWIND range(0, size(mark.meta_keys) - 1) AS i
RETURN mark.meta_keys[i] AS key, mark.meta_values[i] AS value
ORDER BY key

// name: judgements
// 人工判断，原样一行一条
// params:
// returns: line
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (j:Judgement)
RETURN j.line
ORDER BY j.date, j.id

// name: publish_wait
// 等正在生效的提交生效完：它占着标记，SET 排在它后面
// params: asked
// returns: revision
:param asked => '0';
MATCH (mark:Policygraph {id: 'graph'})
SET mark.asked = $asked
RETURN mark.revision

// name: publish_fence
// 占住标记并读出它：提交前确认没有别人发布过
// params: asked
// returns: revision, loading, batch
:param asked => '0';
MERGE (mark:Policygraph {id: 'graph'})
ON CREATE SET mark.ready = false
SET mark.asked = $asked
RETURN mark.revision, mark.loading, mark.batch

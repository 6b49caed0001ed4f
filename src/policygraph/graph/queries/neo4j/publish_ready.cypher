// name: publish_ready
// 发布完成：标记为可读，写下这一次的说明
// params: token, schema, keys, values
// returns:
:param token => '0';
:param schema => 1;
:param keys => [];
:param values => [];
MATCH (mark:Policygraph {id: 'graph'})
SET mark.ready = true, mark.revision = $token, mark.schema = $schema, mark.meta_keys = $keys, mark.meta_values = $values
REMOVE mark.loading, mark.batch

// name: publish_loading
// 大批装载开始：标记为不可读，写下是哪一次装载
// params: token, schema
// returns:
:param token => '0';
:param schema => 1;
MATCH (mark:Policygraph {id: 'graph'})
SET mark.ready = false, mark.loading = $token, mark.schema = $schema

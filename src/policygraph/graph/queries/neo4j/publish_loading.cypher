// name: publish_loading
// 大批装载开始：标记为不可读，写下是哪一次装载，还没有写进一批
// params: token, schema
// returns:
:param token => '0';
:param schema => 1;
MATCH (mark:Policygraph {id: 'graph'})
SET mark.ready = false, mark.loading = $token, mark.batch = 0, mark.schema = $schema

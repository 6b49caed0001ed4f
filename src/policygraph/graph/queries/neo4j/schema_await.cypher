// name: schema_await
// 等所有索引建好，最多五分钟
// params:
// returns:
CALL db.awaitIndexes(300)

// name: lock_alive
// 持锁者的事务还在不在（建图进程一断开，服务器就收回它的事务）
// params: token
// returns: token
:param token => '0';
SHOW TRANSACTIONS YIELD metaData
WHERE metaData.policygraph_lock = $token
RETURN metaData.policygraph_lock

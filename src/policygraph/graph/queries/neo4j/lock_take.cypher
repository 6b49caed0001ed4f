// name: lock_take
// 在锁上写下自己
// params: token, holder
// returns:
:param token => '0';
:param holder => '某机器的进程 1';
MATCH (lock:PolicygraphLock {id: 'build'})
SET lock.token = $token, lock.holder = $holder

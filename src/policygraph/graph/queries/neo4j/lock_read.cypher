// name: lock_read
// 锁上写的是谁；SET 使同时来问的人排队
// params: asked
// returns: token, holder
:param asked => '0';
MERGE (lock:PolicygraphLock {id: 'build'})
SET lock.asked = $asked
RETURN lock.token, lock.holder

// name: commit_begin
// 提交之前在锁上写明：提交的结果不是一瞬间全部可见，读者要等到 commit_end
// params: token
// returns:
:param token => '0';
MATCH (lock:PolicygraphLock {id: 'build'})
SET lock.committing = $token

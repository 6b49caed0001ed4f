// name: commit_end
// 提交已全部生效（或没有成功），读者不必再等
// params: token
// returns:
:param token => '0';
MATCH (lock:PolicygraphLock {id: 'build'})
WHERE lock.committing = $token
REMOVE lock.committing

// name: lock_hold
// 建图期间一直开着的事务里的第一句：有它，别人就知道持锁者还在
// params:
// returns: number
RETURN 1

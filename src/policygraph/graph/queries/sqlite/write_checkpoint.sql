-- name: write_checkpoint
-- 发布后把日志并入主文件
-- params:
-- returns: busy, log, checkpointed
PRAGMA wal_checkpoint(TRUNCATE)

-- name: write_prepare
-- 写入前：读者在发布期间仍看到原来的图谱
-- params:
-- returns: journal_mode
PRAGMA journal_mode = WAL

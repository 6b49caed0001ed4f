-- name: careless
-- 临时文件不必刷到磁盘
-- params:
-- returns:
PRAGMA synchronous = OFF

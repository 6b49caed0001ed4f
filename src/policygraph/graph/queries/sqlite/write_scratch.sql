-- name: write_scratch
-- 写入临时文件前：用完即弃，不必刷到磁盘
-- params:
-- returns:
PRAGMA synchronous = OFF

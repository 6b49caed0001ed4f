-- name: read_begin
-- 开始一次前后一致的读取
-- params:
-- returns:
BEGIN DEFERRED

-- name: write_begin
-- 开始发布，同时占住写锁
-- params:
-- returns:
BEGIN IMMEDIATE

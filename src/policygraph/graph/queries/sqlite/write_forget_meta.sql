-- name: write_forget_meta
-- 清空图谱说明
-- params:
-- returns:
DELETE FROM meta

-- name: write_meta
-- 写图谱说明
-- params: key, value
-- returns:
INSERT INTO meta (key, value) VALUES (?, ?)

-- name: meta
-- 已发布图谱的说明
-- params:
-- returns: key, value
SELECT key, value FROM meta ORDER BY key

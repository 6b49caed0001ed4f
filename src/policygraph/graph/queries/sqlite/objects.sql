-- name: objects
-- 库文件里已有的表和视图
-- params:
-- returns: type, name
SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name

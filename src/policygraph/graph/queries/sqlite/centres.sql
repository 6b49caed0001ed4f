-- name: centres
-- 创新中心名录
-- params:
-- returns: Centre
SELECT id, name, level, province, city, host, date, status, source, source_as_of, grade, note FROM Centre ORDER BY id

-- name: layouts
-- 一个或全部清单
-- params: id
-- returns: Layout
SELECT id, document, title, kind, region, year, batch, expected FROM Layout WHERE :id IS NULL OR id = :id ORDER BY id

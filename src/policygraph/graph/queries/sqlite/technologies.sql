-- name: technologies
-- 一个或全部技术方向
-- params: id
-- returns: Technology
SELECT id, name, normal FROM Technology WHERE :id IS NULL OR id = :id ORDER BY id

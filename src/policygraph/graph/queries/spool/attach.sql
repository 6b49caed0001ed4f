-- name: attach
-- 把记着服务器现状的库并进来
-- params: path
-- returns:
ATTACH DATABASE :path AS server

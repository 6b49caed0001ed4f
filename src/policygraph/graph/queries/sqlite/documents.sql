-- name: documents
-- 一份或全部文件（id 为空时取全部），按编号排列
-- params: id
-- returns: Document 的各字段（evidence 除外）
SELECT id, file, title, number, issuer, published, level, region, layouts, valid_from, valid_to, status, sha256,
       encoding, characters, origin
FROM Document
WHERE :id IS NULL OR id = :id
ORDER BY id

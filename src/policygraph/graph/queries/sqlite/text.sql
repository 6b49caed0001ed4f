-- name: text
-- 文件的全文
-- params: document
-- returns: text
SELECT text FROM Text WHERE document = :document ORDER BY id

-- name: sections
-- 文件的章节，按印刷次序
-- params: document
-- returns: Section
SELECT id, document, path, label, title, parent, "order", start, "end"
FROM Section
WHERE :document IS NULL OR document = :document
ORDER BY document, "order", id

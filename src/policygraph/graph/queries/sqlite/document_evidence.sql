-- name: document_evidence
-- 文件各著录项（标题、文号、成文日期……）在原文中的位置
-- params: id
-- returns: document, field, Evidence
SELECT edge.source, edge.role, e.document, e.start, e."end", e.quote, e.rule
FROM edge JOIN Document d ON d.id = edge.source JOIN Evidence e ON e.id = edge.target
WHERE edge.kind = 'EVIDENCED_BY' AND (:id IS NULL OR edge.source = :id)
ORDER BY edge.source, edge.role, e.start, e.id

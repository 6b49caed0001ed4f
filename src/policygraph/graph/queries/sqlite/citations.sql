-- name: citations
-- 文中点名的文件（文号、标题、是否收录）
-- params: document
-- returns: Citation
SELECT f.id, f.document, f.section, f.number, f.title, f.target, e.document, e.start, e."end", e.quote, e.rule, f.kind
FROM Citation f JOIN Evidence e ON e.id = f.evidence
WHERE :document IS NULL OR f.document = :document
ORDER BY e.document, e.start, e."end", f.id

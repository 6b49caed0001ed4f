-- name: domains
-- 清单里的领域，按序号
-- params: layout
-- returns: Domain（两处依据各五列）
SELECT d.id, d.layout, d.number, d.name, d.status, d."group",
       n.document, n.start, n."end", n.quote, n.rule, b.document, b.start, b."end", b.quote, b.rule
FROM Domain d LEFT JOIN Evidence n ON n.id = d.name_evidence LEFT JOIN Evidence b ON b.id = d.body_evidence
WHERE :layout IS NULL OR d.layout = :layout
ORDER BY d.layout, d.number, d.id

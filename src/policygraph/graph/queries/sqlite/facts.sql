-- name: facts
-- 名额、重点领域、机构、地区等事实
-- params: document
-- returns: Fact
SELECT f.id, f.document, f.kind, f.name, f.value, f.unit, e.document, e.start, e."end", e.quote, e.rule
FROM Fact f JOIN Evidence e ON e.id = f.evidence
WHERE :document IS NULL OR f.document = :document
ORDER BY e.document, e.start, e."end", f.id

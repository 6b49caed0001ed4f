-- name: measures
-- 承诺的资金和待遇
-- params: document
-- returns: SupportMeasure
SELECT f.id, f.document, f.section, f.name, f.kind, f.amount, f.unit, f.beneficiary, f.precondition, e.document, e.start, e."end", e.quote, e.rule
FROM SupportMeasure f JOIN Evidence e ON e.id = f.evidence
WHERE :document IS NULL OR f.document = :document
ORDER BY e.document, e.start, e."end", f.id

-- name: conditions
-- 对创新中心等提出的条件
-- params: document
-- returns: Condition
SELECT f.id, f.document, f.section, f.subject, f.comparator, f.value, f.unit, f.scope, f.modality, f.unless,
       f.object, f.stage, e.document, e.start, e."end", e.quote, e.rule, f.qualifier, f.reference, f."group"
FROM Condition f JOIN Evidence e ON e.id = f.evidence
WHERE :document IS NULL OR f.document = :document
ORDER BY e.document, e.start, e."end", f.id

-- name: indicators
-- 指南方向的指标
-- params: topic
-- returns: Indicator
SELECT f.id, f.topic, f.name, f.comparator, f.value, f.unit, e.document, e.start, e."end", e.quote, e.rule
FROM Indicator f JOIN Evidence e ON e.id = f.evidence
WHERE :topic IS NULL OR f.topic = :topic
ORDER BY e.document, e.start, e."end", f.id

-- name: topics
-- 指南里的方向，按印刷次序
-- params: layout
-- returns: Topic（三处依据各五列）
SELECT t.id, t.layout, t.code, t.name, t.topic_class, t."group",
       n.document, n.start, n."end", n.quote, n.rule, b.document, b.start, b."end", b.quote, b.rule,
       g.document, g.start, g."end", g.quote, g.rule
FROM Topic t JOIN Evidence n ON n.id = t.name_evidence LEFT JOIN Evidence b ON b.id = t.body_evidence
     LEFT JOIN Evidence g ON g.id = t.goal_evidence
WHERE :layout IS NULL OR t.layout = :layout
ORDER BY t.layout, t.number, t.id

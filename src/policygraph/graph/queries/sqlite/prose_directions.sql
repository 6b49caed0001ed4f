-- name: prose_directions
-- 文件正文里（不在清单的行内）点名的技术方向，按位置
-- params: document
-- returns: technology, normal, 依据五列
SELECT t.id, t.normal, e.document, e.start, e."end", e.quote, e.rule
FROM Evidence e JOIN Mention m ON m.evidence = e.id JOIN Technology t ON t.id = m.technology
WHERE e.document = :document AND m.owner NOT IN (SELECT id FROM Domain UNION ALL SELECT id FROM Topic)
ORDER BY e.start, e."end", m.id

-- name: directions
-- 一个清单各行的技术方向，按印刷次序
-- params: layout
-- returns: owner, technology, normal, 依据五列
SELECT m.owner, t.id, t.normal, e.document, e.start, e."end", e.quote, e.rule
FROM (SELECT id FROM Domain WHERE layout = :layout UNION ALL SELECT id FROM Topic WHERE layout = :layout) r
     JOIN Mention m ON m.owner = r.id JOIN Technology t ON t.id = m.technology JOIN Evidence e ON e.id = m.evidence
ORDER BY m.owner, e.start, e."end", m.id

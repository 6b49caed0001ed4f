-- name: mentions
-- 技术方向在原文中的提及，可按文件、按所属行或章节、按技术方向取
-- params: document, owner, technology
-- returns: Mention
SELECT m.id, m.owner, m.technology, m.action, e.document, e.start, e."end", e.quote, e.rule
FROM Mention m JOIN Evidence e ON e.id = m.evidence
WHERE (:document IS NULL OR e.document = :document) AND (:owner IS NULL OR m.owner = :owner)
      AND (:technology IS NULL OR m.technology = :technology)
ORDER BY e.document, e.start, e."end", m.id

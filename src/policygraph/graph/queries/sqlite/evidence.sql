-- name: evidence
-- 一处依据
-- params: id
-- returns: Evidence
SELECT document, start, "end", quote, rule FROM Evidence WHERE id = :id

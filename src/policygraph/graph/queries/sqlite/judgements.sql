-- name: judgements
-- 人工判断，原样一行一条
-- params:
-- returns: line
SELECT line FROM Judgement ORDER BY date, id

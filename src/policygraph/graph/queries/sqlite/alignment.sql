-- name: alignment
-- 一条对应关系
-- params: id
-- returns: Alignment（features 为 JSON）
SELECT id, subject, object, relation, confidence, status, clue, basis, sentence, features FROM Alignment WHERE id = :id

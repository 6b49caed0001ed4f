-- name: alignments
-- 两个清单之间的对应关系（只按建图时的方向）
-- params: left, right
-- returns: Alignment（features 为 JSON）
SELECT id, subject, object, relation, confidence, status, clue, basis, sentence, features
FROM Alignment
WHERE subject_layout = :left AND object_layout = :right
ORDER BY subject, object, id

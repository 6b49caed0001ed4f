-- name: all_alignments
-- 全部对应关系
-- params:
-- returns: Alignment（features 为 JSON）
SELECT id, subject, object, relation, confidence, status, clue, basis, sentence, features
FROM Alignment
ORDER BY subject, object, id

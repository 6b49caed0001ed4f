-- name: search
-- 名称里含有某词的领域、技术方向、文件……：先同名，再以它开头，再其余
-- params: word, limit
-- returns: kind, id, label
SELECT kind, id, label
FROM searched
WHERE instr(folded, :word) > 0
ORDER BY CASE WHEN folded = :word THEN 0 WHEN instr(folded, :word) = 1 THEN 1 ELSE 2 END, kind_order, length(folded), id
LIMIT :limit

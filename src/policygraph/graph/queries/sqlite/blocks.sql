-- name: blocks
-- 全文划分成的各块（种类、起止、章节、理由）
-- params: document
-- returns: blocks (JSON)
SELECT blocks FROM Text WHERE document = :document ORDER BY id

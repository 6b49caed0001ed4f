-- name: node_hashes
-- 每个节点的种类、编号、内容指纹（摘要由此算出）
-- params:
-- returns: kind, id, hash
SELECT kind, id, hash FROM node ORDER BY kind, id

-- name: write_edge_sweep
-- 去掉本次没有写过的某类关系
-- params: kind
-- returns:
DELETE FROM edge
WHERE kind = :kind AND NOT EXISTS (
    SELECT 1 FROM seen_edge s
    WHERE s.kind = edge.kind AND s.source = edge.source AND s.target = edge.target AND s.role = edge.role)

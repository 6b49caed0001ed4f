-- name: known_edges
-- 两端都读得懂的关系
-- params:
-- returns: kind, source, target, role, score
SELECT kind, source, target, role, score FROM there_edge
WHERE source IN (SELECT id FROM there_node) AND target IN (SELECT id FROM there_node)

-- name: write_seen_edges
-- 本次发布写过的关系
-- params:
-- returns:
CREATE TEMP TABLE seen_edge (
    kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, role TEXT NOT NULL,
    PRIMARY KEY (kind, source, target, role)
) WITHOUT ROWID

-- name: there_edges
-- 服务器上现有的关系；同一条重复出现时 copies 大于一
-- params:
-- returns:
CREATE TABLE there_edge (
    kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, role TEXT NOT NULL, score REAL, copies INTEGER NOT NULL,
    PRIMARY KEY (kind, source, target, role)
) WITHOUT ROWID

"""The statements that the kinds of nodes and edges ask for: tables of SQLite, constraints of Neo4j, and how both are written.

In: `kinds`. Out: text of statements; no other Python file holds SQL or Cypher (what does not depend on the kinds is in graph/queries).
"""

from collections.abc import Sequence

from policygraph.graph.kinds import NODE_KINDS, NODES, SEARCH_ORDER, EdgeKind, NodeKind

_SQLITE_TYPES = {"text": "TEXT", "int": "INTEGER", "real": "REAL", "bool": "INTEGER", "json": "TEXT"}


def sqlite_tables() -> tuple[str, ...]:
    """Return the statements that make every table, index and view of the SQLite store."""
    tables = [_sqlite_table(kind) for kind in NODES]
    indexes = [
        f'CREATE INDEX IF NOT EXISTS "{kind.name}_{column}" ON "{kind.name}" ("{column}")'
        for kind in NODES
        for column in kind.indexes
    ]
    node_view = " UNION ALL ".join(
        f"SELECT '{kind.name}' AS kind, id, \"{kind.label}\" AS label, hash, {_sqlite_properties(kind)} AS properties "
        f'FROM "{kind.name}"'
        for kind in NODES
    )
    searched = " UNION ALL ".join(
        f'SELECT \'{name}\' AS kind, {order} AS kind_order, id, "{NODE_KINDS[name].label}" AS label, folded FROM "{name}"'
        for order, name in enumerate(SEARCH_ORDER)
    )
    return (
        *tables,
        *indexes,
        "CREATE TABLE IF NOT EXISTS edge (kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, "
        "role TEXT NOT NULL, score REAL, PRIMARY KEY (kind, source, target, role)) WITHOUT ROWID",
        "CREATE INDEX IF NOT EXISTS edge_source ON edge (source)",
        "CREATE INDEX IF NOT EXISTS edge_target ON edge (target)",
        "CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        f"CREATE VIEW IF NOT EXISTS node AS {node_view}",
        f"CREATE VIEW IF NOT EXISTS searched AS {searched}",
    )


def sqlite_upsert(kind: NodeKind) -> str:
    """Return the statement that puts a node: new ones are added, changed ones overwritten, equal ones left alone."""
    names = [*(f'"{column.name}"' for column in kind.columns), "hash"]
    updates = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    return (
        f'INSERT INTO "{kind.name}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))}) '
        f'ON CONFLICT (id) DO UPDATE SET {updates} WHERE "{kind.name}".hash <> excluded.hash'
    )


def sqlite_values(kind: NodeKind) -> str:
    """Return the query for all nodes of a kind: the columns, then the hash."""
    names = ", ".join(f'"{column.name}"' for column in kind.columns)
    return f'SELECT {names}, hash FROM "{kind.name}"'


def sqlite_remove(kind: NodeKind) -> str:
    """Return the statement that removes the node of an id."""
    return f'DELETE FROM "{kind.name}" WHERE id = ?'


def sqlite_sweep(kind: NodeKind) -> str:
    """Return the statement that removes the nodes of a kind that this build has not put."""
    return (
        f'DELETE FROM "{kind.name}" WHERE NOT EXISTS '
        f"(SELECT 1 FROM seen_node WHERE kind = '{kind.name}' AND seen_node.id = \"{kind.name}\".id)"
    )


def sqlite_todo(kind: NodeKind) -> str:
    """Return the query for the nodes of a kind that a server lacks (:is_new 1) or has otherwise (0), see todo_nodes.sql."""
    names = ", ".join(f'n."{column.name}"' for column in kind.columns)
    return (
        f'SELECT {names}, n.hash FROM "{kind.name}" n JOIN todo_node t ON t.id = n.id '
        f"WHERE t.kind = '{kind.name}' AND t.is_new = :is_new ORDER BY n.id"
    )


def sqlite_drop(type_: str, name: str) -> str:
    """Return the statement that removes a table or view of an older schema."""
    return f'DROP {type_.upper()} IF EXISTS "{name}"'


def neo4j_constraints() -> tuple[str, ...]:
    """Return one uniqueness constraint on our own id for each label."""
    return tuple(
        f"CREATE CONSTRAINT {kind.name.lower()}_id IF NOT EXISTS FOR (n:{kind.name}) REQUIRE n.id IS UNIQUE"
        for kind in NODES
    )


def neo4j_indexes() -> tuple[str, ...]:
    """Return one index for each label and property that operations look nodes up by."""
    return tuple(
        f"CREATE INDEX {kind.name.lower()}_{column} IF NOT EXISTS FOR (n:{kind.name}) ON (n.{column})"
        for kind in NODES
        for column in kind.indexes
    )


def neo4j_write_edges(kind: EdgeKind) -> str:
    """Return the query that merges edges of a kind; a type in the text is planned, one in a parameter searches every edge."""
    return (
        "UNWIND $rows AS row MATCH (source:Record {id: row.source}) MATCH (target:Record {id: row.target}) "
        f"MERGE (source)-[r:{kind.name} {{role: row.role}}]->(target) SET r.score = row.score RETURN count(r)"
    )


def neo4j_new_nodes(kind: NodeKind, labels: Sequence[str], prefix: str) -> str:
    """Return the query that writes nodes that are not there; a row has the columns' values, then the hash.

    `labels` all nodes of the kind carry, `prefix` begins the label of the list that a node stands in.
    """
    names = [*(column.name for column in kind.columns), "hash"]
    fields = ", ".join([f"caption: row[{names.index(kind.label)}]", *(f"`{n}`: row[{i}]" for i, n in enumerate(names))])
    text = f"UNWIND $rows AS row CREATE (n:{':'.join(labels)} {{{fields}}})"
    if "layout" in names:
        at = f"row[{names.index('layout')}]"
        text += f" SET n:$(CASE WHEN coalesce({at}, '') = '' THEN [] ELSE ['{prefix}' + {at}] END)"
    return f"{text} RETURN count(n)"


def neo4j_new_edges(kind: EdgeKind, *, is_plain: bool) -> str:
    """Return the query that writes edges that are not there; a row is [source, target], and [role, score] after it unless plain."""
    said = "role: ''" if is_plain else "role: row[2], score: row[3]"
    return (
        "UNWIND $rows AS row MATCH (source:Record {id: row[0]}) MATCH (target:Record {id: row[1]}) "
        f"CREATE (source)-[r:{kind.name} {{{said}}}]->(target) RETURN count(r)"
    )


def _sqlite_table(kind: NodeKind) -> str:
    """Return the table of a node kind; `hash` fingerprints the other columns."""
    columns = ", ".join(
        f'"{column.name}" {_SQLITE_TYPES[column.type]}'
        + (" PRIMARY KEY NOT NULL" if column.name == "id" else "" if column.optional else " NOT NULL")
        for column in kind.columns
    )
    return f'CREATE TABLE IF NOT EXISTS "{kind.name}" ({columns}, hash TEXT NOT NULL)'


def _sqlite_properties(kind: NodeKind) -> str:
    """Return the expression that gives a node's properties as one JSON object."""
    parts = (
        f"'{column.name}', " + (f'json("{column.name}")' if column.type == "json" else f'"{column.name}"')
        for column in kind.columns
        if column.name != "folded"
    )
    return f"json_object({', '.join(parts)})"

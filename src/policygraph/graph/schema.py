"""The one declaration of what a graph holds: node kinds, edge kinds and their properties, as data.

The tables of SQLite and the statements that write them are generated from here, as are the constraints of Neo4j. In:
nothing. Out: `NODES`, `EDGES`, and text of statements; no other Python file holds SQL or Cypher.

A column is written ``name``, ``name:type`` and ends in ``?`` where it may be empty; types are text (default), int, real,
bool and json. A column that is called `evidence` or ends in `_evidence` holds the id of an Evidence node. `folded` is
the label in the form that `search` compares; only kinds that have it are found by a word.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.graph.version import SCHEMA_VERSION as SCHEMA_VERSION

DOCUMENT_STAGE, LINK_STAGE = "document", "link"


@dataclass(frozen=True, slots=True)
class Column:
    """One property of a node kind."""

    name: str
    type: str
    optional: bool


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A kind of node; `label` is the column that a person reads, `stage` the part of a build that writes it."""

    name: str
    chinese: str
    columns: tuple[Column, ...]
    label: str
    indexes: tuple[str, ...]
    stage: str


@dataclass(frozen=True, slots=True)
class EdgeKind:
    """A kind of edge; `role` and `score` say in words what these two properties hold on it ('' if unused)."""

    name: str
    meaning: str
    role: str
    score: str
    stage: str


def _column(text: str) -> Column:
    """Read one column: ``number:int?`` is an optional integer."""
    name, _, type_ = text.removesuffix("?").partition(":")
    return Column(name, type_ or "text", text.endswith("?"))


def _node(name: str, chinese: str, columns: str, label: str, indexes: str = "", stage: str = "document") -> NodeKind:
    """Declare a node kind."""
    return NodeKind(name, chinese, tuple(map(_column, columns.split())), label, tuple(indexes.split()), stage)


NODES: tuple[NodeKind, ...] = (
    _node(
        "Document",
        "文件",
        "id file title number? issuer? published? level region layouts:json valid_from? valid_to? status sha256 encoding "
        "characters:int origin? folded",
        "title",
    ),
    _node("Text", "全文", "id document text blocks:json", "document", "document"),
    _node(
        "Section",
        "章节",
        "id document path label title parent? order:int start:int end:int folded",
        "title",
        "document",
    ),
    _node("Layout", "清单", "id document title kind region year:int batch? expected:int? folded", "title"),
    _node(
        "Domain",
        "领域",
        "id layout number:int name? status group? name_evidence? body_evidence? folded",
        "name",
        "layout",
    ),
    _node(
        "Topic",
        "指南方向",
        "id layout number:int code name topic_class? group? name_evidence body_evidence? goal_evidence? folded",
        "name",
        "layout",
    ),
    _node("Technology", "技术方向", "id name normal folded", "name"),
    _node("Mention", "技术提及", "id owner technology action? evidence", "id", "owner technology evidence"),
    _node("Citation", "引用", "id document section? number? title? target? evidence kind", "title", "document target"),
    _node(
        "Condition",
        "条件",
        "id document section? subject comparator value? unit? scope? modality unless? object? stage? evidence "
        "qualifier? reference? group?",
        "subject",
        "document",
    ),
    _node(
        "SupportMeasure",
        "支持政策",
        "id document section? name kind amount? unit? beneficiary? precondition? evidence",
        "name",
        "document",
    ),
    _node("Indicator", "指标", "id topic name comparator value? unit? evidence", "name", "topic"),
    _node("Fact", "事实", "id document kind name value? unit? evidence", "name", "document"),
    _node("Evidence", "依据", "id document start:int end:int quote rule", "quote", "document"),
    _node("Organization", "机构", "id name folded", "name"),
    _node("Region", "地区", "id letters name source as_of folded", "name"),
    _node(
        "Centre",
        "创新中心",
        "id name level province city host date status source source_as_of grade note folded",
        "name",
    ),
    _node(
        "Alignment",
        "对应关系",
        "id subject object subject_layout object_layout relation confidence:real status clue:bool basis sentence "
        "features:json",
        "sentence",
        "subject object subject_layout",
        LINK_STAGE,
    ),
    _node("Judgement", "人工判断", "id subject object? verdict author date line", "line", stage=LINK_STAGE),
)

EDGES: tuple[EdgeKind, ...] = (
    EdgeKind("HAS_TEXT", "Document -> Text", "", "", DOCUMENT_STAGE),
    EdgeKind("CONTAINS", "Document -> Section; Section -> Section", "", "", DOCUMENT_STAGE),
    EdgeKind("ISSUED_BY", "Document -> Organization", "", "", DOCUMENT_STAGE),
    EdgeKind("IN_REGION", "Document, Layout, Centre, Fact -> Region", "", "", DOCUMENT_STAGE),
    EdgeKind("HAS_LAYOUT", "Document -> Layout", "", "", DOCUMENT_STAGE),
    EdgeKind("LISTS", "Layout -> Domain, Topic", "", "", DOCUMENT_STAGE),
    EdgeKind("TARGETS", "Domain, Topic, Section -> Technology", "", "", DOCUMENT_STAGE),
    EdgeKind(
        "NAMES", "Domain, Topic, Section -> Mention; Mention -> Technology; Fact -> Organization", "", "", "document"
    ),
    EdgeKind("CITES", "Document -> Document; Section, Document -> Citation; Citation -> Document", "", "", "document"),
    EdgeKind("TRANSMITS", "Document -> Document", "", "", DOCUMENT_STAGE),
    EdgeKind("IMPLEMENTS", "Document -> Document", "", "", DOCUMENT_STAGE),
    EdgeKind("REVISES", "Document -> Document", "", "", DOCUMENT_STAGE),
    EdgeKind("REQUIRES", "Section, Document -> Condition", "", "", DOCUMENT_STAGE),
    EdgeKind("PROMISES", "Section, Document -> SupportMeasure", "", "", DOCUMENT_STAGE),
    EdgeKind("SETS", "Topic -> Indicator", "", "", DOCUMENT_STAGE),
    EdgeKind("STATES", "Document -> Fact", "", "", DOCUMENT_STAGE),
    EdgeKind("EVIDENCED_BY", "anything -> Evidence", "the field that the quote supports", "", DOCUMENT_STAGE),
    EdgeKind("QUOTED_FROM", "Evidence -> Document", "", "", DOCUMENT_STAGE),
    EdgeKind("ALIGNS_TO", "Domain, Topic, Centre -> Domain, Topic", "the relation", "the confidence", LINK_STAGE),
    EdgeKind("SUBJECT", "Alignment -> Domain, Topic, Centre", "", "", LINK_STAGE),
    EdgeKind("OBJECT", "Alignment -> Domain, Topic", "", "", LINK_STAGE),
    EdgeKind("SIMILAR_TO", "Technology -> Technology", "same_head or direction_pair", "how alike, 0..1", LINK_STAGE),
    EdgeKind("NAMED_BY_TOPIC", "Domain -> Topic", "the relation, read from the domain", "the confidence", LINK_STAGE),
    EdgeKind("IN_FIELD_OF", "Centre -> Domain", "the relation and the register", "the confidence", LINK_STAGE),
    EdgeKind("CORRESPONDS_TO", "Condition -> Condition", "the outcome of the comparison", "", LINK_STAGE),
    EdgeKind("JUDGES", "Judgement -> Domain, Topic, Centre", "the verdict", "", LINK_STAGE),
)

SEARCH_ORDER = ("Domain", "Topic", "Technology", "Layout", "Centre", "Document", "Section", "Organization", "Region")

NODE_KINDS = {kind.name: kind for kind in NODES}
EDGE_KINDS = {kind.name: kind for kind in EDGES}

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


def neo4j_new_edges(kind: EdgeKind) -> str:
    """Return the query that writes edges that are not there; a row is [source, target, role, score]."""
    return (
        "UNWIND $rows AS row MATCH (source:Record {id: row[0]}) MATCH (target:Record {id: row[1]}) "
        f"CREATE (source)-[r:{kind.name} {{role: row[2], score: row[3]}}]->(target) RETURN count(r)"
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

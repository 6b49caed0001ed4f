"""What a graph holds: node kinds, edge kinds and their properties, declared once, as data.

In: nothing. Out: `NODES` and `EDGES`; `schema` makes tables, constraints and writing statements from them.

A column is written ``name``, ``name:type`` and ends in ``?`` where it may be empty; types are text (default), int, real,
bool and json. A column that is called `evidence` or ends in `_evidence` holds the id of an Evidence node. `folded` is
the label in the form that `search` compares; only kinds that have it are found by a word.
"""

from dataclasses import dataclass

DOCUMENT_STAGE, LINK_STAGE = "document", "link"
JUDGEMENT = "Judgement"


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


def _node(
    name: str, chinese: str, columns: str, label: str, indexes: str = "", stage: str = DOCUMENT_STAGE
) -> NodeKind:
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
        "NAMES",
        "Domain, Topic, Section -> Mention; Mention -> Technology; Fact -> Organization",
        "",
        "",
        DOCUMENT_STAGE,
    ),
    EdgeKind(
        "CITES", "Document -> Document; Section, Document -> Citation; Citation -> Document", "", "", DOCUMENT_STAGE
    ),
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

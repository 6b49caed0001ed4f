"""What the graph holds, piece by piece: texts, lists, rows, directions, links, centres, and the places that they were taken from.

In: a graph and ids. Out: records. Raises the store's `UnknownId`, `UnknownRecord`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygraph.api.errors import UnknownRecord
from policygraph.api.nodes import described
from policygraph.api.services.graph import Graph
from policygraph.graph.linked import links_between
from policygraph.ingest.list_ids import layout_of
from policygraph.ingest.records import Evidence

if TYPE_CHECKING:
    from policygraph.graph.align.lineage import Lineage
    from policygraph.graph.answers.inputs import Centre
    from policygraph.graph.rows import Alignment, Row
    from policygraph.graph.store.elements import Hit
    from policygraph.ingest.records import Document, Domain, Layout, Section, Technology, Topic

REGISTER = "Centre"


@dataclass(frozen=True, slots=True)
class Place:
    """A quote in its surroundings: `before` and `after` are the characters of the original next to it."""

    document: str
    title: str
    section: str | None
    start: int
    end: int
    before: str
    quote: str
    after: str
    rule: str | None


@dataclass(frozen=True, slots=True)
class MentionLine:
    """Who names a direction, with which verb, and where."""

    owner: str
    name: str
    action: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class TechnologyPage:
    """A technology direction and everything that names it."""

    id: str
    name: str
    normal: str
    mentions: tuple[MentionLine, ...]


def documents(graph: Graph) -> "tuple[Document, ...]":
    """Return all documents by id."""
    return graph.store.documents()


def document(graph: Graph, id_: str) -> "Document":
    """Return one document."""
    return graph.store.document(id_)


def sections(graph: Graph, document: str | None) -> "tuple[Section, ...]":
    """Return the sections of a document, or of all, in printed order."""
    if document is not None:
        graph.store.document(document)
    return graph.store.sections(document)


def section(graph: Graph, id_: str) -> "Section":
    """Return one section."""
    found = next((section for section in graph.ask(sections, None) if section.id == id_), None)
    if found is None:
        raise UnknownRecord(f"图谱里没有章节 {id_}。请从 /api/v1/sections 取编号，如 miit-2017-64#一。")
    return found


def layout(graph: Graph, id_: str) -> "Layout":
    """Return one list."""
    return graph.store.layout(id_)


def layouts(graph: Graph) -> "tuple[Layout, ...]":
    """Return all lists by id."""
    return graph.store.layouts()


def domains(graph: Graph, layout: str | None) -> "tuple[Domain, ...]":
    """Return the domains of a list, or of all."""
    return graph.store.domains(_checked(graph, layout))


def topics(graph: Graph, layout: str | None) -> "tuple[Topic, ...]":
    """Return the topics of a fund guide, or of all."""
    return graph.store.topics(_checked(graph, layout))


def row(graph: Graph, id_: str) -> "Row":
    """Return a domain or topic with its body and its technology directions, each with its place."""
    node = graph.store.node(id_)
    rows = graph.store.rows(str(node.properties.get("layout", "")))
    found = next((row for row in rows if row.id == id_), None)
    if found is None:
        raise UnknownRecord(f"{id_} 不是领域或指南方向，而是 {node.kind}。请用 /api/v1/nodes/{{id}} 查看。")
    return found


def technologies(graph: Graph) -> "tuple[Technology, ...]":
    """Return all technology directions by id."""
    return graph.store.technologies()


def technology(graph: Graph, id_: str) -> TechnologyPage:
    """Return a direction with every mention of it and who makes it, by document and place."""
    found = graph.store.technology(id_)
    mentions = graph.store.mentions(technology=id_)
    names = {owner: graph.store.node(owner).label for owner in dict.fromkeys(mention.owner for mention in mentions)}
    lines = tuple(MentionLine(m.owner, names[m.owner], m.action, m.evidence) for m in mentions)
    return TechnologyPage(found.id, found.name, found.normal, lines)


def alignment(graph: Graph, id_: str) -> "Alignment":
    """Return one link."""
    return graph.store.alignment(id_)


def filtered(
    graph: Graph,
    left: str | None,
    right: str | None,
    row_id: str | None,
    relation: str | None,
    status: str | None,
    confidence: float,
) -> "tuple[Alignment, ...]":
    """Return the links between lists that are on a row, of a relation and status, and at least that sure."""
    return tuple(
        link
        for link in graph.ask(alignments, left, right)
        if row_id in (None, link.subject, link.object)
        and relation in (None, link.relation)
        and status in (None, link.status)
        and link.confidence >= confidence
    )


def alignments(graph: Graph, left: str | None, right: str | None) -> "tuple[Alignment, ...]":
    """Return the links between two lists (``Centre`` is the register), or from or to one, or all, by subject and object."""
    if left and right:
        return links_between(graph.store, _checked(graph, left) or left, _checked(graph, right) or right)
    wanted = {name for name in (_checked(graph, left), _checked(graph, right)) if name}
    return tuple(
        link
        for link in graph.store.all_alignments()
        if not wanted or wanted & {list_of(link.subject), list_of(link.object)}
    )


def list_of(row_id: str) -> str:
    """Return the list of a row id: ``CN2017`` of ``CN2017-10``; a centre belongs to the register."""
    return REGISTER if row_id.startswith("centre-") else layout_of(row_id)


def centres(graph: Graph) -> "tuple[Centre, ...]":
    """Return the register of centres by id."""
    return graph.store.centres()


def centre(graph: Graph, id_: str) -> "Centre":
    """Return one centre of the register."""
    found = next((centre for centre in graph.store.centres() if centre.id == id_), None)
    if found is None:
        raise UnknownRecord(f"登记表中没有创新中心 {id_}。请从 /api/v1/centres 或检索中取编号。")
    return found


def lineage(graph: Graph, row_id: str, reference: str) -> "tuple[Lineage, ...]":
    """Return where a domain's wording comes from: one lineage for each strong counterpart in the other list, or 新设."""
    from policygraph.graph.align.lineage import lineages_of

    found = graph.ask(row, row_id)
    others = {other.id: other for other in graph.store.rows(_checked(graph, reference) or reference)}
    links = [link for link in links_between(graph.store, found.layout, reference) if link.subject == row_id]
    return lineages_of(found, others, links)


def search(graph: Graph, word: str, limit: int) -> "tuple[Hit, ...]":
    """Return what carries the word in its name."""
    return graph.store.search(word, limit)


def node(graph: Graph, id_: str) -> dict[str, Any]:
    """Return anything by its id, with its edges, quotes and rules; the answer of `policygraph show`."""
    return described(graph.store, id_)


def evidence(graph: Graph, id_: str, around: int) -> Place:
    """Return a piece of evidence with `around` characters of the original on both sides."""
    found = graph.store.evidence(id_)
    return _place(graph, found.document, found.start, found.end, around, found.rule)


def quoted(graph: Graph, document: str, start: int, end: int, around: int) -> Place:
    """Return a stretch of a document's text with its surroundings."""
    length = graph.store.document(document).characters
    if not 0 <= start < end <= length:
        raise UnknownRecord(f"{document} 共 {length} 字，没有第 {start}–{end} 字这一处。请改正 start 和 end。")
    return _place(graph, document, start, end, around, None)


def text(graph: Graph, document: str) -> str:
    """Return the whole text that offsets count in."""
    return graph.store.text(document)


def _place(graph: Graph, document: str, start: int, end: int, around: int, rule: str | None) -> Place:
    """Cut a place out of its text."""
    from policygraph.graph.answers.answer import Places

    whole, title = graph.ask(text, document), graph.store.document(document).title
    section = Places(graph.store.sections(document)).path(document, start)
    before, after = whole[max(0, start - around) : start], whole[end : end + around]
    return Place(document, title, section, start, end, before, whole[start:end], after, rule)


def _checked(graph: Graph, layout: str | None) -> str | None:
    """Return the id of a list that exists (or of the register)."""
    if layout is not None and layout != REGISTER:
        graph.store.layout(layout)
    return layout

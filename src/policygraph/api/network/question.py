"""What the network shows: rows of several lists with their verdicts and directions, and the links between the lists.

In: a graph, list ids, an ISO date. Out: a `NetworkAnswer`, made from the answers of overlap, gaps and upgradable.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from policygraph.api.comparison import rows_of
from policygraph.api.figures.draw import known_sides
from policygraph.api.figures.marks import kind_of, shown
from policygraph.api.services import comparing
from policygraph.api.services.graph import Graph
from policygraph.api.services.list_names import list_names
from policygraph.graph.answers.answer import DocumentStatus, Quote
from policygraph.graph.answers.overlap import OverlapAnswer, OverlapRow
from policygraph.graph.answers.validity import NAMING
from policygraph.graph.rows import Row
from policygraph.ingest.records import LayoutKind


@dataclass(frozen=True, slots=True)
class Layer:
    """One list, drawn as a column."""

    list: str
    name: str


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """One row of a list; `verdict` is what the comparison says of it ('' where it says nothing)."""

    id: str
    list: str
    name: str | None
    verdict: str
    directions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NetworkLink:
    """One pair with the quotes of both sides; `kind` is its relation, or clue and unsure."""

    subject: str
    object: str
    kind: str
    status: str
    basis: str
    sentence: str
    ours: tuple[Quote, ...]
    theirs: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class NetworkAnswer:
    """Everything that the page shows; `titles` are those of the documents, by id."""

    title: str
    as_of: str
    digest: str
    documents: tuple[DocumentStatus, ...]
    titles: Mapping[str, str]
    notes: tuple[str, ...]
    layers: tuple[Layer, ...]
    nodes: tuple[NetworkNode, ...]
    links: tuple[NetworkLink, ...]


def network(graph: Graph, list_id: str, reference: str, as_of: str) -> NetworkAnswer:
    """Return the reference list, the asked list, the other province's and the region's fund topics, with their links."""
    names = graph.ask(list_names)
    lists = [reference, *known_sides(graph, list_id, reference), *_topics(graph, list_id)]
    pairs = [
        graph.ask(comparing.overlap, other, one, as_of)
        for one, other in combinations(dict.fromkeys(lists), 2)
        if list_id in (one, other) or reference in (one, other)
    ]
    verdicts = {row.reference: row.verdict for row in graph.ask(comparing.gaps, list_id, reference, as_of).rows}
    verdicts |= {row.domain: row.tier for row in graph.ask(comparing.upgradable, list_id, reference, as_of).rows}
    first = graph.ask(comparing.overlap, list_id, reference, as_of)
    return NetworkAnswer(
        title=f"{'、'.join(names[one] for one in lists)}领域关系图",
        as_of=as_of,
        digest=first.digest,
        documents=_documents(pairs),
        titles={document.id: document.title.strip("《》") for document in graph.store.documents()},
        notes=tuple(note for note in first.notes if not note.startswith(NAMING)),  # the page calls texts by title
        layers=tuple(Layer(one, names[one]) for one in dict.fromkeys(lists)),
        nodes=tuple(_node(row, verdicts) for one in dict.fromkeys(lists) for row in graph.ask(_rows, one)),
        links=tuple(_link(row) for answer in pairs for row in shown(answer.rows)),
    )


def around(answer: NetworkAnswer, centre: str) -> NetworkAnswer:
    """Return the part of the network around a row or a technology: what it is linked to and what names it."""
    named = {node.id for node in answer.nodes if centre in {id_ for id_, _ in node.directions}} or {centre}
    links = tuple(link for link in answer.links if named & {link.subject, link.object})
    kept = named | {end for link in links for end in (link.subject, link.object)}
    nodes = tuple(node for node in answer.nodes if node.id in kept)
    layers = tuple(layer for layer in answer.layers if any(node.list == layer.list for node in nodes))
    return replace(answer, layers=layers, nodes=nodes, links=links)


def _rows(graph: Graph, list_id: str) -> tuple[Row, ...]:
    """Return the rows of a list as an answer about it sees them."""
    return rows_of(graph.store, list_id)


def _topics(graph: Graph, list_id: str) -> list[str]:
    """Return the fund guides of the list's region."""
    layouts = graph.store.layouts()
    region = next((one.region for one in layouts if one.id == list_id), None)
    return [one.id for one in layouts if one.kind is LayoutKind.TOPICS and one.region == region and one.id != list_id]


def _documents(pairs: Sequence[OverlapAnswer]) -> tuple[DocumentStatus, ...]:
    """Return the documents of all pairs, each once."""
    found = {document.id: document for pair in pairs for document in pair.documents}
    return tuple(found[id_] for id_ in sorted(found))


def _node(row: Row, verdicts: dict[str, str]) -> NetworkNode:
    """Return a row with its directions, each technology once."""
    directions = {direction.technology: direction.quote for direction in reversed(row.directions)}
    return NetworkNode(row.id, row.layout, row.name, verdicts.get(row.id, ""), tuple(reversed(directions.items())))


def _link(row: OverlapRow) -> NetworkLink:
    """Return a pair as the page shows it."""
    return NetworkLink(
        row.subject, row.object, kind_of(row), row.status, row.basis, row.sentence,
        row.evidence.subject, row.evidence.object,
    )  # fmt: skip

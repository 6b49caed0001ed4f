"""领域: the rows of every list, and of each row all that is known: words, directions, links, lineage, centres.

In: a row's id. Out: `DomainsPage`, `DomainPage`.
"""

from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame, basis_on
from policygraph.api.pages.links import technology_url
from policygraph.api.pages.network import network_url
from policygraph.api.pages.page import page
from policygraph.api.pages.rows import row_names, rows_of
from policygraph.api.pages.spans import Annotation, Segment, segments
from policygraph.api.services import browsing
from policygraph.api.services.graph import Graph
from policygraph.api.services.naming import NameCandidate, nameless_rows
from policygraph.graph.align.lineage import Lineage
from policygraph.graph.answers.centres import CentreItem, item
from policygraph.graph.answers.dated import is_later
from policygraph.graph.answers.inputs import Centre
from policygraph.graph.answers.wording import plainly, status_word
from policygraph.graph.rows import Alignment, Direction, Row, Status
from policygraph.graph.store.readers import inverted
from policygraph.ingest.list_ids import layout_of
from policygraph.ingest.records import Evidence, Indicator, Layout, Mention


@dataclass(frozen=True, slots=True)
class DomainsPage:
    """The rows of one list, or of all."""

    frame: Frame
    lists: tuple[tuple[Layout, tuple[Row, ...]], ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link read from this row: the other row, and what an address of the matrix needs."""

    other: str
    relation: str
    status: str
    basis: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Descent:
    """Where the wording comes from: the finding, and both texts with what they share marked."""

    lineage: Lineage
    ours: tuple[Segment, ...]
    theirs: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class DomainPage:
    """One row with everything about it; `body` is its printed text with the directions marked, `links` are by list."""

    frame: Frame
    row: Row
    layout: Layout
    body: tuple[Segment, ...]
    directions: tuple[tuple[Direction, str | None], ...]
    indicators: tuple[Indicator, ...]
    links: tuple[tuple[str, tuple[LinkLine, ...]], ...]
    clues: int
    descents: tuple[Descent, ...]
    centres: tuple[CentreItem, ...]
    names: dict[str, str | None]
    source: Evidence | None
    network: str
    candidates: tuple[NameCandidate, ...]


def index(call: Call) -> DomainsPage:
    """Fill the list of rows; an unknown list is said."""
    frame, chosen = call.frame("领域", "domains"), call.word("layout")
    wanted = [call.ask(_layout, chosen)] if chosen else list(frame.layouts.values())
    return DomainsPage(frame, tuple((layout, call.ask(rows_of, layout.id)) for layout in wanted), chosen)


def _layout(graph: Graph, id_: str) -> Layout:
    """Return one list."""
    return graph.store.layout(id_)


def _indicators(graph: Graph, row: str) -> tuple[Indicator, ...]:
    """Return the target figures of a topic."""
    return graph.store.indicators(row)


def _mentions(graph: Graph, row: str) -> tuple[Mention, ...]:
    """Return the directions of a row with the verb they hang on."""
    return graph.store.mentions(owner=row)


def _candidates(graph: Graph, row: str) -> tuple[NameCandidate, ...]:
    """Return what other lists call a field like this nameless row."""
    return next((one.candidates for one in graph.ask(nameless_rows) if one.row == row), ())


def _centres(graph: Graph, row: str, as_of: str) -> tuple[CentreItem, ...]:
    """Return the centres that are linked to a row, those approved after the day left out."""
    known: tuple[Centre, ...] = graph.store.centres()
    centres = {centre.id: centre for centre in known if not is_later(centre.date, as_of)}
    links = graph.ask(browsing.alignments, None, None)
    found = [link for link in links if link.object == row and link.subject in centres and not link.clue]
    return tuple(item(centres[link.subject], link) for link in found if link.status is not Status.REJECTED)


def build(call: Call) -> DomainPage:
    """Fill the page of one row."""
    row = call.ask(browsing.row, call.path("id"))
    frame = call.frame(f"{row.id} {row.name or '（原文缺名称）'}", "domains")
    layout = frame.layouts[row.layout]
    links = [_read_from(row.id, link) for link in call.ask(browsing.alignments, row.layout, None)]
    counted = [link for link in links if link and link.object in call.ask(row_names)]
    verbs = {mention.technology: mention.action for mention in call.ask(_mentions, row.id)}
    text = call.ask(browsing.text, layout.document) if row.body_evidence else ""
    other = call.asked.reference if row.layout != call.asked.reference else call.asked.list_id
    document = frame.documents.get(layout.document)
    return DomainPage(
        frame=call.frame(frame.title, "domains", basis_on([document] if document else [], call.asked.as_of)),
        row=row,
        layout=layout,
        body=body_of(row, text),
        directions=tuple((direction, verbs.get(direction.technology)) for direction in row.directions),
        indicators=call.ask(_indicators, row.id),
        links=_by_list([link for link in counted if not link.clue]),
        clues=sum(link.clue for link in counted),
        descents=tuple(_descents(call, row, other)),
        centres=call.ask(_centres, row.id, call.asked.as_of),
        names=call.ask(row_names),
        source=row.name_evidence or row.body_evidence,
        network=network_url(row.id, row.layout, call.asked.reference),
        candidates=() if row.name else call.ask(_candidates, row.id),
    )


def _read_from(row: str, link: Alignment) -> Alignment | None:
    """Return the link as this row sees it, None if it is not one of its own."""
    if link.subject == row:
        return link
    return inverted(link) if link.object == row else None


def _by_list(links: list[Alignment]) -> tuple[tuple[str, tuple[LinkLine, ...]], ...]:
    """Group links by the other row's list."""
    groups: dict[str, list[LinkLine]] = {}
    for link in sorted(links, key=lambda link: link.object):
        line = LinkLine(link.object, link.relation.value, status_word(link), link.basis, plainly(link.sentence))
        groups.setdefault(layout_of(link.object), []).append(line)
    return tuple((name, tuple(lines)) for name, lines in groups.items())


def body_of(row: Row, text: str) -> tuple[Segment, ...]:
    """Return the row's printed text with its directions marked."""
    if row.body_evidence is None:
        return ()
    marks = [
        Annotation(d.evidence.start, d.evidence.end, "technology", technology_url(d.technology), d.quote)
        for d in row.directions
    ]
    return segments(text, row.body_evidence.start, row.body_evidence.end, marks)


def _descents(call: Call, row: Row, other: str) -> list[Descent]:
    """Return the lineage against the other list, both texts cut at what they share."""
    if other not in call.frame("", "").layouts:
        return []
    made = []
    for lineage in call.ask(browsing.lineage, row.id, other):
        theirs = call.ask(browsing.row, lineage.counterpart) if lineage.counterpart else None
        shared = lineage.shared
        made.append(
            Descent(
                lineage,
                _shared(row.body_evidence, [ours for ours, _ in shared]),
                _shared(theirs.body_evidence if theirs else None, [place for _, place in shared]),
            )
        )
    return made


def _shared(body: Evidence | None, places: list[Evidence]) -> tuple[Segment, ...]:
    """Return a body with the shared stretches marked."""
    if body is None:
        return ()
    marks = [Annotation(e.start - body.start, e.end - body.start, "shared", "", "两文相同") for e in places]
    return segments(body.quote, 0, len(body.quote), marks)


def routes() -> list[Route]:
    """Return the pages' routes."""
    return [page("/domains", "domains.html", index), page("/domains/{id}", "domain.html", build)]

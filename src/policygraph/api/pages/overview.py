"""总览: what was read, from where, as of when, the short answers, and what is missing."""

from collections import Counter
from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame, basis_on
from policygraph.api.pages.marks import marks
from policygraph.api.pages.page import page
from policygraph.api.services import comparing
from policygraph.api.services.graph import Graph
from policygraph.graph.answers.validity import status_at
from policygraph.graph.answers.wording import CLUE
from policygraph.ingest.records import Citation, Document, Layout

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ListLine:
    """One list of a text: how many rows the source promises (None if it doesn't say), how many were read, how many lack a name."""

    layout: Layout
    found: int
    nameless: int


@dataclass(frozen=True, slots=True)
class TextLine:
    """One text: its record, its status at the date, its lists."""

    document: Document
    status: str
    lists: tuple[ListLine, ...]


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """The short answers about the lists of the address, the texts, what is in the graph, and what is missing."""

    frame: Frame
    relations: Counts
    verdicts: Counts
    tiers: Counts
    sizes: Counts
    texts: tuple[TextLine, ...]
    missing: tuple[str, ...]
    absent: tuple[Citation, ...]


COUNTED = (
    "Domain",
    "Topic",
    "Technology",
    "Mention",
    "Condition",
    "SupportMeasure",
    "Indicator",
    "Centre",
    "Alignment",
)


def sizes(graph: Graph) -> Counts:
    """Return how much the graph holds of what a planner looks for."""
    from policygraph.graph.kinds import NODE_KINDS

    counts = graph.store.counts()
    return tuple((NODE_KINDS[kind].chinese, counts.get(kind, 0)) for kind in COUNTED)


def list_lines(graph: Graph) -> dict[str, ListLine]:
    """Return every list with its rows counted, by id."""
    rows = {layout.id: graph.store.rows(layout.id) for layout in graph.store.layouts()}
    return {
        layout.id: ListLine(layout, len(rows[layout.id]), sum(row.name is None for row in rows[layout.id]))
        for layout in graph.store.layouts()
    }


def absent_texts(graph: Graph) -> tuple[Citation, ...]:
    """Return one citation for each text that is named by title and not at hand."""
    found: dict[str, Citation] = {}
    for citation in graph.store.citations():
        if citation.target is None and citation.title and citation.kind != "self":
            found.setdefault(citation.title.strip("《》"), citation)
    return tuple(found.values())


def _counted(words: list[str], group: str) -> Counts:
    """Return how often each marked word occurs, in the order of the marks."""
    counts = Counter(words)
    return tuple((word, counts[word]) for word in marks(group) if counts[word])


def _missing(lines: dict[str, ListLine]) -> tuple[str, ...]:
    """Say what the lists lack."""
    said = []
    for line in lines.values():
        name = f"{line.layout.id}《{line.layout.title}》"
        if line.layout.expected is not None and line.found != line.layout.expected:
            said.append(f"{name}应有 {line.layout.expected} 行，读到 {line.found} 行，请核对原文。")
        if line.nameless:
            said.append(f"{name}有 {line.nameless} 行原文缺序号和名称，按待补正处理，名称不作推测。")
    return tuple(said)


def build(call: Call) -> OverviewPage:
    """Fill the page."""
    overlap, gaps = call.compared(comparing.overlap), call.compared(comparing.gaps)
    screened, lines = call.compared(comparing.upgradable), call.ask(list_lines)
    frame = call.frame("总览", "overview")
    texts = tuple(
        TextLine(
            document, status_at(document, call.asked.as_of), tuple(lines[i] for i in document.layouts if i in lines)
        )
        for document in frame.documents.values()
    )
    basis = basis_on(
        tuple(frame.documents.values()), call.asked.as_of, tuple(dict.fromkeys((*gaps.notes, *screened.notes)))
    )
    return OverviewPage(
        frame=call.frame("总览", "overview", basis),
        relations=_counted([row.relation for row in overlap.rows if row.status != CLUE], "relations"),
        verdicts=_counted([row.verdict for row in gaps.rows], "verdicts"),
        tiers=_counted([row.tier for row in screened.rows], "tiers"),
        sizes=call.ask(sizes),
        texts=texts,
        missing=_missing(lines),
        absent=call.ask(absent_texts),
    )


def routes() -> list[Route]:
    """Return the page's route."""
    return [page("/", "overview.html", build)]

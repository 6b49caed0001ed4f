"""原文: the texts, and each policy with marked spans; from any quote to its place, and from the place back to what rests on it.

In: a document's id, and a place (start, end) if a quote leads here. Out: `DocumentsPage`, `DocumentPage`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.annotations import LAYERS, annotations
from policygraph.api.pages.asked import BadQuestion
from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame, basis_on
from policygraph.api.pages.page import page
from policygraph.api.pages.rows import all_rows
from policygraph.api.pages.spans import Annotation, Segment, overlaps, segments
from policygraph.api.services import browsing
from policygraph.api.services.graph import Graph
from policygraph.graph.answers.validity import status_at
from policygraph.graph.rows import Alignment
from policygraph.ingest.records import Block, BlockKind, Document, Evidence, Section
from policygraph.ingest.summary import KIND_NAMES, SKIPPED

CELLS = frozenset({BlockKind.TABLE_CELL, BlockKind.TABLE_HEADER})


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """All texts with their status at the date."""

    frame: Frame
    texts: tuple[tuple[Document, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A block as it is printed: its kind, the sections that begin in it, its text in segments."""

    kind: str
    name: str
    is_skipped: bool
    anchors: tuple[int, ...]
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands at the asked place: its words, section and rows, and the links that rest on it with both names."""

    quote: str
    start: int
    end: int
    section: str | None
    rows: tuple[tuple[str, str | None], ...]
    marks: tuple[Annotation, ...]
    links: tuple[tuple[Alignment, str, str], ...]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One text: `lines` are rows of cells (a paragraph is a row of one), `layers` the kinds of marks that are shown."""

    frame: Frame
    document: Document
    status: str
    sections: tuple[tuple[Section, int], ...]
    lines: tuple[tuple[Cell, ...], ...]
    layers: dict[str, tuple[str, bool, int]]
    standing: Standing | None


def index(call: Call) -> DocumentsPage:
    """Fill the list of texts."""
    frame = call.frame("原文", "documents")
    texts = tuple((document, status_at(document, call.asked.as_of)) for document in frame.documents.values())
    return DocumentsPage(frame, texts)


def build(call: Call) -> DocumentPage:
    """Fill the page of one text."""
    id_ = call.path("id")
    document, text = call.ask(_document, id_), call.ask(browsing.text, id_)
    sections = call.ask(browsing.sections, id_)
    target = _target(call, document)
    marks, chosen = call.ask(annotations, id_), call.words("layer") or tuple(LAYERS)
    shown = [mark for mark in marks if mark.kind in chosen]
    lines = tuple(_lines(text, call.ask(_blocks, id_), sections, shown, target))
    counts = {kind: sum(mark.kind == kind for mark in marks) for kind in LAYERS}
    basis = basis_on([document], call.asked.as_of)
    return DocumentPage(
        frame=call.frame(document.title.strip("《》"), "documents", basis),
        document=document,
        status=status_at(document, call.asked.as_of),
        sections=tuple((section, section.path.count("/") + 1) for section in sections if section.title),
        lines=lines,
        layers={kind: (word, kind in chosen, counts[kind]) for kind, word in LAYERS.items()},
        standing=call.ask(_standing, id_, *target) if target else None,
    )


def _document(graph: Graph, id_: str) -> Document:
    """Return one document."""
    return graph.store.document(id_)


def _blocks(graph: Graph, id_: str) -> tuple[Block, ...]:
    """Return the blocks of a document."""
    return graph.store.blocks(id_)


def _target(call: Call, document: Document) -> tuple[int, int] | None:
    """Return the place that the address names."""
    if not call.word("start") and not call.word("end"):
        return None
    start, end = call.number("start"), call.number("end")
    if start is None or end is None or not start < end <= document.characters:
        raise BadQuestion(
            f"《{document.title}》共 {document.characters} 字，没有“{call.word('start')}–{call.word('end')}”这一处。"
            "请改正网址中的 start 和 end。"
        )
    return start, end


def _lines(
    text: str,
    blocks: tuple[Block, ...],
    sections: tuple[Section, ...],
    marks: list[Annotation],
    target: tuple[int, int] | None,
) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of the page; cells of one printed line stand in one row, blank stretches are left out."""
    row: list[Cell] = []
    for block in blocks:
        if not text[block.start : block.end].strip() and not row:
            continue
        anchors = tuple(section.order for section in sections if block.start <= section.start < block.end)
        cut = segments(text, block.start, block.end, marks, target)
        skipped = block.kind in SKIPPED
        row.append(Cell(block.kind.value, KIND_NAMES[block.kind], skipped, anchors, _trimmed(cut)))
        if block.kind not in CELLS or text[block.start : block.end].endswith("\n"):
            yield tuple(row)
            row = []
    if row:
        yield tuple(row)


def _trimmed(cut: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Leave out the white space at the end of a block."""
    kept = list(cut)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        last = kept[-1]
        kept[-1] = Segment(last.start, last.text.rstrip(), last.mark, last.is_target)
    return tuple(kept)


def _standing(graph: Graph, document: str, start: int, end: int) -> Standing:
    """Return what stands at a place and what rests on it: rows, marks, and links of which a quote overlaps it."""
    place = browsing.quoted(graph, document, start, end, 0)
    lists = {layout.id for layout in graph.store.layouts()}
    rows = [
        (row.id, row.name)
        for row in graph.ask(all_rows).values()
        if any(e and overlaps(e, document, start, end) for e in (row.name_evidence, row.body_evidence))
    ]
    marks = [mark for mark in graph.ask(annotations, document) if mark.start < end and start < mark.end]
    names = {id_: row.name or "（原文缺名称）" for id_, row in graph.ask(all_rows).items()}
    links = [
        (link, names[link.subject], names[link.object])
        for link in graph.ask(browsing.alignments, None, None)
        if not link.clue
        and lists >= {browsing.list_of(link.subject), browsing.list_of(link.object)}
        and any(overlaps(e, document, start, end) for e in _quotes(link))
    ]
    return Standing(place.quote, start, end, place.section, tuple(rows), tuple(marks), tuple(links))


def _quotes(link: Alignment) -> Iterator[Evidence]:
    """Yield the quotes of a link."""
    for feature in link.features:
        yield from feature.subject_evidence
        yield from feature.object_evidence


def routes() -> list[Route]:
    """Return the pages' routes."""
    return [page("/documents", "documents.html", index), page("/documents/{id}", "document.html", build)]

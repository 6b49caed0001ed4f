"""对应矩阵: every row of one list against every row of another; a cell opens both quotes and the reasons.

In: both lists of the address, and a pair if one is open. Out: `MatrixPage`, or only the pair for htmx.
"""

from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.asked import Asked, BadQuestion
from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame, basis_of
from policygraph.api.pages.marks import marks
from policygraph.api.pages.page import Partial, page
from policygraph.api.services import comparing
from policygraph.api.services.graph import Graph
from policygraph.api.views.words import FAMILIES
from policygraph.graph import linked
from policygraph.graph.answers.answer import Places, Quote
from policygraph.graph.answers.overlap import MatrixRow, OverlapAnswer, OverlapRow
from policygraph.graph.answers.wording import CLUE, plainly
from policygraph.graph.rows import Alignment, Feature


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a link: of which kind, in words, and the quotes of both sides."""

    kind: str
    sentence: str
    ours: tuple[Quote, ...]
    theirs: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One pair of rows, linked or not: its link with the reasons, and the addresses of its neighbours."""

    subject: MatrixRow
    object: MatrixRow
    link: OverlapRow | None
    reasons: tuple[Reason, ...]
    judged: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the matrix: a cell for each column, None where nothing links the two."""

    row: MatrixRow
    cells: tuple[OverlapRow | None, ...]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """The matrix, how many links of each relation there are, the rows without any, and the open pair."""

    frame: Frame
    columns: tuple[MatrixRow, ...]
    lines: tuple[Line, ...]
    counts: tuple[tuple[str, int], ...]
    links: tuple[OverlapRow, ...]
    names: dict[str, str | None]
    alone: tuple[tuple[str, tuple[MatrixRow, ...]], ...]
    with_clues: bool
    pair: Pair | None


@dataclass(frozen=True, slots=True)
class PairPart:
    """The open pair alone."""

    frame: Frame
    pair: Pair | None


def reasons_of(graph: Graph, list_id: str, reference: str, subject: str, object_: str) -> tuple[Reason, ...]:
    """Return the reasons of a link in the order in which the linker found them."""
    links = graph.ask(links_between, list_id, reference)
    link = next((link for link in links if (link.subject, link.object) == (subject, object_)), None)
    places = graph.ask(all_places)
    return tuple(_reason(feature, places) for feature in link.features) if link else ()


def links_between(graph: Graph, list_id: str, reference: str) -> tuple[Alignment, ...]:
    """Return all links between two lists."""
    return linked.links_between(graph.store, list_id, reference)


def all_places(graph: Graph) -> Places:
    """Return the sections of every document, to say where a quote stands."""
    return Places(graph.store.sections())


def _reason(feature: Feature, places: Places) -> Reason:
    """Return a feature as it is shown."""
    ours, theirs = places.quotes(feature.subject_evidence), places.quotes(feature.object_evidence)
    return Reason(FAMILIES.get(feature.family, feature.family), plainly(feature.sentence), ours, theirs)


def build(call: Call) -> MatrixPage | Partial:
    """Fill the page."""
    answer = call.compared(comparing.overlap)
    with_clues = call.word("clues") == "1"
    pair = _open_pair(call, answer)
    frame = call.frame("对应矩阵", "matrix", basis_of(answer))
    if call.is_partial:
        return Partial("matrix_pair.html", PairPart(frame, pair))
    shown = [row for row in answer.rows if with_clues or row.status != CLUE]
    cells = {(row.subject, row.object): row for row in shown}
    lines = tuple(Line(s, tuple(cells.get((s.id, o.id)) for o in answer.objects)) for s in answer.subjects)
    names = {row.id: row.name for row in (*answer.subjects, *answer.objects)}
    words = [row.relation for row in shown]
    counts = tuple((relation, words.count(relation)) for relation in marks("relations"))
    return MatrixPage(
        frame, answer.objects, lines, counts, tuple(shown), names, _alone(answer, shown), with_clues, pair
    )


def _alone(answer: OverlapAnswer, shown: list[OverlapRow]) -> tuple[tuple[str, tuple[MatrixRow, ...]], ...]:
    """Return the rows of either list that nothing links."""
    ours, theirs = {row.subject for row in shown}, {row.object for row in shown}
    return (
        (answer.list, tuple(row for row in answer.subjects if row.id not in ours)),
        (answer.reference, tuple(row for row in answer.objects if row.id not in theirs)),
    )


def _open_pair(call: Call, answer: OverlapAnswer) -> Pair | None:
    """Return the pair that the address names; a row that isn't in its list is said."""
    subject, object_ = call.word("subject"), call.word("object")
    if not subject and not object_:
        return None
    found = (
        _row(answer.subjects, subject, call.asked, answer.list),
        _row(answer.objects, object_, call.asked, answer.reference),
    )
    link = next((row for row in answer.rows if (row.subject, row.object) == (subject, object_)), None)
    reasons = call.ask(reasons_of, answer.list, answer.reference, subject, object_)
    return Pair(*found, link, reasons, bool(link and link.status.startswith("人工")))


def _row(rows: tuple[MatrixRow, ...], wanted: str, asked: Asked, list_id: str) -> MatrixRow:
    """Return the row with the id."""
    for row in rows:
        if row.id == wanted:
            return row
    raise BadQuestion(f"清单 {list_id} 中没有 {wanted or '（空）'}。请从矩阵中点选，或核对网址中的 subject 和 object。")


def routes() -> list[Route]:
    """Return the page's route."""
    return [page("/matrix", "matrix.html", build)]

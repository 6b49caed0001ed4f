"""布局空白与薄弱: the verdict on every row of the reference list, with reason, directions named and not, and search record."""

from collections import Counter
from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame, basis_of
from policygraph.api.pages.marks import marks
from policygraph.api.pages.page import page
from policygraph.api.services import comparing
from policygraph.graph.answers.answer import Rule
from policygraph.graph.answers.gaps import GapRow


@dataclass(frozen=True, slots=True)
class GapsPage:
    """The rows of one verdict or of all, and how many there are of each; `chosen` is '' for all.

    `unfolded` tells that every detail is open, as for a print with all quotes.
    """

    frame: Frame
    rows: tuple[GapRow, ...]
    counts: tuple[tuple[str, int], ...]
    total: int
    chosen: str
    rules: tuple[Rule, ...]
    unfolded: bool


def build(call: Call) -> GapsPage:
    """Fill the page."""
    answer = call.compared(comparing.gaps)
    chosen = call.word("verdict")
    counts = Counter(row.verdict for row in answer.rows)
    rows = tuple(row for row in answer.rows if chosen in ("", row.verdict))
    given = tuple((verdict, counts[verdict]) for verdict in marks("verdicts") if counts[verdict])
    frame = call.frame("布局空白与薄弱", "gaps", basis_of(answer))
    return GapsPage(frame, rows, given, len(answer.rows), chosen, answer.rules, call.is_unfolded)


def routes() -> list[Route]:
    """Return the page's route."""
    return [page("/gaps", "gaps.html", build)]

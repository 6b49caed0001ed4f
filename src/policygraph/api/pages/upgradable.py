"""条件一初筛与升级路线: every domain's fit with the layout, its tier, known centres, open facts; and the route by clauses."""

from collections import Counter
from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame, basis_of
from policygraph.api.pages.marks import marks
from policygraph.api.pages.page import page
from policygraph.api.pages.rows import row_names
from policygraph.api.services import comparing, regulations
from policygraph.graph.answers.answer import Quote, Rule
from policygraph.graph.answers.centres import CentreItem
from policygraph.graph.answers.route import RouteStep
from policygraph.graph.answers.upgradable import UpgradableRow


@dataclass(frozen=True, slots=True)
class UpgradablePage:
    """The domains of one tier or of all, the condition's own words, centres outside the layout, and the route.

    `unfolded` tells that every detail is open, as for a print with all quotes.
    """

    frame: Frame
    rows: tuple[UpgradableRow, ...]
    counts: tuple[tuple[str, int], ...]
    total: int
    chosen: str
    condition: Quote | None
    unmatched: tuple[CentreItem, ...]
    steps: tuple[RouteStep, ...]
    route_note: str
    rules: tuple[Rule, ...]
    names: dict[str, str | None]
    unfolded: bool


def build(call: Call) -> UpgradablePage:
    """Fill the page."""
    answer, steps = call.compared(comparing.upgradable), call.compared(regulations.route)
    chosen = call.word("tier")
    counts = Counter(row.tier for row in answer.rows)
    return UpgradablePage(
        frame=call.frame("条件一初筛与升级路线", "upgradable", basis_of(answer)),
        rows=tuple(row for row in answer.rows if chosen in ("", row.tier)),
        counts=tuple((tier, counts[tier]) for tier in marks("tiers") if counts[tier]),
        total=len(answer.rows),
        chosen=chosen,
        condition=answer.condition,
        unmatched=answer.unmatched_centres,
        steps=steps.rows,
        route_note=steps.notes[0],
        rules=answer.rules,
        names=call.ask(row_names),
        unfolded=call.is_unfolded,
    )


def routes() -> list[Route]:
    """Return the page's route."""
    return [page("/upgradable", "upgradable.html", build)]

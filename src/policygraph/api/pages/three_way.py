"""三方对照: one line a national row; what each province's list says of it, the national centres, other texts that name it."""

from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame, basis_of
from policygraph.api.pages.page import page
from policygraph.api.services import comparing
from policygraph.graph.answers.three_way import ThreeWayRow


@dataclass(frozen=True, slots=True)
class ThreeWayPage:
    """The table, and the lists that stand beside the reference list."""

    frame: Frame
    rows: tuple[ThreeWayRow, ...]
    lists: tuple[str, ...]


def build(call: Call) -> ThreeWayPage:
    """Fill the page; `lists` in the address may name any lists, JS2023 and ZJ2021 if none."""
    lists = comparing.sides_beside(call.words("lists") or comparing.SIDES, call.asked.reference)
    answer = call.ask(comparing.three_way, lists, call.asked.reference, call.asked.as_of)
    return ThreeWayPage(call.frame("三方对照", "three_way", basis_of(answer)), answer.rows, lists)


def routes() -> list[Route]:
    """Return the page's route."""
    return [page("/three-way", "three_way.html", build)]

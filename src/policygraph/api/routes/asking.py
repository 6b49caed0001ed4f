"""Operations that differ only in the question: those about two lists, about a row of one, and about several.

In: a router, an address, the question and its words. Out: the operation on the router.
"""

from collections.abc import Callable, Sequence
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from policygraph.api.routes.params import LIST, REFERENCE, Day, ListId, Lists, RecordId, ReferenceId
from policygraph.api.routes.reply import answered, fresh
from policygraph.api.services import comparing
from policygraph.api.services.graph import Graph

SIDES = list(comparing.SIDES)
OfTwo = Callable[[Graph, str, str, str], Any]
OfRow = Callable[[Graph, str, str, str, str], Any]
OfSeveral = Callable[[Graph, Sequence[str], str, str], Any]


def about_two(router: APIRouter, path: str, question: OfTwo, words: dict[str, Any]) -> None:
    """Add the GET of a question about a list, a reference list and a date; `words` come from `documented`."""

    def operation(
        request: Request, list_id: ListId = LIST, reference: ReferenceId = REFERENCE, as_of: Day = None
    ) -> Response:
        return answered(request, lambda ask, day: ask.ask(question, list_id, reference, day), as_of)

    router.get(path, **words)(operation)


def about_row(router: APIRouter, path: str, question: OfRow, words: dict[str, Any], kept: bool = True) -> None:
    """Add the GET of a question about two lists and one reference row; one that isn't `kept` is worked out each time."""

    def operation(
        request: Request, row: RecordId, list_id: ListId = LIST, reference: ReferenceId = REFERENCE, as_of: Day = None
    ) -> Response:
        if kept:
            return answered(request, lambda ask, day: ask.ask(question, list_id, reference, row, day), as_of)
        return fresh(request, lambda ask, day: ask.once(question, list_id, reference, row, day), as_of)

    router.get(path, **words)(operation)


def about_several(router: APIRouter, path: str, question: OfSeveral, words: dict[str, Any]) -> None:
    """Add the GET of a question about several lists, a reference list and a date."""

    def operation(
        request: Request, lists: Lists = SIDES, reference: ReferenceId = REFERENCE, as_of: Day = None
    ) -> Response:
        return answered(request, lambda ask, day: ask.ask(question, tuple(lists), reference, day), as_of)

    router.get(path, **words)(operation)

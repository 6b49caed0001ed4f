"""重新建图: puts what people decided, and texts that changed, into the tables, without a command line.

In: a form. Out: `RebuildPage`. The build runs in a process of its own; until it is published every page answers from the old graph.
"""

from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.errors import BuildFailed
from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import NAVIGATION, NavItem
from policygraph.api.pages.page import form, page
from policygraph.api.rebuilding import GOES_ON, rebuilt
from policygraph.api.services import judging
from policygraph.api.web.csrf import csrf_token

PATH = "/rebuild"


@dataclass(frozen=True, slots=True)
class RebuildPage:
    """How many judgements there are; once it was asked for, whether it is `done`, with remarks, or why it failed."""

    navigation: tuple[NavItem, ...]
    csrf: str
    judgements: int
    done: bool
    remarks: tuple[str, ...]
    problem: str


def show(call: Call) -> RebuildPage:
    """Show the button."""
    return _page(call)


def submit(call: Call) -> RebuildPage:
    """Build, and say what came of it."""
    try:
        remarks = rebuilt(call.settings)
        return _page(call, GOES_ON not in remarks, remarks)
    except BuildFailed as error:
        return _page(call, problem=str(error))


def _page(call: Call, done: bool = False, remarks: tuple[str, ...] = (), problem: str = "") -> RebuildPage:
    """Put the page together; it needs no graph, so that the first one can be made here, too."""
    said = len(judging.judgements(call.settings).items)
    return RebuildPage(NAVIGATION, csrf_token(call.request), said, done, remarks, problem)


def routes() -> list[Route]:
    """Return the page's routes."""
    return [page(PATH, "rebuild.html", show), form(PATH, "rebuild.html", submit)]

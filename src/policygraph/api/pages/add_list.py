"""加入清单: a planner pastes a list of one's own (1650 chains, a city's list); it is taken into data/raw and the graph is built anew.

In: title, id, region, year and the rows as copied from a spreadsheet or CSV. Out: `AddListPage`. The build runs in a process of its own,
so that the service stays small and goes on answering from the old graph until the new one is published.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.routing import Route

from policygraph.api.adding import Added, add_source
from policygraph.api.errors import BuildFailed, UnusableList
from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame
from policygraph.api.pages.page import form, page
from policygraph.api.rebuilding import rebuilt
from policygraph.api.settings import Settings
from policygraph.ingest.errors import IngestError

PATH = "/lists/add"
FIRST_YEAR, LAST_YEAR = 1949, 2999
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')


@dataclass(frozen=True, slots=True)
class Pasted:
    """What is filled in: how the list is called, its id, region and year, and its rows."""

    title: str
    layout: str
    region: str
    year: str
    rows: str


@dataclass(frozen=True, slots=True)
class AddListPage:
    """The form with what was filled in, what is wrong with it, and once it is taken in the remarks; `added` is the list's id."""

    frame: Frame
    pasted: Pasted
    problem: str
    remarks: tuple[str, ...]
    added: str


def show(call: Call) -> AddListPage:
    """Show the empty form."""
    return AddListPage(call.frame("加入清单", "domains"), Pasted("", "", "", "", ""), "", (), "")


def submit(call: Call) -> AddListPage:
    """Take the list in and build, or say what is wrong."""
    pasted = Pasted(*(call.field(name) for name in ("title", "layout", "region", "year", "rows")))
    try:
        remarks = (*_taken(pasted, call.settings), *_built(call.settings))
    except (UnusableList, IngestError) as error:
        message = str(error).replace("--region ", "地区")
        return AddListPage(call.frame("加入清单", "domains"), pasted, message, (), "")
    return AddListPage(call.frame("加入清单", "domains"), Pasted("", "", "", "", ""), "", remarks, pasted.layout)


def _taken(pasted: Pasted, settings: Settings) -> tuple[str, ...]:
    """Write the list into data/raw; return remarks on rows that were left out."""
    for name, word in (("title", "清单名称"), ("layout", "清单编号"), ("region", "地区"), ("rows", "清单内容")):
        if not getattr(pasted, name):
            raise UnusableList(f"没有填{word}。请补填后再加入。")
    if not (pasted.year.isascii() and pasted.year.isdigit() and FIRST_YEAR <= int(pasted.year) <= LAST_YEAR):
        raise UnusableList(f"年份“{pasted.year}”不对。请填四位数字，如 2024。")
    title = _FORBIDDEN.sub(" ", pasted.title).strip(" .")
    if not title:
        raise UnusableList("清单名称只有符号。请填写文字。")
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"{title}.txt"
        file.write_text(pasted.rows, "utf-8")
        try:
            added: Added = add_source(file, settings.raw, pasted.layout, pasted.region, int(pasted.year))
        except (UnusableList, IngestError) as error:
            raise UnusableList(str(error).replace(str(file), "清单内容")) from error
    return tuple(remark.replace(str(file), "清单内容") for remark in added.remarks)


def _built(settings: Settings) -> tuple[str, ...]:
    """Build the graph anew; raise `UnusableList` where the list was taken in but the build failed."""
    try:
        return rebuilt(settings)
    except BuildFailed as error:
        raise UnusableList(f"清单已收入，但{error}") from error


def routes() -> list[Route]:
    """Return the page's routes."""
    return [page(PATH, "add_list.html", show), form(PATH, "add_list.html", submit)]

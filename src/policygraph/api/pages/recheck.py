"""重新检索: the search behind a 布局空白 done again on the files as they are now, beside the record of the first time.

In: both lists and a row of the reference list. Out: `RecheckPage`.
"""

from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.asked import BadQuestion
from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame
from policygraph.api.pages.page import page
from policygraph.api.services import records
from policygraph.api.services.records import Recheck
from policygraph.graph.answers.search import Scan


@dataclass(frozen=True, slots=True)
class RecheckPage:
    """What was searched then and what the same search finds now; `scans` pairs each text then and now (None: not there)."""

    frame: Frame
    row: str
    found: Recheck
    scans: tuple[tuple[Scan | None, Scan | None], ...]


def build(call: Call) -> RecheckPage:
    """Fill the page."""
    row = call.word("row")
    if not row:
        raise BadQuestion("没有写明是哪一行。请从“布局空白与薄弱”中某个布局空白的检索说明进入。")
    asked = call.asked
    found = call.answers.once(records.recheck_row, asked.list_id, asked.reference, row, asked.as_of)
    then = {scan.document: scan for scan in found.record.texts}
    now = {scan.document: scan for scan in found.redone.texts}
    scans = tuple((then.get(document), now.get(document)) for document in dict.fromkeys((*then, *now)))
    return RecheckPage(call.frame("重新检索", "gaps"), row, found, scans)


def routes() -> list[Route]:
    """Return the page's route."""
    return [page("/gaps/recheck", "recheck.html", build)]

"""未见已批: a form for what a person looked up: on this day, at this source, no approved national centre was found for a domain.

In: the fields of the form. Out: `NotApprovedPage`; the check is written as a judgement with its date and source, never inferred.
"""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import quote as escaped
from urllib.parse import unquote

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from policygraph.api.errors import FileNotWritable, UnusableJudgement
from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame
from policygraph.api.pages.page import form, page
from policygraph.api.pages.review import A_YEAR, NAME_COOKIE
from policygraph.api.pages.rows import rows_of
from policygraph.api.services import judging
from policygraph.api.services.said import Said
from policygraph.api.web.keys import person
from policygraph.graph.align.judgements import Judgement, Verdict
from policygraph.graph.rows import Row

PATH = "/not-approved"


@dataclass(frozen=True, slots=True)
class Looked:
    """What a person fills in: the row, who looked, where and when, and a remark."""

    subject: str
    by: str
    source: str
    checked: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotApprovedPage:
    """The form with what was filled in, what it lacks, and the checks on the list's rows so far, newest first."""

    frame: Frame
    rows: tuple[Row, ...]
    looked: Looked
    checks: tuple[Judgement, ...]
    problem: str
    done: bool


def show(call: Call) -> NotApprovedPage:
    """Show the form for the row of the address."""
    by = person(call.request) or unquote(call.request.cookies.get(NAME_COOKIE, ""))
    looked = Looked(call.word("subject"), by, "", judging.now()[:10], "")
    return _page(call, looked, "", call.word("done") == "recorded")


def submit(call: Call) -> NotApprovedPage | Response:
    """Write the check, or say what it lacks."""
    by = person(call.request) or call.field("by")
    looked = Looked(call.field("subject"), by, call.field("source"), call.field("checked"), call.field("reason"))
    try:
        checked = date.fromisoformat(looked.checked).isoformat()
    except ValueError:
        return _page(call, looked, f"核查日期“{looked.checked}”无法识别。请写作 2026-01-31。", False)
    if not looked.subject:
        return _page(call, looked, "没有选择领域。请选择核查的是哪个领域。", False)
    said = Said(
        looked.subject, Verdict.NOT_APPROVED.value, by, judging.now(), reason=looked.reason, source=looked.source, checked=checked
    )  # fmt: skip
    try:
        call.answers.once(judging.judge, said)
    except (UnusableJudgement, FileNotWritable) as error:
        return _page(call, replace(looked, checked=checked), str(error), False)
    more = {"subject": looked.subject, "done": "recorded"}
    answer = RedirectResponse(f"{PATH}?{call.asked.query(**more)}", status_code=303)
    answer.set_cookie(NAME_COOKIE, escaped(by), max_age=A_YEAR, httponly=True, samesite="strict")
    return answer


def _page(call: Call, looked: Looked, problem: str, done: bool) -> NotApprovedPage:
    """Put the page together."""
    rows = call.ask(rows_of, call.asked.list_id)
    ids = {row.id for row in rows}
    said = judging.judgements(call.settings).standing
    checks = tuple(j for j in reversed(said) if j.verdict is Verdict.NOT_APPROVED and j.subject in ids)
    return NotApprovedPage(call.frame("记一次核查", "upgradable"), rows, looked, checks, problem, done)


def routes() -> list[Route]:
    """Return the page's routes."""
    return [page(PATH, "not_approved.html", show), form(PATH, "not_approved.html", submit)]

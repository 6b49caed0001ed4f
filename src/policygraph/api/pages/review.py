"""复核: the links that nobody has decided, one at a time with both texts side by side; keys 1 to 6 decide, a reason is needed for 否.

In: both lists, the open pair, a decision from the form. Out: `ReviewPage`; a decision is written and the next link shown.
"""

from dataclasses import dataclass
from hashlib import blake2b
from urllib.parse import quote as escaped
from urllib.parse import unquote

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from policygraph.api.errors import FileNotWritable, UnusableJudgement
from policygraph.api.pages.asked import BadQuestion
from policygraph.api.pages.call import Call
from policygraph.api.pages.domain import body_of
from policygraph.api.pages.frame import Frame
from policygraph.api.pages.matrix import Reason, reasons_of
from policygraph.api.pages.page import form, page
from policygraph.api.pages.rows import row_names
from policygraph.api.pages.spans import Segment
from policygraph.api.services import browsing, judging
from policygraph.api.services.said import Said
from policygraph.api.web.keys import person
from policygraph.graph.align.judgements import Judgement, Verdict
from policygraph.graph.answers.review import ReviewItem
from policygraph.graph.rows import Row

NAME_COOKIE, A_YEAR = "policygraph_name", 365 * 24 * 3600
OUTDATED = "这一对在您打开页面之后又有新的判断（见下），刚才所选没有记下。请看过后再选一次。"
CHOICES = (
    ("1", "exact", "相同"),
    ("2", "close", "相近"),
    ("3", "broad", "属于"),
    ("4", "narrow", "包含"),
    ("5", "related", "相关"),
    ("6", "reject", "否"),
    ("0", "unsure", "存疑"),
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two rows with its printed text."""

    row: Row
    body: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The queue, links of other lists that verdicts hang on, the open pair with its reasons and earlier words, who judges, and what just happened.

    `last` is the pair just judged. `mark` and `last_mark` stand for the words on both pairs so far: a form with another mark is outdated.
    """

    frame: Frame
    queue: tuple[ReviewItem, ...]
    beyond: tuple[ReviewItem, ...]
    line: str
    needed: int
    settled: int
    names: dict[str, str | None]
    subject: Side | None
    object: Side | None
    item: ReviewItem | None
    reasons: tuple[Reason, ...]
    earlier: tuple[Judgement, ...]
    by: str
    choices: tuple[tuple[str, str, str], ...]
    problem: str
    reason: str
    done: str
    last: tuple[str, str] | None
    last_mark: str
    mark: str


def show(call: Call) -> ReviewPage:
    """Show the queue with the pair of the address, or its first link."""
    return _page(call, call.word("subject"), call.word("object"), "", _done(call))


def _done(call: Call) -> str:
    """Say what was just decided."""
    return {"judged": "已记录。", "undone": "已撤销上一条判断，该联系回到待审。"}.get(call.word("done"), "")


def decide(call: Call) -> ReviewPage | Response:
    """Write a decision, or say what it lacks; then go on to the next link."""
    subject, object_, choice = call.field("subject"), call.field("object"), call.field("choice")
    if choice not in [word for _, word, _ in CHOICES]:
        raise BadQuestion("没有选择判断。请按 1–6 或点一个按钮。")
    if _is_outdated(call, subject, object_):
        return _page(call, subject, object_, OUTDATED, "")
    verdict = choice if choice in ("reject", "unsure") else "confirm"
    said = Said(
        subject,
        verdict,
        call.field("by"),
        judging.now(),
        object_,
        choice if verdict == "confirm" else None,
        call.field("reason"),
    )
    return _written(call, said, f"last_subject={escaped(subject)}&last_object={escaped(object_)}&done=judged")


def undo(call: Call) -> ReviewPage | Response:
    """Take back a person's last word on a pair: their word before it counts again, else the link is open again."""
    subject, object_, by = call.field("subject"), call.field("object"), _by(call)
    if _is_outdated(call, subject, object_):
        return _page(call, subject, object_, OUTDATED, "")
    words = [
        w for w in judging.judgements(call.settings).items if (w.subject, w.object, w.by) == (subject, object_, by)
    ]
    before = words[-2] if len(words) > 1 else None
    said = (
        Said(subject, before.verdict.value, by, judging.now(), object_, before.relation, before.reason)
        if before
        else Said(subject, Verdict.UNSURE.value, by, judging.now(), object_, None, "撤销上一条判断")
    )
    return _written(call, said, f"subject={escaped(subject)}&object={escaped(object_)}&done=undone")


def _is_outdated(call: Call, subject: str, object_: str) -> bool:
    """Tell whether somebody judged the pair after the form was shown (in another tab, or a colleague)."""
    return call.field("seen") not in ("", _mark(judging.judgements(call.settings).on_pair(subject, object_)))


def _mark(words: tuple[Judgement, ...]) -> str:
    """Return a mark of what people last said of a pair; it changes with any further word."""
    return blake2b(repr(words).encode(), digest_size=8).hexdigest()


def _written(call: Call, said: Said, more: str) -> ReviewPage | Response:
    """Write a judgement and lead on; the name is kept in a cookie so that it is asked once."""
    try:
        call.ask(judging.judge, said)
    except (UnusableJudgement, FileNotWritable) as error:
        return _page(call, said.subject, said.object or "", str(error), "")
    answer = RedirectResponse(f"/review?{call.asked.query()}&{more}", status_code=303)
    answer.set_cookie(NAME_COOKIE, escaped(said.by), max_age=A_YEAR, httponly=True, samesite="strict")
    return answer


def _by(call: Call) -> str:
    """Return who judges: the name of the key, else the name that was given once."""
    return person(call.request) or call.field("by")


def _page(call: Call, subject: str, object_: str, problem: str, done: str) -> ReviewPage:
    """Put the page together; without a pair in the address the first link of the queue is open."""
    state, asked = judging.state_of(call.settings), call.asked
    queue = call.ask(judging.review_queue, asked.list_id, asked.reference, asked.as_of, state)
    item = next((i for i in queue.items if (i.subject, i.object) == (subject, object_)), None)
    if not subject and not object_ and queue.items:
        item = queue.items[0]
    pair = (item.subject, item.object) if item else (subject, object_)
    rows = [call.ask(browsing.row, id_) for id_ in pair] if all(pair) else []
    links = call.ask(browsing.alignments, asked.list_id, asked.reference)
    said, last = judging.judgements(call.settings), (call.word("last_subject"), call.word("last_object"))
    return ReviewPage(
        frame=call.frame("复核", "review"),
        queue=queue.items,
        beyond=queue.beyond,
        line=queue.line,
        needed=sum(item.is_needed for item in queue.items),
        settled=len(links) - len(queue.items),
        names=call.ask(row_names),
        subject=_side(call, rows[0]) if rows else None,
        object=_side(call, rows[1]) if rows else None,
        item=item,
        reasons=call.ask(reasons_of, rows[0].layout, rows[1].layout, *pair) if rows else (),
        earlier=said.on_pair(*pair) if rows else (),
        by=person(call.request) or call.field("by") or unquote(call.request.cookies.get(NAME_COOKIE, "")),
        choices=CHOICES,
        problem=problem,
        reason=call.field("reason"),
        done=done,
        last=last if call.word("done") == "judged" else None,
        last_mark=_mark(said.on_pair(*last)),
        mark=_mark(said.on_pair(*pair)) if rows else "",
    )


def _side(call: Call, row: Row) -> Side:
    """Return a row with its text."""
    document = row.body_evidence.document if row.body_evidence else None
    return Side(row, body_of(row, call.ask(browsing.text, document)) if document else ())


def routes() -> list[Route]:
    """Return the page's routes."""
    made = "review.html"
    return [page("/review", made, show), form("/review", made, decide), form("/review/undo", made, undo)]

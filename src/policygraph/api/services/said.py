"""What a person says of rows, and why it can't be kept: a part is missing, it can't be so, or there is nothing to take back.

In: `Said` with its verdict. Out: a Chinese sentence that says what is wrong and what to write instead, '' where nothing is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygraph.api.services.browsing import list_of
from policygraph.api.services.graph import Graph

if TYPE_CHECKING:
    from policygraph.graph.align.judgements import Judgements, Verdict
    from policygraph.graph.rows import Relation

ROWS = ("Domain", "Topic")  # kinds of nodes that are rows of a list


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of two rows, of a row and a list (`place`), or of a row and the register; `verdict` and `relation`
    are the words of `Verdict` and `Relation`.
    """

    subject: str
    verdict: str
    by: str
    on: str
    object: str | None = None
    relation: str | None = None
    reason: str = ""
    place: str = ""
    source: str = ""
    checked: str = ""


def missing(said: Said, verdict: "Verdict", relation: "Relation | None") -> str:
    """Return what is missing, in Chinese, '' if nothing is."""
    from policygraph.graph.align.judgements import Verdict

    if not said.by.strip():
        return "没有写明判断人。请填写姓名（by）。"
    if verdict in (Verdict.CONFIRM, Verdict.REJECT, Verdict.UNSURE) and not said.object:
        return "没有写明对照方。请填写 object，如 CN2017-10。"
    if verdict is Verdict.CONFIRM and relation is None:
        return "确认时要写明关系。请填写 relation：exact、close、broad、narrow、related 之一。"
    if verdict is Verdict.REJECT and not said.reason.strip():
        return "否定时要写明理由。请填写 reason。"
    if verdict is Verdict.NONE and not said.place:
        return "要写明在哪张清单中没有对应。请填写 place，如 CN2017。"
    if verdict is Verdict.WITHDRAWN and not said.reason.strip():
        return "撤回时要写明理由。请填写 reason。"
    if verdict is Verdict.NOT_APPROVED and not said.source.strip():
        return "未见已批要写明核查来源。请填写 source。"
    return ""


def contradiction(graph: Graph, said: Said, verdict: "Verdict", kinds: Mapping[str, str]) -> str:
    """Return what can't be so; `kinds` are the kinds of the nodes that are named, by id."""
    return _impossible(said, verdict) or _no_row(kinds, verdict) or _too_early(graph, said)


def _impossible(said: Said, verdict: "Verdict") -> str:
    """Return what can't be so, in Chinese, '' if all can: a row with its own list, a source that names no place, a day to come."""
    from policygraph.graph.align.judgements import Verdict
    from policygraph.graph.align.judging import is_source

    own = list_of(said.subject)
    if said.object == said.subject:
        return f"{said.subject} 不能与自己对照。请把 object 改为另一张清单的行，如 CN2017-10。"
    if said.object and list_of(said.object) == own:
        return (
            f"{said.subject} 和 {said.object} 同在 {own} 中，判断只用于两张清单之间。请把 object 改为另一张清单的行。"
        )
    if verdict is Verdict.NONE and said.place == own:
        return f"{said.subject} 就在 {own} 中，不能判它在本清单没有对应。请把 place（--in）改为另一张清单，如 CN2017。"
    if verdict is Verdict.NOT_APPROVED and not is_source(said.source):
        return f"核查来源“{said.source.strip()}”看不出查了哪里。请填写 http(s) 网址、《文件名》或文号，如 https://www.miit.gov.cn。"
    if said.checked and said.checked > said.on[:10]:
        return f"核查日期 {said.checked} 晚于今天（{said.on[:10]}）。请填写实际核查的日期。"
    return ""


def _no_row(kinds: Mapping[str, str], verdict: "Verdict") -> str:
    """Return which id is no row of a list, in Chinese, '' if all are; the register's centres have rows too, but no 未见已批."""
    from policygraph.graph.align.judgements import Verdict

    allowed = ROWS if verdict is Verdict.NOT_APPROVED else (*ROWS, "Centre")
    wrong = next((row for row, kind in kinds.items() if kind not in allowed), None)
    return f"{wrong} 不是清单中的一行，不能判断。请写领域或指南方向的编号，如 JS2023-05。" if wrong else ""


def _too_early(graph: Graph, said: Said) -> str:
    """Return that a check is older than the list of its row, in Chinese, '' if it is not: of a list of 2017 nothing was checked in 1949."""
    if not said.checked:
        return ""
    layout = graph.store.layout(list_of(said.subject))
    if said.checked[:4] >= str(layout.year or ""):
        return ""
    return f"核查日期 {said.checked} 早于 {layout.id} 公布的年份（{layout.year}）。请填写实际核查的日期。"


def nothing_said(said: Said, found: "Judgements") -> str:
    """Return that the person has said nothing that could be taken back; `found` are everybody's judgements."""
    earlier = found.none_in(said.subject, said.place) if said.place else found.not_approved(said.subject)
    if any(item.by == said.by.strip() for item in earlier):
        return ""
    what = f"在 {said.place} 中没有对应" if said.place else "未见已批"
    others = "、".join(dict.fromkeys(item.by for item in earlier))
    whose = f"（判断人是{others}，只能由本人撤回）" if others else ""
    return f"{said.by.strip()} 没有记过 {said.subject} {what}，无可撤回{whose}。请核对编号和姓名。"

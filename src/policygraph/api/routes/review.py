"""What people decide: /review (the queue), /judgements (what was said, and POST a new one)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Request
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from starlette.responses import Response

from policygraph.api.routes import types
from policygraph.api.routes.documented import OF_POST, Tag, documented
from policygraph.api.routes.params import (
    ID_LENGTH,
    LIMIT,
    LIST,
    REFERENCE,
    VISIBLE,
    Cursor,
    Day,
    Limit,
    ListId,
    ReferenceId,
    written_date,
)
from policygraph.api.routes.reply import Page, answered, created
from policygraph.api.services import judging, reviewing
from policygraph.api.services.kept import Answers
from policygraph.api.services.said import Said
from policygraph.api.web.access import CHALLENGE
from policygraph.api.web.keys import person
from policygraph.api.web.problems import Problem, Refused

router = APIRouter()
NAMELESS = Problem("key-needed", "不知道是谁的判断：请求没有带密钥，也没有写判断人姓名 by。请补上其中一项。", CHALLENGE)
RowField = Annotated[str, Field(min_length=1, max_length=ID_LENGTH)]
Reason = Annotated[str, Field(max_length=1000, description="理由")]


class Judged(BaseModel):
    """What every judgement says; with an API key the key's name stands for `by`."""

    model_config = ConfigDict(extra="forbid")
    subject: RowField = Field(description="本方的行", examples=["JS2023-05"])
    by: Annotated[str, Field(max_length=50, pattern=VISIBLE)] | None = Field(
        default=None, description="判断人姓名；带密钥时以密钥的名称为准，可不填；没有密钥时必填", examples=["张三"]
    )
    reason: Reason = ""


class Confirmed(Judged):
    """The link holds, with this relation."""

    verdict: Literal["confirm"]
    object: RowField = Field(description="对照方的行", examples=["CN2017-10"])
    relation: Literal["exact", "close", "broad", "narrow", "related"] = Field(description="关系，从本方看")


class Rejected(Judged):
    """The link does not hold, for a reason."""

    verdict: Literal["reject"]
    object: RowField = Field(description="对照方的行")
    reason: str = Field(max_length=1000, pattern=VISIBLE, description="理由，必填")


class Unsure(Judged):
    """Nobody can say yet; also how a judgement is taken back."""

    verdict: Literal["unsure"]
    object: RowField = Field(description="对照方的行", examples=["CN2017-10"])


class NoneInList(Judged):
    """No row of a list corresponds."""

    verdict: Literal["none"]
    place: RowField = Field(description="在哪张清单中没有对应", examples=["CN2017"])


class NotApproved(Judged):
    """未见已批: no approved centre was found, at this source on this day."""

    verdict: Literal["not_approved"]
    source: str = Field(max_length=500, pattern=VISIBLE, description="核查来源", examples=["https://www.miit.gov.cn"])
    checked: Annotated[date, BeforeValidator(written_date)] = Field(description="核查日期", examples=["2026-01-01"])


class Withdrawn(Judged):
    """Takes back what the same person said of a row: 'none' in the list `place`, without a place 未见已批."""

    verdict: Literal["withdrawn"]
    place: str = Field(default="", max_length=200, description="撤回“在该清单中没有对应”；不填则撤回未见已批")
    reason: str = Field(max_length=1000, pattern=VISIBLE, description="理由，必填")


NewJudgement = Annotated[
    Confirmed | Rejected | Unsure | NoneInList | NotApproved | Withdrawn,
    Body(
        discriminator="verdict",
        examples=[{"subject": "JS2023-05", "object": "CN2017-10", "verdict": "unsure", "by": "张三"}],
    ),
]


@dataclass(frozen=True, slots=True)
class Written:
    """The judgement as it stands in the file, whether it was new, and which earlier words of the same person it ends."""

    judgement: Any
    is_new: bool
    ended: tuple[str, ...]


def _written() -> Any:
    """Return the type of the answer."""
    from dataclasses import make_dataclass

    return make_dataclass(
        "WrittenJudgement",
        [
            ("judgement", types.one("graph.align.judgements", "Judgement")()),
            ("is_new", bool),
            ("ended", tuple[str, ...]),
        ],
        frozen=True,
    )


@router.get(
    "/api/v1/review",
    **documented(
        "review",
        Tag.REVIEW,
        "待复核的联系",
        "没有人判断过的联系，能改变结论的排在前面，并写明确认或否定会改变什么；每次判断后重算。",
        types.answer("graph.answers.review", "ReviewItem"),
    ),
)
def review(request: Request, list_id: ListId = LIST, reference: ReferenceId = REFERENCE, as_of: Day = None) -> Response:
    """Show the review queue."""
    state = judging.state_of(request.app.state.answers.settings)
    return answered(
        request,
        lambda ask, day: ask.once(reviewing.review, list_id, reference, day),
        as_of,
        extra=state,
    )


@router.get(
    "/api/v1/judgements",
    **documented(
        "judgements", Tag.REVIEW, "已有的人工判断", "data/judgements 中的全部判断，按时间排列。",
        types.paged("graph.align.judgements", "Judgement"), paged=True,
    ),
)  # fmt: skip
def judgements(request: Request, limit: Limit = LIMIT, cursor: Cursor = None) -> Response:
    """List judgements."""
    settings = request.app.state.answers.settings
    return answered(
        request,
        lambda ask, day: Page(judging.judgements(settings).items, limit, cursor),
        extra=judging.state_of(settings),
    )


@router.post(
    "/api/v1/judgements",
    **documented(
        "judge", Tag.REVIEW, "记下一个判断",
        "在 data/judgements/judgements.tsv 末尾添一行；同一行不重复添加（is_new 为 false）。下次 policygraph build 起计入各回答，复核队列立即计入。",
        _written, errors=OF_POST, cached=False, status=201,
    ),
)  # fmt: skip
def judge(request: Request, given: NewJudgement) -> Response:
    """Write a judgement."""
    answers: Answers = request.app.state.answers
    by = person(request) or given.by
    if by is None:
        raise Refused(NAMELESS)
    words = given.model_dump(mode="json") | {"by": by}
    said = Said(**words, on=judging.now())
    judgement, is_new = answers.once(judging.judge, said)
    return created(Written(judgement, is_new, judging.ended_by(answers.settings, judgement)))

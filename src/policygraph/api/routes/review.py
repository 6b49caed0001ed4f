"""What people decide: /review (the queue), /judgements (what was said, and POST a new one)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Request
from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict
from starlette.responses import Response

from policygraph.api.routes.documented import OF_POST, Tag, documented
from policygraph.api.routes.page import paged_of
from policygraph.api.routes.params import ID_LENGTH, LIMIT, LIST, REFERENCE, Cursor, Day, Limit, ListId, ReferenceId
from policygraph.api.routes.reply import Page, answered, created
from policygraph.api.services import judging
from policygraph.api.services.kept import Answers
from policygraph.api.web.keys import person

router = APIRouter()
EXAMPLE: JsonDict = {
    "subject": "JS2023-05", "object": "CN2017-10", "verdict": "unsure", "by": "张三", "reason": "两表方向需与专家商议",
}  # fmt: skip


class NewJudgement(BaseModel):
    """What a person decides; with an API key `by` is the key's name, whatever is given."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [EXAMPLE]})
    subject: str = Field(min_length=1, max_length=ID_LENGTH, description="本方的行")
    object: str | None = Field(None, min_length=1, max_length=ID_LENGTH, description="对照方的行")
    verdict: Literal["confirm", "reject", "unsure", "none", "not_approved"] = Field(
        description="confirm 确认、reject 否定（要有理由）、unsure 存疑、none 整张清单无对应、not_approved 未见已批"
    )
    relation: Literal["exact", "close", "broad", "narrow", "related"] | None = Field(None, description="确认时的关系")
    by: str = Field("", max_length=50, description="判断人姓名")
    reason: str = Field("", max_length=1000, description="理由")
    place: str = Field("", max_length=ID_LENGTH, description="none 时：哪张清单")
    source: str = Field("", max_length=500, description="not_approved 时：核查来源")


@dataclass(frozen=True, slots=True)
class Written:
    """The judgement as it stands in the file, and whether it was new."""

    judgement: Any
    is_new: bool


def _queue() -> Any:
    """Return the type of the answer."""
    from policygraph.graph.answers.review import ReviewQueue

    return ReviewQueue


def _judgement() -> Any:
    """Return the type of the answer."""
    from policygraph.graph.align.judgements import Judgement

    return Judgement


def _written() -> Any:
    """Return the type of the answer."""
    from dataclasses import make_dataclass

    return make_dataclass("WrittenJudgement", [("judgement", _judgement()), ("is_new", bool)], frozen=True)


@router.get(
    "/api/v1/review",
    **documented(
        "review",
        Tag.REVIEW,
        "待复核的联系",
        "没有人判断过的联系，能改变结论的排在前面，并写明确认或否定会改变什么；每次判断后重算。",
        _queue,
    ),
)
def review(request: Request, list_id: ListId = LIST, reference: ReferenceId = REFERENCE, as_of: Day = None) -> Response:
    """Show the review queue."""
    state = judging.state_of(request.app.state.answers.settings)
    return answered(
        request,
        lambda ask, day: ask.ask(judging.review_queue, list_id, reference, day, state),
        as_of,
        extra=state,
    )


@router.get(
    "/api/v1/judgements",
    **documented(
        "judgements", Tag.REVIEW, "已有的人工判断", "data/judgements 中的全部判断，按时间排列。",
        lambda: paged_of(_judgement()), paged=True,
    ),
)  # fmt: skip
def judgements(request: Request, limit: Limit = LIMIT, cursor: Cursor = None) -> Response:
    """List judgements."""
    settings = request.app.state.answers.settings
    return answered(
        request,
        lambda ask, day: Page(ask, judging.judgements(settings).items, limit, cursor),
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
def judge(request: Request, given: Annotated[NewJudgement, Body()]) -> Response:
    """Write a judgement."""
    answers: Answers = request.app.state.answers
    words = given.model_dump() | {"by": person(request) or given.by}
    said = judging.Said(**words, on=date.today().isoformat())
    return created(Written(*answers.once(judging.judge, said)))

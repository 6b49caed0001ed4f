"""Centres, conditions and measures: /centres, /conditions, /measures, /route, and the check of a named centre (POST)."""

import json
from typing import Annotated

from fastapi import APIRouter, Body, Query, Request
from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictFloat, StrictInt, StrictStr
from starlette.responses import Response

from policygraph.api.routes import types
from policygraph.api.routes.asking import about_several, about_two
from policygraph.api.routes.documented import OF_POST, Tag, documented
from policygraph.api.routes.params import ID_LENGTH, LIMIT, REFERENCE, VISIBLE, Cursor, Day, Limit, RecordId
from policygraph.api.routes.reply import Page, answered, fresh
from policygraph.api.services import browsing, regulations, reviewing

router = APIRouter()
Documents = Annotated[
    list[str] | None,
    Query(alias="document", max_length=20, description="只看这些文件，可重复；默认全部", examples=[["jsgxt-2023-222"]]),
]


class CentreFacts(BaseModel):
    """What is known of one centre; a fact that is not given is 待补材料, never assumed."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "name": "某省智能微电网创新中心",
                    "domain": "JS2023-02",
                    "facts": {"研发费用占比": 32.5, "注册资本": 5000},
                }
            ]
        },
    )
    name: str = Field(max_length=100, pattern=VISIBLE, description="中心名称")
    domain: str | None = Field(None, min_length=1, max_length=ID_LENGTH, description="所属领域，如 JS2023-02")
    facts: dict[str, StrictBool | StrictInt | StrictFloat | Annotated[StrictStr, Field(max_length=1000)]] = Field(
        default_factory=dict, max_length=200, description="已知情况：条件的项目名，配数字、true、false 或一句话"
    )
    reference: str = Field(REFERENCE, min_length=1, max_length=ID_LENGTH, description="以哪张清单的文件为条件")

    def toml(self) -> str:
        """Return the facts as the file facts.toml says them."""
        lines = [
            f"name = {quoted(self.name)}",
            *([f"domain = {quoted(self.domain)}"] if self.domain else []),
            "[facts]",
        ]
        return "\n".join([*lines, *(f"{quoted(key)} = {_plain(value)}" for key, value in self.facts.items())]) + "\n"


def quoted(text: str) -> str:
    """Return a TOML string; JSON escapes all that TOML does, but for DEL.

    >>> quoted('某"中心"')
    '"某\\\\"中心\\\\""'
    """
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _plain(value: bool | int | float | str) -> str:
    """Return a fact as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return quoted(value) if isinstance(value, str) else repr(value)


about_several(
    router, "/api/v1/conditions", regulations.conditions,
    documented(
        "conditions", Tag.CENTRES, "各文本的条件有何不同",
        "把各清单所在文件的条件逐条与对照清单所在文件比较：一致、国家更严、省级更严、口径不同、对象不同、阶段不同、依引用、本文未写，各附原文。不作总体宽严结论。",
        types.answer("graph.answers.conditions.model", "ConditionLine"),
    ),
)  # fmt: skip


@router.get(
    "/api/v1/measures",
    **documented(
        "measures", Tag.CENTRES, "给多少钱、给什么支持",
        "各文件写明的支持政策和资金要求：金额、定额或上限或下限、对象、前提，各附原文；同额不同义的另有提示。",
        types.answer("graph.answers.measures", "MeasureLine"),
    ),
)  # fmt: skip
def measures(request: Request, document: Documents = None, as_of: Day = None) -> Response:
    """Compare support measures."""
    return answered(request, lambda ask, day: ask.ask(regulations.measures, tuple(document or ()), day), as_of)


about_two(
    router, "/api/v1/route", regulations.route,
    documented(
        "route", Tag.CENTRES, "升级要走哪些步骤", "从组建到升级为国家中心的步骤，每步附有关文本的条款；没有写明的标出。",
        types.answer("graph.answers.route", "RouteStep"),
    ),
)  # fmt: skip


@router.get(
    "/api/v1/centres",
    **documented(
        "centres", Tag.CENTRES, "创新中心登记表", "国家级和省级制造业创新中心：地点、日期、来源和来源等级。登记表不全，缺席不说明未获批。",
        types.paged("graph.answers.inputs", "Centre"), paged=True,
    ),
)  # fmt: skip
def centres(request: Request, limit: Limit = LIMIT, cursor: Cursor = None) -> Response:
    """List centres."""
    return answered(request, lambda ask, day: Page(ask.ask(browsing.centres), limit, cursor))


@router.get(
    "/api/v1/centres/{id}",
    **documented(
        "centre",
        Tag.CENTRES,
        "一个创新中心",
        "地点、日期、来源和来源等级。",
        types.one("graph.answers.inputs", "Centre"),
    ),
)
def show_centre(request: Request, id: RecordId) -> Response:
    """Show one centre."""
    return answered(request, lambda ask, day: ask.ask(browsing.centre, id))


@router.post(
    "/api/v1/centre-check",
    **documented(
        "centre_check", Tag.CENTRES, "中心自查",
        "把一个中心的已知情况逐条对照条件：满足、不满足、待补材料、需专家判断，并列出能计数的差距。内容不保存。",
        types.answer("graph.answers.centre_check.check", "CheckLine"), errors=OF_POST, cached=False,
    ),
)  # fmt: skip
def centre_check(request: Request, given: Annotated[CentreFacts, Body()], as_of: Day = None) -> Response:
    """Check a centre."""
    return fresh(
        request, lambda ask, day: ask.once(reviewing.sound_centre, "facts", given.toml(), given.reference, day), as_of
    )

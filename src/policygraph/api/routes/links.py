"""The links between rows: /alignments with filters, /conflicts."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from policygraph.api.routes import types
from policygraph.api.routes.documented import Tag, documented
from policygraph.api.routes.params import ID_LENGTH, LIMIT, Cursor, Day, Limit, RecordId
from policygraph.api.routes.reply import Page, answered
from policygraph.api.services import browsing, judging, reviewing
from policygraph.graph.rows import Relation, Status

router = APIRouter()
Subject = Annotated[
    str | None,
    Query(alias="list", min_length=1, max_length=ID_LENGTH, description="一方的清单（Centre 为创新中心登记表）", examples=["JS2023"]),
]  # fmt: skip
Object = Annotated[
    str | None, Query(min_length=1, max_length=ID_LENGTH, description="另一方的清单", examples=["CN2017"])
]
Row = Annotated[
    str | None, Query(min_length=1, max_length=ID_LENGTH, description="只列与这一行有关的", examples=["JS2023-05"])
]
RelationName = Annotated[
    Relation | None,
    Query(description="关系：exact 相同、close 相近、broad 属于、narrow 包含、related 相关", examples=["close"]),
]
StatusName = Annotated[
    Status | None,
    Query(description="状态：predicted 程序判断、confirmed 人工确认、rejected 人工否定、unsure 人工待定", examples=["predicted"]),
]  # fmt: skip
Confidence = Annotated[float, Query(ge=0, le=1, description="置信度不低于", examples=[0.5])]


@router.get(
    "/api/v1/alignments",
    **documented(
        "alignments", Tag.LINKS, "全部对应关系", "每条联系的关系、置信度、状态、依据和两侧原文；可按清单、行、关系、置信度、状态筛选。",
        types.paged("graph.rows", "Alignment"), paged=True,
    ),
)  # fmt: skip
def alignments(
    request: Request,
    list_id: Subject = None,
    reference: Object = None,
    row: Row = None,
    relation: RelationName = None,
    status: StatusName = None,
    confidence: Confidence = 0.0,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
) -> Response:
    """List links."""
    wanted = (list_id, reference, row, relation, status, confidence)
    return answered(request, lambda ask, day: Page(ask.ask(browsing.filtered, *wanted), limit, cursor))


@router.get(
    "/api/v1/alignments/{id}",
    **documented(
        "alignment", Tag.LINKS, "一条对应关系", "关系、状态、每条理由和两侧原文。", types.one("graph.rows", "Alignment")
    ),
)
def alignment(request: Request, id: RecordId) -> Response:
    """Show one link."""
    return answered(request, lambda ask, day: ask.ask(browsing.alignment, id))


@router.get(
    "/api/v1/conflicts",
    **documented(
        "conflicts", Tag.REVIEW, "互相矛盾的联系", "不能同时成立的最小一组联系（含人工判断），各附原文；请复核其一。",
        types.answer("api.services.reviewing", "ConflictRow"),
    ),
)  # fmt: skip
def conflicts(request: Request, as_of: Day = None) -> Response:
    """List conflicts."""
    state = judging.state_of(request.app.state.answers.settings)
    return answered(request, lambda ask, day: ask.once(reviewing.conflicts, day), as_of, extra=state)

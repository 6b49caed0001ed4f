"""The lists and their rows: /layouts, /domains, /topics, and where a domain's wording comes from (/lineage)."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from policygraph.api.routes import types
from policygraph.api.routes.documented import Tag, documented
from policygraph.api.routes.params import ID_LENGTH, LIMIT, REFERENCE, Cursor, Limit, RecordId, ReferenceId
from policygraph.api.routes.reply import Page, answered
from policygraph.api.services import browsing, naming

router = APIRouter()
LayoutId = Annotated[
    str | None,
    Query(min_length=1, max_length=ID_LENGTH, description="只列这张清单的各行", examples=["JS2023"]),
]
TopicsId = Annotated[
    str | None,
    Query(min_length=1, max_length=ID_LENGTH, description="只列这份指南的方向", examples=["JSFUND2023"]),
]


def _lineages() -> Any:
    """Return the type of the answer."""
    from policygraph.graph.align.lineage import Lineage

    return tuple[Lineage, ...]


@router.get(
    "/api/v1/layouts",
    **documented(
        "layouts", Tag.LISTS, "有哪些清单", "每张清单的标题、地区、年份、批次，以及应有多少行。",
        types.paged("ingest.records", "Layout"), paged=True,
    ),
)  # fmt: skip
def layouts(request: Request, limit: Limit = LIMIT, cursor: Cursor = None) -> Response:
    """List the lists."""
    return answered(request, lambda ask, day: Page(ask.ask(browsing.layouts), limit, cursor))


@router.get(
    "/api/v1/layouts/{id}",
    **documented(
        "layout", Tag.LISTS, "一张清单", "标题、地区、年份、批次和应有行数。", types.one("ingest.records", "Layout")
    ),
)
def layout(request: Request, id: RecordId) -> Response:
    """Show one list."""
    return answered(request, lambda ask, day: ask.ask(browsing.layout, id))


@router.get(
    "/api/v1/domains",
    **documented(
        "domains", Tag.LISTS, "各清单的领域", "按清单和序号排列；原文缺名称的领域 `name` 为 null，从不编造。",
        types.paged("ingest.records", "Domain"), paged=True,
    ),
)  # fmt: skip
def domains(request: Request, layout: LayoutId = None, limit: Limit = LIMIT, cursor: Cursor = None) -> Response:
    """List domains."""
    return answered(request, lambda ask, day: Page(ask.ask(browsing.domains, layout), limit, cursor))


@router.get(
    "/api/v1/domains/{id}",
    **documented(
        "domain", Tag.LISTS, "一个领域", "名称、正文和逐条技术方向，各附原文位置。", types.one("graph.rows", "Row")
    ),
)
def domain(request: Request, id: RecordId) -> Response:
    """Show one domain."""
    return answered(request, lambda ask, day: ask.ask(browsing.row, id))


@router.get(
    "/api/v1/topics",
    **documented(
        "topics",
        Tag.LISTS,
        "指南方向",
        "资金项目指南中有编码的方向，按印刷次序。",
        types.paged("ingest.records", "Topic"),
        paged=True,
    ),
)
def topics(request: Request, layout: TopicsId = None, limit: Limit = LIMIT, cursor: Cursor = None) -> Response:
    """List topics."""
    return answered(request, lambda ask, day: Page(ask.ask(browsing.topics, layout), limit, cursor))


@router.get(
    "/api/v1/topics/{id}",
    **documented(
        "topic", Tag.LISTS, "一个指南方向", "名称、正文和逐条技术方向，各附原文位置。", types.one("graph.rows", "Row")
    ),
)
def topic(request: Request, id: RecordId) -> Response:
    """Show one topic."""
    return answered(request, lambda ask, day: ask.ask(browsing.row, id))


@router.get(
    "/api/v1/domains/{id}/lineage",
    **documented(
        "lineage", Tag.LISTS, "一个领域的文字从哪里来",
        "与对照清单中对口领域逐段比对：沿用、改写、同名异义或新设，列出相同的、新增的、略去的文字。",
        _lineages,
    ),
)  # fmt: skip
def lineage(request: Request, id: RecordId, reference: ReferenceId = REFERENCE) -> Response:
    """Trace a domain's wording."""
    return answered(request, lambda ask, day: ask.ask(browsing.lineage, id, reference))


@router.get(
    "/api/v1/nameless",
    **documented(
        "nameless", Tag.LISTS, "原文缺名称的行，可能叫什么",
        "原文没有印出名称的行，按印刷的正文与其他清单比对，列出可能的名称和两侧原文，供人核对；名称不作认定，行仍按缺名称处理。",
        types.paged("api.services.naming", "NamelessRow"), paged=True,
    ),
)  # fmt: skip
def nameless(request: Request, limit: Limit = LIMIT, cursor: Cursor = None) -> Response:
    """List rows without a name, with what other lists call such a field."""
    return answered(request, lambda ask, day: Page(ask.ask(naming.nameless_rows), limit, cursor))

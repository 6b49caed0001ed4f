"""The texts: /documents, their sections and characters."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from policygraph.api.routes import types
from policygraph.api.routes.documented import Tag, documented
from policygraph.api.routes.params import ID_LENGTH, LIMIT, Cursor, Limit, RecordId
from policygraph.api.routes.reply import Page, answered
from policygraph.api.services import browsing

router = APIRouter()
DocumentId = Annotated[
    str | None,
    Query(min_length=1, max_length=ID_LENGTH, description="只列这份文件的章节", examples=["miit-2017-64"]),
]


@router.get(
    "/api/v1/documents",
    **documented(
        "documents", Tag.TEXTS, "读了哪些文件", "每份文件的标题、发文字号、机关、日期、有效期、状态和各字段的出处。",
        types.paged("ingest.records", "Document"), paged=True,
    ),
)  # fmt: skip
def documents(request: Request, limit: Limit = LIMIT, cursor: Cursor = None) -> Response:
    """List the documents."""
    return answered(request, lambda ask, day: Page(ask.ask(browsing.documents), limit, cursor))


@router.get(
    "/api/v1/documents/{id}",
    **documented(
        "document",
        Tag.TEXTS,
        "一份文件",
        "标题、发文字号、机关、日期、有效期、状态和各字段的出处。",
        types.one("ingest.records", "Document"),
    ),
)
def document(request: Request, id: RecordId) -> Response:
    """Show one document."""
    return answered(request, lambda ask, day: ask.ask(browsing.document, id))


@router.get(
    "/api/v1/documents/{id}/text",
    **documented(
        "document_text", Tag.TEXTS, "一份文件的全文", "入库时的原文，一字未改；所有回答中的 start、end 都按它的字数计。",
        None, media="text/plain",
    ),
)  # fmt: skip
def document_text(request: Request, id: RecordId) -> Response:
    """Send the whole text of a document."""
    return answered(request, lambda ask, day: ask.ask(browsing.text, id).encode(), media="text/plain; charset=utf-8")


@router.get(
    "/api/v1/sections",
    **documented(
        "sections", Tag.TEXTS, "章节", "各文件的章节，按印刷次序；`start`、`end` 含其下各级。",
        types.paged("ingest.records", "Section"), paged=True,
    ),
)  # fmt: skip
def sections(request: Request, document: DocumentId = None, limit: Limit = LIMIT, cursor: Cursor = None) -> Response:
    """List sections."""
    return answered(request, lambda ask, day: Page(ask.ask(browsing.sections, document), limit, cursor))


@router.get(
    "/api/v1/sections/{id:path}",
    **documented(
        "section",
        Tag.TEXTS,
        "一个章节",
        "编号形如 `jsgxt-2023-222#二/（四）`，网址中 # 写作 %23，/ 照写。",
        types.one("ingest.records", "Section"),
    ),
)
def section(request: Request, id: RecordId) -> Response:
    """Show one section."""
    return answered(request, lambda ask, day: ask.ask(browsing.section, id))

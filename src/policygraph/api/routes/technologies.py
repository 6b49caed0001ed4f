"""Technology directions and what a word finds: /technologies, /search."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from policygraph.api.routes import types
from policygraph.api.routes.documented import Tag, documented
from policygraph.api.routes.params import LIMIT, Cursor, Limit, RecordId
from policygraph.api.routes.reply import Page, answered
from policygraph.api.services import browsing

router = APIRouter()
Word = Annotated[str, Query(min_length=1, max_length=100, description="要查的词，一个字也可以", examples=["光刻胶"])]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: the word as it was given, and the finds in order of rank."""

    word: str
    rows: Any


def _found() -> Any:
    """Return the type of the answer."""
    from dataclasses import make_dataclass

    from policygraph.graph.store.elements import Hit

    return make_dataclass("SearchFound", [("word", str), ("rows", tuple[Hit, ...])], frozen=True)


@router.get(
    "/api/v1/technologies",
    **documented(
        "technologies", Tag.TECHNOLOGIES, "全部技术方向", "归一后的技术方向，按编号排列。",
        types.paged("ingest.records", "Technology"), paged=True,
    ),
)  # fmt: skip
def technologies(request: Request, limit: Limit = LIMIT, cursor: Cursor = None) -> Response:
    """List technology directions."""
    return answered(request, lambda ask, day: Page(ask.ask(browsing.technologies), limit, cursor))


@router.get(
    "/api/v1/technologies/{id}",
    **documented(
        "technology", Tag.TECHNOLOGIES, "这个技术方向谁在布局", "写到它的全部领域、指南方向和章节，各附动作词和原文位置。",
        types.one("api.services.browsing", "TechnologyPage"),
    ),
)  # fmt: skip
def technology(request: Request, id: RecordId) -> Response:
    """Show one technology direction with all that name it."""
    return answered(request, lambda ask, day: ask.ask(browsing.technology, id))


@router.get(
    "/api/v1/search",
    **documented(
        "search", Tag.TECHNOLOGIES, "检索",
        "名称中含有某词的领域、技术方向、清单、中心、文件、章节：先同名，再以它开头，再其余；不分全半角和大小写。与 `policygraph search` 相同。",
        _found,
    ),
)  # fmt: skip
def search(request: Request, word: Word, limit: Limit = LIMIT) -> Response:
    """Find a word."""
    return answered(request, lambda ask, day: Found(word, ask.ask(browsing.search, word, limit)))

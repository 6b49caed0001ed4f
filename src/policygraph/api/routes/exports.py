"""Everything for other programs, and how the texts were read: /exports, /check."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from policygraph.api.routes import types
from policygraph.api.routes.documented import Tag, documented
from policygraph.api.routes.params import Day
from policygraph.api.routes.reply import answered
from policygraph.api.services import exporting

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Formats:
    """The names of all export formats."""

    formats: tuple[str, ...]


Format = Annotated[str, Path(min_length=1, max_length=40, description="导出格式", examples=["technologies"])]


def _formats() -> Any:
    """Return the type of the answer."""
    return Formats


@router.get(
    "/api/v1/exports",
    **documented("exports", Tag.EXPORTS, "有哪些导出格式", "与 `policygraph export` 相同。", _formats),
)
def exports(request: Request) -> Response:
    """List the formats."""
    return answered(request, lambda ask, day: Formats(ask.ask(exporting.formats)))


@router.get(
    "/api/v1/exports/{format}",
    **documented(
        "export", Tag.EXPORTS, "导出", "JSONL（每行一个对象）；alignments 为 SSSOM TSV。与 `policygraph export` 逐字节相同。",
        None, media="text/plain",
    ),
)  # fmt: skip
def export(request: Request, format: Format, as_of: Day = None) -> Response:
    """Send an export; only the status of documents depends on the day."""
    return answered(
        request, lambda ask, day: ask.ask(exporting.export, format, day), as_of, media="text/plain; charset=utf-8"
    )


@router.get(
    "/api/v1/check",
    **documented(
        "check",
        Tag.EXPORTS,
        "数据检查",
        "重新读一遍 data/raw：每份文本多少字读作什么、跳过什么及原因、每张清单应有几行读到几行。",
        types.one("api.checking", "CheckReport"),
    ),
)
def check(request: Request) -> Response:
    """Show how the texts were read."""
    settings = request.app.state.answers.settings
    state = exporting.state_of(settings)
    return answered(request, lambda ask, day: ask.ask(exporting.check, state), extra=state)

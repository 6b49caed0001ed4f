"""Where it stands: /evidence by id, /quotes by place, anything by its id (/nodes), and what is tied to it (/neighbourhood)."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from policygraph.api.routes import types
from policygraph.api.routes.documented import Tag, documented
from policygraph.api.routes.params import ID_LENGTH, RecordId
from policygraph.api.routes.reply import answered
from policygraph.api.services import around as nearby
from policygraph.api.services import browsing

router = APIRouter()
LARGEST = 2**31
Around = Annotated[int, Query(ge=0, le=2000, description="前后各取原文多少字", examples=[100])]
Document = Annotated[str, Query(min_length=1, max_length=ID_LENGTH, description="文件编号", examples=["miit-2017-64"])]
Start = Annotated[int, Query(ge=0, le=LARGEST, description="起（字）", examples=[0])]
End = Annotated[int, Query(ge=1, le=LARGEST, description="止（字，不含）", examples=[10])]
Steps = Annotated[int, Query(ge=1, le=2, description="走几步", examples=[1])]
Most = Annotated[int, Query(ge=1, le=500, description="最多多少个节点", examples=[50])]


def _node() -> Any:
    """Return the type of the answer."""
    return dict[str, Any]


@router.get(
    "/api/v1/evidence/{id}",
    **documented(
        "evidence",
        Tag.EVIDENCE,
        "一处依据",
        "原文、位置、所在章节、取它的规则，以及前后文。",
        types.one("api.services.browsing", "Place"),
    ),
)
def evidence(request: Request, id: RecordId, around: Around = 100) -> Response:
    """Show a piece of evidence in its surroundings."""
    return answered(request, lambda ask, day: ask.ask(browsing.evidence, id, around))


@router.get(
    "/api/v1/quotes",
    **documented(
        "quotes",
        Tag.EVIDENCE,
        "按位置看原文",
        "回答中每处引文都带 document、start、end；由此取原文和前后文。",
        types.one("api.services.browsing", "Place"),
    ),
)
def quotes(request: Request, document: Document, start: Start, end: End, around: Around = 100) -> Response:
    """Show a stretch of a text in its surroundings."""
    return answered(request, lambda ask, day: ask.ask(browsing.quoted, document, start, end, around))


@router.get(
    "/api/v1/nodes/{id:path}",
    **documented("node", Tag.EVIDENCE, "按编号看任何一项", "内容、出处和全部联系，与 `policygraph show` 相同。", _node),
)
def node(request: Request, id: RecordId) -> Response:
    """Show anything by its id."""
    return answered(request, lambda ask, day: ask.ask(browsing.node, id))


@router.get(
    "/api/v1/neighbourhood/{id:path}",
    **documented(
        "neighbourhood",
        Tag.EVIDENCE,
        "一项的周围",
        "一两步之内相连的节点和联系，可直接画图；超过上限时 `is_cut` 为 true。",
        types.one("api.services.around", "Neighbourhood"),
    ),
)
def neighbourhood(request: Request, id: RecordId, steps: Steps = 1, most: Most = 50) -> Response:
    """Show what is tied to a node."""
    return answered(request, lambda ask, day: ask.ask(nearby.neighbourhood, id, steps, most))

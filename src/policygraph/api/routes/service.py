"""The service about itself: /healthz, /readyz, /version, /metrics and the OpenAPI document."""

from dataclasses import dataclass
from time import monotonic
from typing import Any

import orjson
from fastapi import APIRouter, Request
from starlette.responses import Response

from policygraph import __version__
from policygraph.api.routes.documented import Tag, documented
from policygraph.api.services.kept import Answers
from policygraph.api.web import metrics
from policygraph.api.web.asgi import JSON

router = APIRouter()
OPEN = (400, 405, 414, 429, 500, 503)


@dataclass(frozen=True, slots=True)
class Health:
    """The process answers."""

    status: str


@dataclass(frozen=True, slots=True)
class Ready:
    """A graph is at hand: its digest, since how many seconds, and what is wrong with the store if it is away."""

    status: str
    digest: str
    age_seconds: float
    trouble: str | None


@dataclass(frozen=True, slots=True)
class Version:
    """What runs, and the schema of graphs that it reads."""

    version: str
    schema: int


def _reply(value: Any) -> Response:
    """Return a value as JSON that nobody keeps."""
    return Response(orjson.dumps(value), media_type=JSON, headers={"Cache-Control": "no-store"})


@router.get(
    "/healthz",
    **documented("healthz", Tag.SERVICE, "进程是否在运行", "不看图库；图库是否可用看 /readyz。", lambda: Health, errors=OPEN, cached=False),
)  # fmt: skip
async def healthz() -> Response:
    """Say that the process runs."""
    return _reply(Health("ok"))


@router.get(
    "/readyz",
    **documented(
        "readyz", Tag.SERVICE, "图库是否可用", "图库摘要、已用多少秒；图库暂时不可用而仍以旧图回答时 `trouble` 写明原因。",
        lambda: Ready, errors=OPEN, cached=False,
    ),
)  # fmt: skip
def readyz(request: Request) -> Response:
    """Say whether a graph is at hand."""
    answers: Answers = request.app.state.answers
    digest = answers.digest()
    trouble = str(answers.trouble) if answers.trouble else None
    return _reply(Ready("degraded" if trouble else "ok", digest, round(monotonic() - answers.since, 3), trouble))


@router.get(
    "/version",
    **documented(
        "version", Tag.SERVICE, "版本", "程序版本和图库结构版本。", lambda: Version, errors=OPEN, cached=False
    ),
)
async def version() -> Response:
    """Say what runs."""
    from policygraph.graph.version import SCHEMA_VERSION

    return _reply(Version(__version__, SCHEMA_VERSION))


@router.get(
    "/metrics",
    **documented(
        "metrics", Tag.SERVICE, "运行指标", "Prometheus 文本格式；只按路由模板计数，不含编号和检索词。有密钥时需要 admin 权限。",
        None, media="text/plain", errors=(*OPEN, 401, 403), cached=False,
    ),
)  # fmt: skip
async def figures() -> Response:
    """Send the figures."""
    return Response(metrics.text(), media_type=metrics.MEDIA, headers={"Cache-Control": "no-store"})

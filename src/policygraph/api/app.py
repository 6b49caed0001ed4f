"""The web face: /healthz and the JSON of the three answers, the same bytes that the command line prints compactly.

In: settings. Out: a FastAPI application. An answer is computed once for each graph, pair of lists and date, and carries an ETag.
"""

from collections.abc import Awaitable, Callable
from datetime import date
from functools import lru_cache
from hashlib import sha256
from http import HTTPStatus
from typing import Annotated

from fastapi import FastAPI, Header, Query, Request, Response

from policygraph.api.answers import ANSWERS, answer_json, graph_digest
from policygraph.api.errors import FaceError, UnknownList
from policygraph.api.settings import Settings
from policygraph.graph.errors import GraphError

JSON = "application/json"
CACHED_ANSWERS = 256
ListId = Annotated[str, Query(alias="list", description="本方清单")]
ReferenceId = Annotated[str, Query(description="对照清单")]
Day = Annotated[date | None, Query(description="按哪天判断有效期，默认今天")]
Match = Annotated[str | None, Header()]


def create_app(settings: Settings) -> FastAPI:
    """Return the application that answers from the store of `settings`."""
    app = FastAPI(title="policygraph", docs_url=None, redoc_url=None, openapi_url="/api/v1/openapi.json")

    @lru_cache(maxsize=CACHED_ANSWERS)
    def cached(name: str, list_id: str, reference: str, as_of: str, digest: str) -> bytes:
        return answer_json(name, settings, list_id, reference, as_of)

    @app.get("/healthz")
    def healthz() -> dict[str, str]:
        """服务与图库是否正常。"""
        return {"status": "ok", "digest": graph_digest(settings)}

    def route(name: str) -> Callable[..., Response]:
        def answer(
            list_id: ListId = "JS2023",
            reference: ReferenceId = "CN2017",
            as_of: Day = None,
            if_none_match: Match = None,
        ) -> Response:
            day = (as_of or date.today()).isoformat()
            return _conditional(cached(name, list_id, reference, day, graph_digest(settings)), if_none_match)

        return answer

    for name in ANSWERS:
        app.get(f"/api/v1/{name}", name=name)(route(name))
    _say_errors(app)
    return app


def _conditional(content: bytes, if_none_match: str | None) -> Response:
    """Return the content with its ETag, or 304 where the caller already holds it."""
    tag = f'"{sha256(content).hexdigest()[:32]}"'
    if if_none_match == tag:
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers={"ETag": tag})
    return Response(content, media_type=JSON, headers={"ETag": tag, "Cache-Control": "no-cache"})


def _say_errors(app: FastAPI) -> None:
    """Answer our own errors with their Chinese message: 404 for an unknown list, 503 for a store that can't answer."""

    def say(status: HTTPStatus) -> Callable[[Request, Exception], Awaitable[Response]]:
        async def handler(request: Request, error: Exception) -> Response:
            import orjson

            return Response(orjson.dumps({"error": str(error)}), status_code=status, media_type=JSON)

        return handler

    app.add_exception_handler(UnknownList, say(HTTPStatus.NOT_FOUND))
    app.add_exception_handler(FaceError, say(HTTPStatus.BAD_REQUEST))
    app.add_exception_handler(GraphError, say(HTTPStatus.SERVICE_UNAVAILABLE))

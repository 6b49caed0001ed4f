"""How a route answers: a value becomes JSON bytes with a strong ETag, kept for the next caller; a list becomes pages.

In: the request and a callable that asks `Answers`. Out: a response; 304 where the caller holds the answer already.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Callable, Sequence
from datetime import date
from hashlib import blake2b
from http import HTTPStatus
from typing import Any

import orjson
from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.responses import Response

from policygraph.api.day import today
from policygraph.api.services.kept import Answers
from policygraph.api.web.asgi import JSON, Receive, Scope, Send
from policygraph.api.web.entries import Entries, Entry, path_of, tag_of
from policygraph.api.web.problems import Problem, Refused

NO_STORE = {"Cache-Control": "no-store"}
CHANGED = Problem(
    "bad-cursor", "翻页标记不属于这一列表：图库已更新、查询条件已改变，或标记不完整。请去掉 cursor，从第一页重新开始。"
)
Headers = tuple[tuple[str, str], ...]


class EntryResponse(Response):
    """Sends an entry; what it sends depends on the caller's headers."""

    def __init__(self, entry: Entry) -> None:
        """Keep the entry."""
        super().__init__()
        self._entry = entry

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        await self._entry.send(scope, send)


def answered(
    request: Request,
    make: Callable[[Answers, str], Any],
    as_of: date | None = None,
    *,
    extra: str | None = None,
    media: str = JSON,
) -> Response:
    """Return `make(answers, day)` as JSON (bytes go as they are), kept for the next caller.

    `extra` names what the answer depends on besides the graph; such an answer is not kept.
    """
    only_known(request)
    answers: Answers = request.app.state.answers
    entries: Entries = request.app.state.entries
    now = today().isoformat()
    day = as_of.isoformat() if as_of else now
    made: Any = None
    digest = ""
    headers: Headers = ()
    while digest != answers.digest():
        digest = answers.digest()
        made = make(answers, day)
    if isinstance(made, Page):
        made, headers = made.cut(request, digest)
    content = made if isinstance(made, bytes) else orjson.dumps(made)
    path, query = path_of(request.scope), request.scope["query_string"]
    tag = tag_of(digest, path + b"?" + query, day, extra or "")
    entry = Entry.of(tag, request.scope["route"].path, content, media, headers)
    if extra is None:
        entries.put(path, query, digest, now, entry)
    return EntryResponse(entry)


def fresh(request: Request, make: Callable[[Answers, str], Any], as_of: date | None = None) -> Response:
    """Return `make(answers, day)` as JSON that nobody keeps."""
    only_known(request)
    day = (as_of or today()).isoformat()
    return Response(orjson.dumps(make(request.app.state.answers, day)), media_type=JSON, headers=NO_STORE)


def only_known(request: Request) -> None:
    """Refuse a parameter that the operation has not: a misspelt one would be answered as if it were not there."""
    known = {parameter.alias for parameter in request.scope["route"].dependant.query_params}
    unknown = [name for name in request.query_params if name not in known]
    if unknown:
        raise RequestValidationError([{"type": "extra_forbidden", "loc": ("query", name)} for name in unknown])


def created(value: Any) -> Response:
    """Return what a POST has written."""
    return Response(orjson.dumps(value), HTTPStatus.CREATED, NO_STORE, JSON)


class Page:
    """One page of a list: up to `limit` rows from where the cursor points."""

    def __init__(self, rows: Sequence[Any], limit: int, cursor: str | None) -> None:
        """Keep the whole list, and what the caller asked of it."""
        self._rows, self._limit, self._cursor = rows, limit, cursor

    def cut(self, request: Request, digest: str) -> tuple[dict[str, Any], Headers]:
        """Return the page as JSON says it, and the header that names the first and the next page.

        Raises a problem where the cursor is not one of this graph and this question.
        """
        mark = _mark(request, digest)
        start = _place(self._cursor, mark) if self._cursor else 0
        end = start + self._limit
        following = _cursor(mark, end) if end < len(self._rows) else None
        links = [(request.url.remove_query_params("cursor"), "first")]
        if following:
            links.append((request.url.include_query_params(cursor=following), "next"))
        said = ", ".join(f'<{url.path}{"?" + url.query if url.query else ""}>; rel="{name}"' for url, name in links)
        page = {"digest": digest, "total": len(self._rows), "next": following, "rows": self._rows[start:end]}
        return page, (("Link", said),)


def _mark(request: Request, digest: str) -> str:
    """Return what a cursor is good for: one graph, one list and its filters; a page may have another size."""
    asked = sorted(item for item in request.query_params.multi_items() if item[0] not in ("cursor", "limit"))
    return blake2b(repr((digest, request.url.path, asked)).encode(), digest_size=8).hexdigest()


def _place(cursor: str, mark: str) -> int:
    """Return the row that a cursor points to."""
    try:
        given, _, place = urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)).decode().partition(":")
        start = int(place) if place.isascii() and place.isdigit() and len(place) < 10 else -1
    except (Error, ValueError):
        given, start = "", -1
    if start < 0 or given != mark:
        raise Refused(CHANGED)
    return start


def _cursor(mark: str, place: int) -> str:
    """Return an opaque cursor."""
    return urlsafe_b64encode(f"{mark}:{place}".encode()).decode().rstrip("=")

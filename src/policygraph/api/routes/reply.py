"""How a route answers: a value becomes JSON bytes with a strong ETag, kept for the next caller; a list becomes pages.

In: the request and a callable that asks `Answers`. Out: a response; 304 where the caller holds the answer already.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Callable, Sequence
from datetime import date
from http import HTTPStatus
from typing import Any

import orjson
from fastapi import Request
from starlette.responses import Response

from policygraph.api.day import today
from policygraph.api.services.kept import Answers
from policygraph.api.web.asgi import JSON, Receive, Scope, Send
from policygraph.api.web.entries import Entries, Entry, path_of, tag_of
from policygraph.api.web.problems import Problem, Refused

NO_STORE = {"Cache-Control": "no-store"}
CHANGED = Problem("bad-cursor", "翻页标记不属于现在的图库：图库已更新，或标记不完整。请去掉 cursor，从第一页重新开始。")
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
        headers = made.links(request)
        made = made.envelope(digest)
    content = made if isinstance(made, bytes) else orjson.dumps(made)
    path, query = path_of(request.scope), request.scope["query_string"]
    tag = tag_of(digest, path + b"?" + query, day, extra or "")
    entry = Entry.of(tag, request.scope["route"].path, content, media, headers)
    if extra is None:
        entries.put(path, query, digest, now, entry)
    return EntryResponse(entry)


def fresh(request: Request, make: Callable[[Answers, str], Any], as_of: date | None = None) -> Response:
    """Return `make(answers, day)` as JSON that nobody keeps."""
    day = (as_of or today()).isoformat()
    return Response(orjson.dumps(make(request.app.state.answers, day)), media_type=JSON, headers=NO_STORE)


def created(value: Any) -> Response:
    """Return what a POST has written."""
    return Response(orjson.dumps(value), HTTPStatus.CREATED, NO_STORE, JSON)


class Page:
    """One page of a list: up to `limit` rows from where the cursor points."""

    def __init__(self, answers: Answers, rows: Sequence[Any], limit: int, cursor: str | None) -> None:
        """Cut the page; raises a problem where the cursor is not one of this graph."""
        self._mark = answers.digest()[:16]
        self._start = self._read(cursor) if cursor else 0
        self._total, self._limit = len(rows), limit
        self._rows = rows[self._start : self._start + limit]

    def _read(self, cursor: str) -> int:
        """Return the place of a cursor."""
        try:
            mark, _, place = urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)).decode().partition(":")
            start = int(place) if place.isascii() and place.isdigit() and len(place) < 10 else -1
        except (Error, ValueError):
            mark, start = "", -1
        if start < 0 or mark != self._mark:
            raise Refused(CHANGED)
        return start

    @property
    def _next(self) -> str | None:
        """Return the cursor of the next page, None on the last one."""
        end = self._start + self._limit
        return _cursor(self._mark, end) if end < self._total else None

    def envelope(self, digest: str) -> dict[str, Any]:
        """Return the page as JSON says it."""
        return {"digest": digest, "total": self._total, "next": self._next, "rows": self._rows}

    def links(self, request: Request) -> Headers:
        """Return the header that names the first and the next page."""
        first = request.url.remove_query_params("cursor")
        links = [(first, "first")]
        if self._next:
            links.append((request.url.include_query_params(cursor=self._next), "next"))
        said = ", ".join(f'<{url.path}{"?" + url.query if url.query else ""}>; rel="{name}"' for url, name in links)
        return (("Link", said),)


def _cursor(mark: str, place: int) -> str:
    """Return an opaque cursor that is good for one graph only."""
    return urlsafe_b64encode(f"{mark}:{place}".encode()).decode().rstrip("=")

"""An answer as it goes over the wire: bytes, encoded once and compressed once, with a strong ETag; and the store of them.

The ETag is made from the graph's digest, the query and the date, so it is known before anything is worked out. `Entries` keeps
what was sent; `EntriesMiddleware` sends it again before any routing, for as long as digest and day are the same.
"""

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from policygraph.api.day import today
from policygraph.api.web.asgi import App, Receive, Scope, Send, header, state
from policygraph.api.web.metrics import count_cache

SMALLEST_GZIP = 512  # bytes; below that a packet is a packet
GZIP = "-gzip"
KEPT, LARGEST = 32 * 2**20, 4 * 2**20  # bytes kept in all, and by one answer


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer: `plain` and `packed` headers come with its two bodies."""

    tag: str
    route: str
    content: bytes
    packed: bytes
    headers: tuple[tuple[bytes, bytes], ...]

    @classmethod
    def of(cls, tag: str, route: str, content: bytes, media: str, extra: tuple[tuple[str, str], ...] = ()) -> "Entry":
        """Compress the content where that pays."""
        packed = gzip.compress(content, 6, mtime=0) if len(content) >= SMALLEST_GZIP else b""
        fixed = {"Content-Type": media, "Cache-Control": "no-cache", "Vary": "Accept-Encoding", **dict(extra)}
        headers = tuple((name.lower().encode(), value.encode("latin-1")) for name, value in fixed.items())
        return cls(tag, route, content, packed, headers)

    async def send(self, scope: Scope, send: Send) -> None:
        """Send 304 where the caller holds this very answer, else the body as the caller can read it."""
        state(scope)["route"] = self.route
        packs = bool(self.packed) and takes_gzip(header(scope, b"accept-encoding"))
        tag, body = (self.tag + GZIP, self.packed) if packs else (self.tag, self.content)
        etag = (b"etag", f'"{tag}"'.encode())
        if holds(header(scope, b"if-none-match"), self.tag):
            count_cache("unchanged")
            await send({"type": "http.response.start", "status": 304, "headers": [etag, *self.headers[1:]]})
            return await send({"type": "http.response.body", "body": b""})
        encoding = [(b"content-encoding", b"gzip")] if packs else []
        length = (b"content-length", str(len(body)).encode())
        headers = [*self.headers, etag, length, *encoding]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


REFUSED = re.compile(r"gzip\s*;\s*q=0(\.0*)?\s*(,|$)")


def takes_gzip(accepted: str) -> bool:
    """Tell whether a caller takes gzip.

    >>> takes_gzip("br, gzip;q=0.5"), takes_gzip("gzip;q=0, br"), takes_gzip("identity"), takes_gzip("gzip")
    (True, False, False, True)
    """
    return "gzip" in accepted and not (";" in accepted and REFUSED.search(accepted))


def tag_of(digest: str, query: bytes, day: str, extra: str = "") -> str:
    """Return the tag of an answer; `extra` names what else it depends on (the judgements written since the build)."""
    from policygraph import __version__

    parts = (__version__, digest, query.decode("latin-1"), day, extra)
    return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def holds(if_none_match: str, tag: str) -> bool:
    """Tell whether one of the caller's tags is this one, in either encoding.

    >>> holds('W/"x", "abc-gzip"', "abc"), holds('"abcd"', "abc"), holds("", "abc")
    (True, False, False)
    """
    if tag not in if_none_match:
        return False
    given = {part.strip().removeprefix("W/").strip('"').removesuffix(GZIP) for part in if_none_match.split(",")}
    return tag in given


class Entries:
    """Answers by day, path, query and digest; those of another graph go when a new one is kept, the oldest when full."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[tuple[bytes, bytes], tuple[str, str, Entry]] = {}
        self._size = 0

    def get(self, path: bytes, query: bytes, digest: str, day: str) -> Entry | None:
        """Return what was kept for the same question of the same graph on the same day."""
        found = self._kept.get((path, query))
        return found[2] if found is not None and found[0] == digest and found[1] == day else None

    def put(self, path: bytes, query: bytes, digest: str, day: str, entry: Entry) -> None:
        """Keep an answer."""
        size = len(entry.content) + len(entry.packed)
        if size > LARGEST:
            return
        self._drop((path, query))
        while self._kept and self._size + size > KEPT:
            self._drop(next(iter(self._kept)))
        self._kept[path, query] = (digest, day, entry)
        self._size += size

    def _drop(self, key: tuple[bytes, bytes]) -> None:
        """Forget one answer."""
        found = self._kept.pop(key, None)
        if found:
            self._size -= len(found[2].content) + len(found[2].packed)


class EntriesMiddleware:
    """Answers a GET that was answered before, without routing."""

    def __init__(self, app: App, entries: Entries, digest: Callable[[], str | None]) -> None:
        """Wrap an application; `digest` tells the graph that is published now, None where it can't be told at once."""
        self.app, self._entries, self._digest = app, entries, digest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the kept answer, or pass on."""
        entry = self._known(scope) if scope["type"] == "http" and scope["method"] == "GET" else None
        if entry is None:
            return await self.app(scope, receive, send)
        count_cache("kept")
        await entry.send(scope, send)

    def _known(self, scope: Scope) -> Entry | None:
        """Return the kept answer to a request."""
        digest = self._digest()
        if digest is None:
            return None
        return self._entries.get(path_of(scope), scope["query_string"], digest, today().isoformat())


def path_of(scope: Scope) -> bytes:
    """Return the path as it was sent, still percent-encoded."""
    raw: Any = scope.get("raw_path")
    return raw if isinstance(raw, bytes) else scope["path"].encode()

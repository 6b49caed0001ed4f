"""Keeps one caller from taking everything: sizes of address and body, time for a body and for an answer, requests a minute.

Rates hold for keys, for callers from elsewhere and for every POST; reading on this machine without a key is free.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from policygraph.api.web.access import is_loopback
from policygraph.api.web.asgi import UNSAFE, App, Message, Receive, Scope, Send, address, header, replayed, state
from policygraph.api.web.buckets import Buckets, too_many
from policygraph.api.web.keys import Key
from policygraph.api.web.problems import Problem, send_problem


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of address and body, seconds for a body and an answer; reads, writes and wrong keys a minute of one caller."""

    address: int = 8_000
    body: int = 256 * 1024
    body_seconds: float = 15.0
    answer_seconds: float = 30.0
    reads: int = 1200
    writes: int = 60
    wrong_keys: int = 20


class _TooLarge(Exception):
    """A body beyond the limit."""


class LimitsMiddleware:
    """Applies the limits; wrong keys are counted further out, where keys are looked at."""

    def __init__(self, app: App, limits: Limits, clock: Callable[[], float] = monotonic) -> None:
        """Wrap an application."""
        self.app, self._limits = app, limits
        self._reads, self._writes = Buckets(limits.reads, clock), Buckets(limits.writes, clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request within the limits."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        if len(scope["query_string"]) + len(scope["path"]) > self._limits.address:
            return await send_problem(self._too_long(), scope, send)
        is_write = scope["method"] in UNSAFE
        bucket = self._writes if is_write else self._reads
        if (is_write or not _is_free(scope)) and (wait := bucket.take(_caller(scope))):
            return await send_problem(too_many(wait), scope, send)
        if is_write:
            try:
                receive = replayed(await self._body(scope, receive), receive)
            except _TooLarge:
                return await send_problem(self._too_large(), scope, send)
            except TimeoutError:
                return await send_problem(Problem("timeout", "请求内容没有按时发完。请重新发送。"), scope, send)
        await self._in_time(scope, receive, send)

    async def _in_time(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer within the time, or say that it took too long; an answer that has begun goes on."""
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            clock.reschedule(None)
            await send(message)

        try:
            async with asyncio.timeout(self._limits.answer_seconds) as clock:
                await self.app(scope, receive, sending)
        except TimeoutError:
            if begun or not clock.expired():
                raise
            slow = Problem("slow", "回答超过了时限。请稍后再试，或缩小范围。", (("Retry-After", "10"),))
            await send_problem(slow, scope, send)

    async def _body(self, scope: Scope, receive: Receive) -> bytes:
        """Read a body of bounded size in bounded time."""
        length = header(scope, b"content-length")
        if length.isdigit() and int(length) > self._limits.body:
            raise _TooLarge
        parts, size, more = [], 0, True
        async with asyncio.timeout(self._limits.body_seconds):
            while more:
                message = await receive()
                parts.append(message.get("body", b""))
                size += len(parts[-1])
                more = message["type"] == "http.request" and message.get("more_body", False)
                if size > self._limits.body:
                    raise _TooLarge
        return b"".join(parts)

    def _too_long(self) -> Problem:
        """Return the problem of a long address."""
        return Problem("query-too-long", f"网址超过 {self._limits.address} 个字节。请减少参数。")

    def _too_large(self) -> Problem:
        """Return the problem of a large body."""
        return Problem("too-large", f"请求内容超过 {self._limits.body // 1024} KB。请缩短后再试。")


def _is_free(scope: Scope) -> bool:
    """Tell whether a caller is on this machine and holds no key."""
    client = scope.get("client")
    here = client is None or client[0] == "testclient" or is_loopback(client[0])
    return here and not isinstance(state(scope).get("key"), Key)


def _caller(scope: Scope) -> str:
    """Return whom the bucket belongs to: the key's name, else the address."""
    key = state(scope).get("key")
    return f"key {key.name}" if isinstance(key, Key) else f"address {address(scope)}"

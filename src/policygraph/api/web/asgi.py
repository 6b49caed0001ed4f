"""Small helpers for pure ASGI middlewares: the types, headers and cookies of a scope."""

from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

JSON = "application/json"
UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})


def header(scope: Scope, name: bytes) -> str:
    """Return the first header of that (lower-case) name, '' if there is none."""
    for key, value in scope["headers"]:
        if key == name:
            return str(value, "latin-1")
    return ""


def cookie(scope: Scope, name: str) -> str:
    """Return a cookie's value, '' if there is none or the header can't be read."""
    text = header(scope, b"cookie")
    if name not in text:
        return ""
    try:
        found = SimpleCookie(text).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def address(scope: Scope) -> str:
    """Return the address that a request comes from, '' where it has none."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def state(scope: Scope) -> dict[str, Any]:
    """Return what the layers tell each other about this request."""
    found: dict[str, Any] = scope.setdefault("state", {})
    return found


def replayed(body: bytes, receive: Receive) -> Receive:
    """Return a `receive` that gives a body that was already read, then goes on with what follows."""
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return waiting.pop() if waiting else await receive()

    return again

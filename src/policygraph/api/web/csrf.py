"""Keeps other sites from acting through a planner's browser: a state change has to carry a token that only our pages know.

A page puts `csrf_token(request)` into a hidden field ``csrf_token`` or the header ``X-CSRF-Token``. A form, and anything that
comes with a cookie, needs it; a program that sends JSON without a cookie doesn't, but must not come from another site.
"""

import hmac
from hashlib import sha256
from secrets import token_bytes, token_urlsafe
from urllib.parse import parse_qs

from starlette.requests import Request

from policygraph.api.web.asgi import UNSAFE, App, Message, Receive, Scope, Send, cookie, header, replayed, state
from policygraph.api.web.problems import Problem, send_problem

COOKIE, FIELD, HEADER = "policygraph_csrf", "csrf_token", b"x-csrf-token"
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
_SECRET = token_bytes(32)
_NEW = "csrf_nonce"
_FAILED = Problem("csrf", "页面停留过久，或请求来自别的网站。请刷新页面后再提交。")


def csrf_token(request: Request) -> str:
    """Return the token for a page's forms; the answer sets the cookie that belongs to it."""
    nonce = cookie(request.scope, COOKIE) or state(request.scope).setdefault(_NEW, token_urlsafe(16))
    return _token(nonce)


def _token(nonce: str) -> str:
    """Return the token that belongs to a cookie."""
    return hmac.new(_SECRET, nonce.encode("utf-8", "replace"), sha256).hexdigest()


class CsrfMiddleware:
    """Refuses state changes without the token, and sets the cookie of new tokens."""

    def __init__(self, app: App) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check a POST; let everything else pass."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif scope["method"] in UNSAFE:
            await self._checked(scope, receive, send)
        else:
            await self.app(scope, receive, _setting_cookie(scope, send))

    async def _checked(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a state change that comes from our own pages or from a program."""
        media = header(scope, b"content-type").partition(";")[0].strip().lower()
        if _is_foreign(scope):
            return await send_problem(_FAILED, scope, send)
        if header(scope, b"authorization") or not (header(scope, b"cookie") or media in FORMS):
            return await self.app(scope, receive, send)
        given = header(scope, HEADER)
        if not given and media == FORMS[0]:
            body = await _body(receive)
            given, receive = _field(body), replayed(body, receive)
        nonce = cookie(scope, COOKIE)
        if not nonce or not hmac.compare_digest(given.encode(), _token(nonce).encode()):
            return await send_problem(_FAILED, scope, send)
        await self.app(scope, receive, _setting_cookie(scope, send))


def _setting_cookie(scope: Scope, send: Send) -> Send:
    """Return a `send` that adds the cookie if a page asked for a token and had none."""

    async def sending(message: Message) -> None:
        nonce = state(scope).get(_NEW)
        if nonce and message["type"] == "http.response.start":
            secure = "; Secure" if scope["scheme"] == "https" else ""
            value = f"{COOKIE}={nonce}; Path=/; HttpOnly; SameSite=Strict{secure}"
            message["headers"] = [*message["headers"], (b"set-cookie", value.encode())]
        await send(message)

    return sending


def _is_foreign(scope: Scope) -> bool:
    """Tell whether a browser says that another site sends the request."""
    site, origin = header(scope, b"sec-fetch-site"), header(scope, b"origin")
    if site and site not in ("same-origin", "none"):
        return True
    return bool(origin) and origin.partition("://")[2].lower() != header(scope, b"host").lower()


async def _body(receive: Receive) -> bytes:
    """Read the whole body; its size was limited further out."""
    parts, more = [], True
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        more = message.get("more_body", False)
    return b"".join(parts)


def _field(body: bytes) -> str:
    """Return the token of a form."""
    return parse_qs(body.decode("utf-8", "replace")).get(FIELD, [""])[0]

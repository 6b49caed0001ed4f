"""/login takes a key into a cookie, so that a browser can carry it; /logout forgets it. Both are forms with a CSRF token."""

from html import escape
from urllib.parse import parse_qs, urlsplit

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from policygraph.api.web.access import COOKIE, Access
from policygraph.api.web.csrf import csrf_token

router = APIRouter(include_in_schema=False)
WEEK = 7 * 24 * 3600
PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录 · policygraph</title><link rel="stylesheet" href="/static/docs/login.css"></head>
<body><main><h1>登录</h1>
<p>请填入管理员用 policygraph key add 生成的密钥。密钥存于本浏览器的 Cookie，七天后失效。</p>{message}
<form method="post" action="/login"><input type="hidden" name="csrf_token" value="{token}">
<input type="hidden" name="next" value="{next}">
<p><label for="key">密钥</label> <input id="key" name="key" type="password" autocomplete="current-password" required></p>
<p><button type="submit">登录</button></p></form></main></body></html>
"""


@router.get("/login")
def show(request: Request) -> HTMLResponse:
    """Show the form."""
    return _page(request, request.query_params.get("next", "/"))


@router.post("/login")
async def login(request: Request) -> Response:
    """Take a key into the cookie, and go where the planner wanted to go."""
    fields = parse_qs((await request.body()).decode("utf-8", "replace"))
    given, target = fields.get("key", [""])[0].strip(), local(fields.get("next", ["/"])[0])
    access: Access = request.app.state.access
    if access.keys is None or not access.keys.all():
        return RedirectResponse(target, 303)
    if access.keys.find(given) is None:
        return _page(request, target, "这不是有效的密钥。请核对后再填，或请管理员重新生成。", 403)
    answer = RedirectResponse(target, 303)
    answer.set_cookie(
        COOKIE, given, WEEK, path="/", secure=request.url.scheme == "https", httponly=True, samesite="strict"
    )
    return answer


@router.post("/logout")
def logout() -> Response:
    """Forget the key."""
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")
    return answer


def local(target: str) -> str:
    """Return an address of this site, the front page for any other.

    >>> local("/gaps?list=JS2023"), local("//example.org"), local("https://example.org/")
    ('/gaps?list=JS2023', '/', '/')
    """
    parts = urlsplit(target.replace("\\\\", "/"))
    here = not parts.scheme and not parts.netloc and target.startswith("/") and target.isprintable()
    return target if here and not target.startswith(("//", "/\\\\")) else "/"


def _page(request: Request, target: str, message: str = "", status: int = 200) -> HTMLResponse:
    """Return the form."""
    said = f'<p role="alert">{escape(message)}</p>' if message else ""
    content = PAGE.format(token=csrf_token(request), next=escape(local(target)), message=said)
    return HTMLResponse(content, status, {"Cache-Control": "no-store"})

"""/login takes a key into a cookie, so that a browser can carry it; /logout forgets it. Both are forms with a CSRF token."""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from policygraph.api.web.access import COOKIE, WRONG_KEYS, Access
from policygraph.api.web.asgi import address
from policygraph.api.web.buckets import too_many
from policygraph.api.web.csrf import csrf_token
from policygraph.api.web.problems import Refused

router = APIRouter(include_in_schema=False)
WEEK = 7 * 24 * 3600


@dataclass(frozen=True, slots=True)
class LoginPage:
    """The form: its token, where to go on to (an address of this site), and what was wrong ('' at first)."""

    csrf: str
    target: str
    problem: str


@router.get("/login")
def show(request: Request) -> Response:
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
        if wait := request.app.state.wrong_keys.take(address(request.scope)):
            raise Refused(too_many(wait, WRONG_KEYS))
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


def _page(request: Request, target: str, problem: str = "", status: int = 200) -> Response:
    """Return the form, which no cache keeps."""
    from policygraph.api.pages.render import html

    answer = html("login.html", LoginPage(csrf_token(request), local(target), problem), status)
    answer.headers["Cache-Control"] = "no-store"
    return answer

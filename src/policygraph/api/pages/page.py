"""Makes a route of a page: its context rendered, and every error that a planner can meet said on a page of its own.

In: a path, a template, a function from `Call` to context. Out: a Starlette route.
"""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from policygraph.api.errors import FaceError, UnknownList
from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import NAVIGATION, NavItem
from policygraph.api.pages.render import html
from policygraph.api.web.asgi import state
from policygraph.graph.errors import GraphError, UnknownId

RETRY_AFTER = "5"  # seconds
LOOK = "请核对编号，或用右上方的检索按名称查找。"
Build = Callable[[Call], Any]


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What went wrong and what to do, in Chinese, with the ways to all pages; it needs no graph, so that it can be shown without one."""

    status: int
    title: str
    message: str
    request_id: str
    navigation: tuple[NavItem, ...] = NAVIGATION


@dataclass(frozen=True, slots=True)
class Partial:
    """A context for another template: the part of a page that htmx swaps in."""

    template: str
    context: Any


def page(path: str, template: str, build: Build) -> Route:
    """Return the GET route of a page."""

    def endpoint(request: Request) -> Response:
        return answered(request, template, build)

    return Route(path, endpoint, methods=["GET"], name=f"page:{template.removesuffix('.html')}")


def form(path: str, template: str, build: Build) -> Route:
    """Return the POST route of a page's form; `build` may return a ready response (a redirect)."""

    async def endpoint(request: Request) -> Response:
        body = await request.body()
        return await run_in_threadpool(answered, request, template, build, body)

    return Route(path, endpoint, methods=["POST"], name=f"form:{template.removesuffix('.html')}")


def answered(request: Request, template: str, build: Build, body: bytes = b"") -> Response:
    """Build and render, or say the error."""
    try:
        made = build(Call(request, body))
    except UnknownId as error:
        return said(request, HTTPStatus.NOT_FOUND, "没有找到", f"{error.where}：{error.problem}。{LOOK}")
    except UnknownList as error:
        return said(request, HTTPStatus.NOT_FOUND, "没有找到", str(error))
    except FaceError as error:
        missing = type(error).__name__.startswith("Unknown")
        status = HTTPStatus.NOT_FOUND if missing else HTTPStatus.BAD_REQUEST
        return said(request, status, "没有找到" if missing else "请求有误", str(error))
    except GraphError as error:
        return said(request, HTTPStatus.SERVICE_UNAVAILABLE, "图库暂不可用", str(error))
    if isinstance(made, Response):
        return made
    if isinstance(made, Partial):
        return html(made.template, made.context)
    return html(template, made)


def said(request: Request, status: HTTPStatus, title: str, message: str) -> Response:
    """Return the error page."""
    context = ErrorPage(status.value, title, message, str(state(request.scope).get("request_id", "")))
    answer = html("error.html", context, status.value)
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        answer.headers["Retry-After"] = RETRY_AFTER
    return answer

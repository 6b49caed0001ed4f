"""Turns what a route raises into a problem, so that a planner reads what was wrong, where, and what to do."""

from http import HTTPStatus

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from policygraph.api.errors import (
    FaceError,
    FileNotWritable,
    NothingToWithdraw,
    UnknownFormat,
    UnknownList,
    UnknownRecord,
    UnusableJudgement,
)
from policygraph.api.web.messages import said
from policygraph.api.web.problems import OF_STATUS, PROBLEMS, Problem, Refused, written
from policygraph.graph.answers.centre_check.facts import BadFacts
from policygraph.graph.errors import GraphError, NewerSchema, NoBuild, UnknownId, UsageError

RETRY = (("Retry-After", "5"),)
KINDS: dict[type[Exception], str] = {
    UnknownList: "not-found",
    UnknownRecord: "not-found",
    BadFacts: "bad-facts",
    UnknownFormat: "not-found",
    UnknownId: "not-found",
    FileNotWritable: "store-unavailable",
    NothingToWithdraw: "nothing-to-withdraw",
    UnusableJudgement: "invalid",
    FaceError: "bad-request",
    NoBuild: "store-unavailable",
    NewerSchema: "store-unavailable",
    UsageError: "bad-request",
    GraphError: "store-unavailable",
}
WORDS = {
    404: "没有这个网址。请从首页进入，接口见 /docs。",
    405: "这个网址不支持所用的请求方法。请看响应头 Allow，或从首页进入。",
}


def say_errors(app: FastAPI) -> None:
    """Register one handler for each error that a route may raise."""
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    for error in KINDS:
        app.add_exception_handler(error, _known)


def response(request: Request, problem: Problem) -> Response:
    """Return a problem as the answer to a request."""
    content, media = written(problem, request.scope)
    headers = {**dict(problem.headers), "Cache-Control": "no-store"}
    return Response(content, PROBLEMS[problem.kind].status, headers, media)


async def _refused(request: Request, error: Exception) -> Response:
    """Answer with the problem that a route raised."""
    assert isinstance(error, Refused)
    return response(request, error.problem)


async def _known(request: Request, error: Exception) -> Response:
    """Answer with the problem of one of our own errors; its message is Chinese already."""
    kind = next(KINDS[cls] for cls in type(error).__mro__ if cls in KINDS)
    return response(request, Problem(kind, str(error), RETRY if PROBLEMS[kind].status == 503 else ()))


async def _invalid(request: Request, error: Exception) -> Response:
    """Say each parameter that does not fit, where it stands, and what is expected."""
    assert isinstance(error, RequestValidationError)
    errors = tuple(
        {"where": ".".join(map(str, found["loc"])), "message": said(found), "code": found["type"]}
        for found in error.errors()
    )
    detail = "；".join(f"{found['where']}：{found['message']}" for found in errors) + "。请改正后再试。"
    return response(request, Problem("invalid", detail, (), errors))


async def _http(request: Request, error: Exception) -> Response:
    """Answer a status that the framework raised."""
    assert isinstance(error, HTTPException)
    kind = OF_STATUS.get(error.status_code, "bad-request" if error.status_code < 500 else "defect")
    headers = dict(error.headers or {})
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = ", ".join(sorted(_methods(request)))
    detail = (
        WORDS.get(error.status_code)
        or f"{PROBLEMS[kind].title}（{HTTPStatus(error.status_code).value}）。请对照 /docs 中的说明和例子改正后再试。"
    )
    return response(request, Problem(kind, detail, tuple(headers.items())))


def _methods(request: Request) -> set[str]:
    """Return every method that some route takes at the path of a request; the framework names those of the first only.

    What refuses a method and is no route of ours is a file of /static, which is only read.
    """
    found = {
        method
        for route in (*request.app.state.routes, *request.app.state.lazy.load().routes)
        if route.matches(request.scope)[0] is not Match.NONE
        for method in getattr(route, "methods", None) or ()
    }
    found = found or {"GET"}
    return found | ({"HEAD"} if "GET" in found else set())

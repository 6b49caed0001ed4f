"""The outermost layer: gives each request an id, adds the security headers, counts and logs it, and turns defects into problems.

The log has one JSON line a request: id, method, route template, status, milliseconds; never a query, a body or words of a text.
"""

from time import perf_counter
from uuid import uuid4

from policygraph.api.web.asgi import App, Message, Receive, Scope, Send, header, state
from policygraph.api.web.logs import log_defect, log_request
from policygraph.api.web.metrics import observe
from policygraph.api.web.problems import Problem, send_problem
from policygraph.api.web.security import SECURITY_HEADERS

NO_ROUTE = "(none)"
DEFECT = Problem("defect", "服务处理这个请求时出错，不是您的操作问题。请把请求编号告诉维护者。")
ID_LENGTH = 64


class ContextMiddleware:
    """Wraps everything else; websockets and lifespan pass through."""

    def __init__(self, app: App) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request and say what came of it."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        began, status = perf_counter(), 0
        request_id = state(scope)["request_id"] = _request_id(scope)
        extra = (*SECURITY_HEADERS, (b"x-request-id", request_id.encode()))

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                own = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(pair for pair in extra if pair[0] not in own)]
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except Exception as error:
            log_defect(request_id, error)
            if status:
                raise
            await send_problem(DEFECT, scope, sending)
        finally:
            seconds, route = perf_counter() - began, _route(scope)
            observe(scope["method"], route, status, seconds)
            log_request(request_id, scope["method"], route, status, seconds)


def _request_id(scope: Scope) -> str:
    """Return the caller's own id where it is a plain word (letters, digits, ``-_.``), else a new one."""
    given = header(scope, b"x-request-id")
    plain = given.replace("-", "").replace("_", "").replace(".", "")
    return given if plain.isascii() and plain.isalnum() and len(given) <= ID_LENGTH else uuid4().hex


def _route(scope: Scope) -> str:
    """Return the template of the route (``/api/v1/domains/{id}``), never the path itself."""
    known = state(scope).get("route") or getattr(scope.get("route"), "path", None)
    return str(known or NO_ROUTE)

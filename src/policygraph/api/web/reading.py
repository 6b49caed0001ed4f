"""Who reads an error: a person in a browser gets a page in Chinese, a program gets a problem.

In: the request's scope and a problem. Out: the page's bytes, or nothing where a program asks.
"""

from typing import TYPE_CHECKING

from policygraph.api.web.asgi import Scope, header, state

if TYPE_CHECKING:
    from policygraph.api.web.problems import Problem

FOR_PROGRAMS = ("/api/", "/static/", "/healthz", "/readyz", "/version", "/metrics")
HTML = "text/html; charset=utf-8"


def is_person(scope: Scope) -> bool:
    """Tell whether a browser asks for a page; what htmx swaps in is one, too."""
    return not scope["path"].startswith(FOR_PROGRAMS) and "text/html" in header(scope, b"accept")


def error_page(scope: Scope, problem: "Problem", status: int, title: str) -> bytes:
    """Return the error as a page: what happened, what to do, and the number to give to a maintainer."""
    from policygraph.api.pages.page import ErrorPage
    from policygraph.api.pages.render import rendered

    request_id = str(state(scope).get("request_id", ""))
    return rendered("error.html", ErrorPage(status, title, problem.detail, request_id)).encode()

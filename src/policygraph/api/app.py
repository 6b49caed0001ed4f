"""The web face: the HTTP API under /api/v1, the pages, /docs and the service's own state, all from one graph.

In: settings, and who may connect. Out: a FastAPI application; `app.state.answers` is what every route and page asks.
"""

from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.routing import Router

from policygraph import __version__
from policygraph.api.routes import include_routes
from policygraph.api.services.kept import Answers
from policygraph.api.settings import Settings
from policygraph.api.web.access import Access, AccessMiddleware
from policygraph.api.web.asgi import Receive, Scope, Send
from policygraph.api.web.context import ContextMiddleware
from policygraph.api.web.csrf import CsrfMiddleware
from policygraph.api.web.entries import Entries, EntriesMiddleware
from policygraph.api.web.handlers import say_errors
from policygraph.api.web.limits import Limits, LimitsMiddleware


def create_app(settings: Settings, access: Access | None = None, limits: Limits | None = None) -> FastAPI:
    """Return the application that answers from the store of `settings`; without `access` nobody needs a key."""
    app = FastAPI(title="policygraph", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    answers = app.state.answers = Answers(settings)
    access = app.state.access = access or Access()
    entries = app.state.entries = Entries()
    say_errors(app)
    include_routes(app)
    app.router.default = LazyPages()
    app.add_middleware(EntriesMiddleware, entries=entries, digest=answers.digest_at_once)
    app.add_middleware(CsrfMiddleware)
    app.add_middleware(LimitsMiddleware, limits=limits or Limits())
    app.add_middleware(AccessMiddleware, access=access)
    app.add_middleware(ContextMiddleware)
    return app


class LazyPages:
    """Serves the pages where no operation of the API fits; they are loaded at the first request, so that a server starts at once."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self._router: Router | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; errors go out to the application's handlers."""
        if self._router is None:
            from policygraph.api.pages.install import install

            pages = Starlette()
            install(pages)
            self._router = pages.router
        await self._router(scope, receive, send)

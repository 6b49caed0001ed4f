"""The web face: the HTTP API under /api/v1, the pages, /docs and the service's own state, all from one graph.

In: settings, and who may connect. Out: a FastAPI application; `app.state.answers` is what every route and page asks.
"""

from fastapi import FastAPI

from policygraph import __version__
from policygraph.api.routes import include_service
from policygraph.api.routes.lazy import LazyRoutes
from policygraph.api.services.kept import Answers
from policygraph.api.settings import Settings
from policygraph.api.web.access import Access, AccessMiddleware
from policygraph.api.web.buckets import Buckets
from policygraph.api.web.context import ContextMiddleware
from policygraph.api.web.csrf import CsrfMiddleware
from policygraph.api.web.entries import Entries, EntriesMiddleware
from policygraph.api.web.handlers import say_errors
from policygraph.api.web.head import HeadMiddleware
from policygraph.api.web.limits import Limits, LimitsMiddleware


def create_app(settings: Settings, access: Access | None = None, limits: Limits | None = None) -> FastAPI:
    """Return the application that answers from the store of `settings`; without `access` nobody needs a key."""
    app = FastAPI(title="policygraph", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    answers = app.state.answers = Answers(settings)
    access = app.state.access = access or Access()
    entries = app.state.entries = Entries()
    limits = limits or Limits()
    wrong_keys = app.state.wrong_keys = Buckets(limits.wrong_keys)
    say_errors(app)
    include_service(app)
    app.router.default = app.state.lazy = LazyRoutes(app)
    app.add_middleware(EntriesMiddleware, entries=entries, digest=answers.digest_at_once)
    app.add_middleware(CsrfMiddleware)
    app.add_middleware(LimitsMiddleware, limits=limits)
    app.add_middleware(AccessMiddleware, access=access, wrong_keys=wrong_keys)
    app.add_middleware(HeadMiddleware)
    app.add_middleware(ContextMiddleware)
    return app

"""Loads the operations of the API and the pages when the first of them is asked for, so that a server is up at once.

In: an application that knows the operations of the service itself. Out: its router with every operation, and the pages where none fits.
"""

from threading import Lock

from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.routing import Router

from policygraph.api.web.asgi import Receive, Scope, Send


class LazyRoutes:
    """Stands where no route fits: loads what is missing, then lets the request be routed anew."""

    def __init__(self, app: FastAPI) -> None:
        """Load nothing yet."""
        self._app = app
        self._lock = Lock()
        self._pages: Router | None = None

    def load(self) -> Router:
        """Put every operation on the application, once; return the router of the pages."""
        with self._lock:
            if self._pages is None:
                from policygraph.api.pages.install import install
                from policygraph.api.routes import include_routes

                include_routes(self._app)
                pages = Starlette()
                install(pages)
                self._pages = pages.router
            return self._pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request that no loaded operation fits; errors go out to the application's handlers."""
        if self._pages is None:
            self.load()
            return await self._app.router(scope, receive, send)
        await self._pages(scope, receive, send)

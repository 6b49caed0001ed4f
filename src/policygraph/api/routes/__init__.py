"""The operations of the HTTP API, one resource a file. Those of the service itself are there from the start, the others when needed."""

from importlib import import_module

from fastapi import FastAPI

SERVICE = ("service",)
RESOURCES = (
    "comparing", "docs", "texts", "lists", "technologies", "links", "regulations", "evidence", "review", "exports", "login", "openapi",
)  # fmt: skip


def include_service(app: FastAPI) -> None:
    """Put the operations of the service itself on the application, and note them in `state.routes`."""
    app.state.routes = []
    _include(app, SERVICE)


def include_routes(app: FastAPI) -> None:
    """Put every other operation on the application."""
    _include(app, RESOURCES)


def _include(app: FastAPI, names: tuple[str, ...]) -> None:
    """Put the operations of the named files on the application."""
    for name in names:
        router = import_module(f"policygraph.api.routes.{name}").router
        app.include_router(router)
        app.state.routes.extend(router.routes)

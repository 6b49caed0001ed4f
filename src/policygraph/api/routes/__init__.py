"""The operations of the HTTP API, one resource a file; `include_routes` puts them all on the application."""

from fastapi import FastAPI


def include_routes(app: FastAPI) -> None:
    """Put every operation on the application, and note them in `state.routes`."""
    app.state.routes = []
    from policygraph.api.routes import (
        comparing,
        docs,
        evidence,
        exports,
        links,
        lists,
        login,
        openapi,
        regulations,
        review,
        service,
        technologies,
        texts,
    )

    for module in (
        comparing,
        docs,
        texts,
        lists,
        technologies,
        links,
        regulations,
        evidence,
        review,
        exports,
        service,
        login,
        openapi,
    ):
        app.include_router(module.router)
        app.state.routes.extend(module.router.routes)

"""The operations of the HTTP API, one resource a file; `include_routes` puts them all on the application."""

from fastapi import FastAPI


def include_routes(app: FastAPI) -> None:
    """Put every operation on the application."""
    from policygraph.api.routes import comparing

    for module in (comparing,):
        app.include_router(module.router)

"""Adds the pages and their files to an application. In: an application with `state.answers`. Out: nothing; its routes grow."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from policygraph.api.pages import (
    add_list,
    centre_check,
    checks,
    conditions,
    document,
    domain,
    gaps,
    matrix,
    network,
    not_approved,
    overview,
    rebuild,
    recheck,
    review,
    search,
    technology,
    three_way,
    upgradable,
)

STATIC = Path(__file__).parents[1] / "static"
PAGES = (
    overview,
    matrix,
    network,
    gaps,
    recheck,
    upgradable,
    not_approved,
    add_list,
    three_way,
    conditions,
    centre_check,
    document,
    domain,
    technology,
    search,
    checks,
    review,
    rebuild,
)


def page_routes() -> list[BaseRoute]:
    """Return the routes of every page, and the folder of style sheet and scripts."""
    found: list[BaseRoute] = [route for module in PAGES for route in module.routes()]
    return [*found, Mount("/static", StaticFiles(directory=STATIC), name="static")]


def install(app: Starlette) -> None:
    """Add the pages; FastAPI applications are Starlette applications too."""
    app.router.routes.extend(page_routes())

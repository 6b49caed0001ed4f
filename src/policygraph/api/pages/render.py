"""Turns a context into HTML: Jinja with autoescape always on, and an error for every name that a template misspells."""

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from policygraph.api.pages import links, wording
from policygraph.api.pages.marks import mark, marks
from policygraph.ingest.list_ids import layout_of

TEMPLATES = Path(__file__).parents[1] / "templates"


@cache
def environment() -> Environment:
    """Return the templates' environment with the filters that they may use."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # a running server keeps the templates that fit its code
    )
    made.filters.update(
        oneline=wording.oneline, printed=wording.printed, clipped=wording.clipped, named=wording.named, figure=wording.figure, day=wording.day,
        mark=mark,
        place_url=links.place_url, document_url=links.document_url, row_url=links.row_url,
        technology_url=links.technology_url, search_url=links.search_url, layout_of=layout_of,
    )  # fmt: skip
    made.globals.update(marks=marks, pair_url=links.pair_url)
    return made


def rendered(template: str, context: Any) -> str:
    """Return a page as text; every field of the context dataclass is a name in the template."""
    return (
        environment()
        .get_template(template)
        .render({field.name: getattr(context, field.name) for field in fields(context)})
    )


def html(template: str, context: Any, status: int = 200) -> HTMLResponse:
    """Return a page as a response that a browser asks for again each time."""
    headers = {"Cache-Control": "no-cache", "Vary": "HX-Request, Cookie"}
    return HTMLResponse(rendered(template, context), status_code=status, headers=headers)

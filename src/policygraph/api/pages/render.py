"""Turns a context into HTML: Jinja with autoescape always on, and an error for every name that a template misspells."""

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from policygraph.api.pages import links, wording
from policygraph.api.pages.marks import mark, marks

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
    )
    made.filters.update(
        oneline=wording.oneline, printed=wording.printed, clipped=wording.clipped, figure=wording.figure, day=wording.day, mark=mark,
        place_url=links.place_url, document_url=links.document_url, row_url=links.row_url,
        technology_url=links.technology_url, search_url=links.search_url, layout_of=links.layout_of,
    )  # fmt: skip
    made.globals.update(marks=marks, pair_url=links.pair_url)
    return made


def html(template: str, context: Any, status: int = 200) -> HTMLResponse:
    """Return a page; every field of the context dataclass is a name in the template."""
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    text = environment().get_template(template).render(values)
    headers = {"Cache-Control": "no-cache", "Vary": "HX-Request, Cookie"}
    return HTMLResponse(text, status_code=status, headers=headers)

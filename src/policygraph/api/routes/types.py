"""Names the type of an answer without loading it: types are needed only when somebody asks for the OpenAPI document.

In: a module below policygraph and a class of it. Out: a callable that gives the type, its envelope or a page of it.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from policygraph.api.routes.page import paged_of

Type = Callable[[], Any]


def one(module: str, name: str) -> Type:
    """Return what gives the type itself: ``one("ingest.records", "Layout")``."""
    return lambda: getattr(import_module(f"policygraph.{module}"), name)


def answer(module: str, name: str) -> Type:
    """Return what gives the envelope of every answer around rows of the type."""

    def made() -> Any:
        from policygraph.graph.answers.answer import Answer

        envelope: Any = Answer
        return envelope[one(module, name)()]

    return made


def paged(module: str, name: str) -> Type:
    """Return what gives a page of rows of the type."""
    return lambda: paged_of(one(module, name)())

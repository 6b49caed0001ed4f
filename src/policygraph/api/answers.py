"""The three answers for every face: from a store's address to the bytes of the JSON.

In: the name of an answer, settings, two lists, a date. Out: JSON as the contract names it; the command line, the web
and the tables all start from these bytes.
"""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from importlib import import_module
from typing import Any

import orjson

from policygraph.api.settings import Settings

ANSWERS = ("overlap", "gaps", "upgradable")


def answer_json(
    name: str, settings: Settings, list_id: str, reference: str, as_of: str | None = None, pretty: bool = False
) -> bytes:
    """Return an answer as JSON; `as_of` is an ISO date (today if None), `pretty` breaks lines for people."""
    from policygraph.api.comparison import compare
    from policygraph.graph.store import open_store

    function: Callable[..., Any] = getattr(import_module(f"policygraph.graph.answers.{name}"), name)
    with closing(open_store(settings.store)) as store, store.snapshot():
        comparison = compare(store, list_id, reference, as_of or date.today().isoformat())
    return orjson.dumps(function(comparison), option=orjson.OPT_INDENT_2 if pretty else 0)


def graph_digest(settings: Settings) -> str:
    """Return the digest of the graph that is published now."""
    from policygraph.graph.store import open_store

    with closing(open_store(settings.store)) as store:
        return store.digest()

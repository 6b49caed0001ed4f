"""What the commands that ask one question have in common: open the graph, ask a service, print the answer.

In: a function of a `Graph`, and the options of an answer. Out: a table, the JSON, or CSV, on stdout or in a file.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from policygraph.api.services.graph import Graph


def day_of(as_of: datetime | None) -> str:
    """Return the ISO date that validity is judged at: the given one, else today."""
    return as_of.date().isoformat() if as_of else date.today().isoformat()


def print_answer(
    view: str, ask: "Callable[[Graph], Any]", store: str | None, layout_format: str, output: str | None
) -> Any:
    """Ask within one snapshot, write the answer as the view `view` shows it, and return the answer."""
    import orjson

    from policygraph.api.cli.answering import write
    from policygraph.api.services.graph import opened_graph
    from policygraph.api.settings import load_settings

    with opened_graph(load_settings(store)) as graph:
        answer = ask(graph)
    write(view, orjson.dumps(answer, option=orjson.OPT_INDENT_2), layout_format, output)
    return answer

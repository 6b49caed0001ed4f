"""What the commands that ask a question share: their options, where the answer comes from, and how it is written.

In: a question and the options of an answer. Out: a table, the JSON, or CSV, on stdout or in a file. A command that does no more than
ask is made here from its name, its help and the question, which is named as text so that nothing is loaded before it is asked.
"""

import sys
from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from policygraph.api.cli.options import answer_options, sides_options
from policygraph.api.day import today

if TYPE_CHECKING:
    from policygraph.api.services.graph import Graph


def kept_command(name: str, short_help: str, text: str) -> click.Command:
    """Return the command of an answer that is kept beside the store (`policygraph.api.answers`)."""

    @click.command(name=name, short_help=short_help, help=text)
    @answer_options
    def command(
        list_id: str, reference: str, as_of: datetime | None, layout_format: str, output: str | None, store: str | None
    ) -> None:
        print_kept(name, list_id, reference, day_of(as_of), store, layout_format, output)

    return command


def pair_command(name: str, question: str, short_help: str, text: str) -> click.Command:
    """Return the command of a question about two lists: ``"reviewing:lineage"`` below `policygraph.api.services`."""

    @click.command(name=name, short_help=short_help, help=text)
    @answer_options
    def command(
        list_id: str, reference: str, as_of: datetime | None, layout_format: str, output: str | None, store: str | None
    ) -> None:
        asked, day = _question(question), day_of(as_of)
        print_answer(name, lambda graph: asked(graph, list_id, reference, day), store, layout_format, output)

    return command


def sides_command(name: str, question: str, short_help: str, text: str) -> click.Command:
    """Return the command of a question about several lists."""

    @click.command(name=name, short_help=short_help, help=text)
    @sides_options
    def command(
        lists: tuple[str, ...],
        reference: str,
        as_of: datetime | None,
        layout_format: str,
        output: str | None,
        store: str | None,
    ) -> None:
        asked, day = _question(question), day_of(as_of)
        print_answer(name, lambda graph: asked(graph, lists, reference, day), store, layout_format, output)

    return command


def _question(name: str) -> Callable[..., Any]:
    """Return the question of a service."""
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"policygraph.api.services.{module}"), function)
    return found


def day_of(as_of: datetime | None) -> str:
    """Return the ISO date that validity is judged at: the given one, else today."""
    return (as_of.date() if as_of else today()).isoformat()


def print_kept(
    name: str, list_id: str, reference: str, day: str, store: str | None, layout_format: str, output: str | None
) -> None:
    """Write an answer that is kept beside the store."""
    from policygraph.api.answers import answer_json
    from policygraph.api.settings import load_settings

    content = answer_json(name, load_settings(store), list_id, reference, day, pretty=layout_format == "json")
    write(name, content, layout_format, output)


def print_answer(
    name: str, ask: "Callable[[Graph], Any]", store: str | None, layout_format: str, output: str | None
) -> Any:
    """Ask within one snapshot, write the answer as the view of the command's name shows it, and return the answer."""
    import orjson

    from policygraph.api.services.graph import opened_graph
    from policygraph.api.settings import load_settings

    with opened_graph(load_settings(store)) as graph:
        answer = ask(graph)
    write(name, orjson.dumps(answer, option=orjson.OPT_INDENT_2), layout_format, output)
    return answer


def write(name: str, content: bytes, layout_format: str, output: str | None) -> None:
    """Write the JSON of an answer in the chosen format to `output` or stdout; a CSV file gets a byte order mark for Excel."""
    if layout_format == "json":
        text, encoding = content.decode() + "\n", "utf-8"
    else:
        import orjson

        answer = orjson.loads(content)
        view: Callable[..., Any] = import_module(f"policygraph.api.views.{name.replace('-', '_')}").view
        text = _rendered(view(answer), answer, layout_format)
        encoding = "utf-8-sig" if layout_format == "csv" else "utf-8"
    if output is None:
        sys.stdout.write(text)
    else:
        from policygraph.api.files import write_atomically

        write_atomically(output, [text.encode(encoding)])


def _rendered(view: Any, answer: Any, layout_format: str) -> str:
    """Return the table or the CSV of an answer."""
    from policygraph.api.tables import csv_text, table_text

    return csv_text(view.columns, answer["rows"]) if layout_format == "csv" else table_text(view, answer)

"""What overlap, gaps and upgradable share: one command each, made from the name of the answer and its help.

In: the options of an answer. Out: a table, the JSON, or CSV, on stdout or in a file.
"""

import sys
from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import Any

import click

from policygraph.api.cli.options import answer_options


def answer_command(name: str, short_help: str, text: str) -> click.Command:
    """Return the command that prints the answer `name`."""

    @click.command(name=name, short_help=short_help, help=text)
    @answer_options
    def command(
        list_id: str,
        reference: str,
        as_of: datetime | None,
        layout_format: str,
        output: str | None,
        store: str | None,
    ) -> None:
        from policygraph.api.answers import answer_json
        from policygraph.api.settings import load_settings

        day = as_of.date().isoformat() if as_of else None
        content = answer_json(name, load_settings(store), list_id, reference, day, pretty=layout_format == "json")
        write(name, content, layout_format, output)

    return command


def write(name: str, content: bytes, layout_format: str, output: str | None) -> None:
    """Write the JSON of an answer in the chosen format to `output` or stdout; a CSV file gets a byte order mark for Excel."""
    if layout_format == "json":
        text, encoding = content.decode() + "\n", "utf-8"
    else:
        import orjson

        answer = orjson.loads(content)
        view: Callable[..., Any] = import_module(f"policygraph.api.views.{name}").view
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

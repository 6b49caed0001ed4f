"""Prints an answer for the eye (table) or for a spreadsheet (csv); both show the same columns.

In: columns and the rows of an answer's JSON. Out: plain text with Chinese widths right, wrapped to the terminal
(100 columns when there is none).
"""

import csv
import io
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from policygraph.api.wrapping import Wrapped

PIPED_WIDTH = 100
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its Chinese heading, what it shows of a row, and its width in terminal columns (None: takes its share).

    `whole` is what a spreadsheet gets where the table shows less, without cuts.
    """

    title: str
    cell: Callable[[Any], str]
    width: int | None = None
    whole: Callable[[Any], str] | None = None


@dataclass(frozen=True, slots=True)
class View:
    """How an answer is shown: a headline made from the whole answer, columns for its rows, lines below the table.

    `shown` tells which rows the table shows, `folded` orders them and puts those that say the same
    together; a CSV has them all, in the order of the answer.
    """

    headline: Callable[[Record], str]
    columns: Sequence[Column]
    footer: Callable[[Record], Sequence[str]]
    shown: Callable[[Record], bool] = lambda row: True
    folded: Callable[[Sequence[Record]], Sequence[Record]] = lambda rows: rows


def table_text(view: View, answer: Record) -> str:
    """Return headline, table and footer of an answer, as wide as the terminal; cells wrap, rules part the rows."""
    rows = list(filter(view.shown, view.folded(answer["rows"])))
    table = [plain_table(view.columns, rows, ruled=True)] if rows else []
    return rendered(view.headline(answer), *table, *view.footer(answer))


def plain_table(columns: Sequence[Column], records: Iterable[Any], ruled: bool = False) -> Any:
    """Return a rich table of `records`; `ruled` parts its rows by lines, for cells of several lines."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.HORIZONTALS if ruled else box.SIMPLE_HEAD, show_lines=ruled, pad_edge=False, expand=True)
    for column in columns:
        table.add_column(Wrapped(column.title), width=column.width, ratio=None if column.width else 1, overflow="fold")
    for record in records:
        table.add_row(*(Wrapped(column.cell(record)) for column in columns))
    return table


def rendered(*parts: Any) -> str:
    """Return texts and rich tables as plain text, one below the other, wrapped and without spaces at line ends."""
    from rich.console import Console

    width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    console = Console(file=io.StringIO(), width=width, color_system=None, highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        for part in parts:
            console.print(Wrapped(part) if isinstance(part, str) else part)
    return "".join(line.rstrip() + "\n" for line in captured.get().splitlines())


def csv_text(columns: Sequence[Column], records: Iterable[Record]) -> str:
    """Return `records` as CSV with a Chinese heading line; cells that a spreadsheet would run as a formula are quoted with '."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([column.title.replace("\n", "") for column in columns])
    writer.writerows([[_inert((column.whole or column.cell)(record)) for column in columns] for record in records])
    return buffer.getvalue()


def _inert(cell: str) -> str:
    """Return the cell so that no spreadsheet takes it for a formula: ``=1+1`` gets a leading quote, ``光刻胶`` none."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell

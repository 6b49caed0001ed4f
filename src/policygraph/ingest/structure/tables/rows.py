"""Rows whose cells share a line, over page breaks and repeated headers.

In: lines after a header. Out: rows with their cells; a line that begins no row continues the last cell, and cells that
stand where number and name should be make a row whose number and name the source lacks.
"""

from collections.abc import Sequence

from policygraph.ingest.read.lines import Line
from policygraph.ingest.structure.tables.header import Header
from policygraph.ingest.structure.tables.number import Numbered, printed_number
from policygraph.ingest.structure.tables.spaced import spaced_cells
from policygraph.ingest.structure.tables.split import Separator, separator_of, spans_of, split_cells
from policygraph.ingest.structure.tables.table import Cell, ColumnRole, Part, Row

_SPARE = 8


def cells_of(line: Line, header: Header) -> list[Part]:
    """Return the cells of a line, cut as the header is cut or, failing that, as the line itself shows."""
    assert header.separator is not None
    separator = header.separator
    limit = len(header.roles) + _SPARE
    if separator in (Separator.TAB, Separator.PIPE):
        cells = split_cells(line, separator, limit)
        if len(cells) > 1:
            return cells
        separator = separator_of(line.text) or separator
        if separator in (Separator.TAB, Separator.PIPE):
            return split_cells(line, separator, limit)
        return cells
    found = separator_of(line.text)
    if found in (Separator.TAB, Separator.PIPE):
        return split_cells(line, found, limit)
    return spaced_cells(line, header.roles)


def number_in(line: Line, part: Part) -> Numbered | None:
    """Return the 序号 that a cell prints, or None (``七项``)."""
    return printed_number(line.text[part[0] - line.start : part[1] - line.start])


def make_row(line: Line, cells: Sequence[Part], number: int | None) -> Row:
    """Return a row of these cells; empty ones are left out, and their room goes to the neighbour."""
    row = Row(number, [])
    for column, (part, span) in enumerate(zip(cells, spans_of(line, list(cells)), strict=True)):
        add(row, column, part, span)
    return row


def add(row: Row, column: int, part: Part, span: Part) -> None:
    """Put a part into a cell of the row; an empty part only widens what the row covers."""
    cell = row.cell(column)
    if cell is None:
        if part[0] == part[1]:
            if row.cells and row.cells[-1].spans[-1][1] == span[0]:
                last = row.cells[-1].spans
                last[-1] = (last[-1][0], span[1])
            return
        cell = Cell(column)
        row.cells.append(cell)
    cell.parts.append(part)
    cell.spans.append(span)


def begins_row(line: Line, cells: Sequence[Part], header: Header, last: Numbered | None) -> Numbered | None:
    """Return the number of the row that a line begins, or None; without a number column each full line is a row.

    `last` is the number of the row before: a number printed in another way (``一`` among 1, 2, 3) begins no row.
    """
    column = header.roles.index(ColumnRole.NUMBER) if ColumnRole.NUMBER in header.roles else -1
    if column < 0:
        full = len(cells) >= 2 and cells[0][0] < cells[0][1]
        return Numbered("", last.number + 1 if last else 1) if full else None
    if len(cells) <= column or len(cells) < 2:
        return None
    found = number_in(line, cells[column])
    return found if found and (last is None or last.style == found.style) else None

"""Rows with one cell a line: a number, then the name (perhaps broken over two lines), then the directions.

In: lines after such a header. Out: rows with their cells. A tab before a line marks a new cell; a line without
one continues the cell above. Where no line has tabs, lengths and full stops tell name from directions.
"""

from collections.abc import Callable, Sequence

from policygraph.ingest.read.furniture import is_bare_number
from policygraph.ingest.read.lines import Line
from policygraph.ingest.structure.paragraphs import ends_sentence
from policygraph.ingest.structure.tables.header import Header, header_at
from policygraph.ingest.structure.tables.number import Numbered, printed_number
from policygraph.ingest.structure.tables.rows import add
from policygraph.ingest.structure.tables.table import ColumnRole, Part, Row

_LONG = 24
_STEP = 3
_DIGITS = 5
_COLUMNS = 3


def stacked_rows(
    lines: Sequence[Line], header: Header, is_end: Callable[[int], bool]
) -> tuple[list[Row], list[Part], int]:
    """Return rows, spans of repeated headers, and the index of the first line after the table."""
    rows: list[Row] = []
    headers: list[Part] = []
    group: list[Line] = []
    number: int | None = None
    style = ""
    last = 0
    end = at = header.lines[-1] + 1
    while at < len(lines):
        line = lines[at]
        if line.furniture:
            at += 1
            continue
        if repeated := _repeated(lines, at, header):
            headers.extend((lines[index].begin, lines[index].stop) for index in repeated.lines)
            at = end = repeated.lines[-1] + 1
            continue
        printed = _number_of(line.text, style)
        if printed and _is_next(printed.number, last, lines, at):
            rows.extend(_rows_of(group, number, header, rows))
            group, number, last, style = [line], printed.number, printed.number, printed.style
        elif is_end(at) or (not group and number is None) or _is_over(group, line, header):
            break
        elif not is_bare_number(line.text, _DIGITS):
            group.append(line)
        at += 1
        end = at
    rows.extend(_rows_of(group, number, header, rows))
    return rows, headers, end


def _repeated(lines: Sequence[Line], at: int, header: Header) -> Header | None:
    """Return the header that is printed again at this line, if it is."""
    if lines[at].text != header.labels[0]:
        return None
    found = header_at(lines, at)
    return found if found and "".join(found.labels) == "".join(header.labels) else None


def _number_of(text: str, style: str) -> Numbered | None:
    """Return the number that a line is, if it is printed as those before (一 among 1, 2, 3 is no row's number)."""
    if is_bare_number(text, _DIGITS):
        found: Numbered | None = Numbered("1", int(text))
    else:
        found = printed_number(text) if style != "1" else None
    return found if found and style in ("", found.style) else None


def _is_next(number: int, last: int, lines: Sequence[Line], at: int) -> bool:
    """Tell whether a bare number is the next 序号 and no page number: a short line follows it, not a blank end."""
    if not last < number <= last + _STEP and not (last == 0 and number <= 1):
        return False
    return number == last + 1 or lines[at].tabs > 0


def _is_over(group: Sequence[Line], line: Line, header: Header) -> bool:
    """Tell whether a line lies beyond the table: the last row is full, and neither a tab nor a full stop speaks for a cell."""
    if len(group) < len(header.roles) or not _is_full(group[-1].text):
        return False
    if any(member.tabs for member in group):
        return line.tabs == 0
    return not ends_sentence(line.text)


def _is_full(text: str) -> bool:
    """Tell whether a cell's words end here: at 。, not at ；, where its list goes on on the next line."""
    return ends_sentence(text) and text[-1] not in "；："


def _rows_of(group: Sequence[Line], number: int | None, header: Header, before: Sequence[Row]) -> list[Row]:
    """Return the row of these lines, and rows without number and name that follow in it."""
    if number is None or not group:
        return []
    tabbed = sum(line.tabs > 0 for line in group) >= 2
    cells = _tabbed_cells(group) if tabbed else _plain_cells(group, len(header.roles), before)
    row = Row(number, [])
    rows = [row]
    body = header.roles.index(ColumnRole.BODY) if ColumnRole.BODY in header.roles else len(header.roles) - 1
    for column, cell in enumerate(cells):
        if column >= len(header.roles):
            row, column = Row(None, []), body
            rows.append(row)
        for line in cell:
            add(row, column, (line.start, line.end), (line.begin, line.stop))
    return rows


def _tabbed_cells(group: Sequence[Line]) -> list[list[Line]]:
    """Group lines into cells: each tab before a line begins one (``\\t先进高分子`` / ``材料`` is one cell)."""
    cells: list[list[Line]] = [[group[0]]]
    for line in group[1:]:
        if line.tabs:
            cells.append([line])
        else:
            cells[-1].append(line)
    return cells


def _plain_cells(group: Sequence[Line], columns: int, before: Sequence[Row]) -> list[list[Line]]:
    """Group lines without tabs into cells: one each if they are as many as columns, else by length and full stop."""
    if len(group) <= columns:
        return [[line] for line in group]
    if columns > _COLUMNS and (whole := _whole_cells(group, columns)):
        return whole
    cells: list[list[Line]] = [[group[0]]]
    short: list[Line] = []
    rest = list(group[1:])
    while rest and len(rest) > 1 and len(rest[0].text) < _LONG and not ends_sentence(rest[0].text):
        short.append(rest.pop(0))
    if columns == _COLUMNS:
        cells.append(short)
    else:
        cells.extend([line] for line in short)
    single = len(before) >= 2 and all(len(cell.parts) == 1 for row in before for cell in row.cells if cell.column > 1)
    body: list[Line] = []
    for line in rest:
        if body and single and _is_full(body[-1].text) and len(cells) >= columns - 1:
            cells.append(body)
            body = []
        body.append(line)
    return [*cells, body] if body else cells


def _whole_cells(group: Sequence[Line], columns: int) -> list[list[Line]]:
    """Return one cell a column where lines end with 、 before the next and a name's lines stand before a list; [] if that is not all.

    ``2`` / ``智能`` / ``传感器`` / ``MEMS压力传感器、气体传感器、`` / ``传感器封装测试`` / ``郑州市`` are four cells.
    """
    cells: list[list[Line]] = [[group[0]]]
    for line in group[1:]:
        if cells[-1][-1].text.endswith(("、", "，")):
            cells[-1].append(line)
        else:
            cells.append([line])
    surplus = len(cells) - columns
    listing = next((at for at, cell in enumerate(cells) if at and (len(cell) > 1 or "、" in cell[0].text)), 0)
    if surplus > 0 and listing == surplus + 2:
        cells[1:listing] = [[line for cell in cells[1:listing] for line in cell]]
    return cells if len(cells) == columns else []

"""A whole table from its header on.

In: lines and the index of a possible header. Out: a `Table`, or None. What the rows mean is decided by `kind_of`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from policygraph.ingest.read.lines import Line
from policygraph.ingest.structure.paragraphs import OPEN_END, ends_sentence
from policygraph.ingest.structure.tables.group import group_above
from policygraph.ingest.structure.tables.header import Header, header_at
from policygraph.ingest.structure.tables.number import Numbered
from policygraph.ingest.structure.tables.rows import add, begins_row, cells_of, make_row
from policygraph.ingest.structure.tables.split import PIPE_RULE, spans_of
from policygraph.ingest.structure.tables.stacked import stacked_rows
from policygraph.ingest.structure.tables.table import ColumnRole, Part, Row, Table, TableKind
from policygraph.ingest.structure.words import line_pattern

_LOOK_AHEAD = 4
_MERGED = 12
_LONGEST_HEADER = 120
_UNPARTED = str.maketrans("", "", "\t |｜│┃\0")


def read_table(lines: Sequence[Line], at: int, is_end: Callable[[int], bool]) -> Table | None:
    """Return the table whose header begins at line `at`; `is_end` tells lines that no table holds (附件, 抄送, 二、…)."""
    header = header_at(lines, at)
    if header is None:
        return None
    if header.separator is None:
        rows, headers, end = stacked_rows(lines, header, is_end)
    else:
        rows, headers, end = _line_rows(lines, header, is_end)
    rows = settle(rows, _column(header, ColumnRole.NAME))
    spans = [(lines[index].begin, lines[index].stop) for index in header.lines]
    return Table(header.roles, header.labels, spans + headers, rows, end)


def settle(rows: Sequence[Row], name: int) -> list[Row]:
    """Return the rows; one without number and name that leaves no gap in the count belongs to the row above (merged cells).

    13, none, none at the end stay three rows; 1, none, 2 are two rows.
    """
    settled: list[Row] = []
    for at, row in enumerate(rows):
        if row.number is None and settled and row.cell(name) is None and _leaves_no_gap(rows, at):
            for cell in row.cells:
                for part, span in zip(cell.parts, cell.spans, strict=True):
                    add(settled[-1], cell.column, part, span)
        else:
            settled.append(row)
    return settled


def _leaves_no_gap(rows: Sequence[Row], at: int) -> bool:
    """Tell whether the numbers before and after a row without one follow each other."""
    before = next((row.number for row in reversed(rows[max(0, at - _MERGED) : at]) if row.number is not None), None)
    after = next((row.number for row in rows[at : at + _MERGED] if row.number is not None), None)
    return before is not None and after is not None and after <= before + 1


def kind_of(table: Table, title: str) -> TableKind:
    """Return what a table is for, from its columns and its title (``…重点领域（第一批）`` against ``…推荐名额``)."""
    roles = set(table.columns)
    if not table.rows:
        return TableKind.OTHER
    if ColumnRole.QUOTA in roles:
        return TableKind.QUOTAS
    if ColumnRole.ENTITY in roles or ColumnRole.NAME not in roles or line_pattern("no_layout").search(title):
        return TableKind.OTHER
    label = table.labels[table.column(ColumnRole.NAME)]
    named = any(word in label for word in ("领域", "赛道", "产业链", "方向"))
    if named or line_pattern("layout_title").search(title):
        return TableKind.DOMAINS if named or ColumnRole.BODY in roles else TableKind.OTHER
    return TableKind.OTHER


@dataclass(slots=True)
class _Tail:
    """How the text read so far ends, and how many of the finished rows end with a full stop."""

    text: str = ""
    rows: int = 0
    stops: int = 0

    def close(self) -> None:
        """Count the row that ends here."""
        self.rows += 1
        self.stops += ends_sentence(self.text)


def _line_rows(
    lines: Sequence[Line], header: Header, is_end: Callable[[int], bool]
) -> tuple[list[Row], list[Part], int]:
    """Read rows whose cells share a line, until something that no table holds."""
    rows: list[Row] = []
    headers: list[Part] = []
    tail = _Tail()
    last: Numbered | None = None
    grouped = False
    group: Part | None = None
    end = at = header.lines[-1] + 1
    while at < len(lines):
        line = lines[at]
        if line.furniture or (header.separator == "pipe" and PIPE_RULE.fullmatch(line.text)):
            at += 1
            continue
        if _is_header(lines, at, header):
            headers.append((line.begin, line.stop))
            at = end = at + 1
            continue
        above = group_above(lines, at, header, last)
        if above is not None:
            headers.append((line.begin, line.stop))
            grouped, group = True, above
            at = end = at + 1
            continue
        cells = cells_of(line, header)
        number = begins_row(line, cells, header, last)
        if number is not None and not (number.number == 1 and last and not grouped):
            if rows:
                tail.close()
            rows.append(make_row(line, cells, number.number))
            rows[-1].group = group
            last, grouped = number, False
        elif number is not None or not rows or is_end(at) or not _continue(rows, lines, at, cells, header, last, tail):
            break
        tail.text = line.text.rstrip("|│┃ \t")[-60:]
        at += 1
        end = at
    return rows, headers, end


def _is_header(lines: Sequence[Line], at: int, header: Header) -> bool:
    """Tell whether the header is printed again here, perhaps with other blanks between its cells."""
    text = lines[at].text
    if len(text) > _LONGEST_HEADER or header.labels[0] not in text[: len(header.labels[0]) + 2]:
        return False
    return text.translate(_UNPARTED) == "".join(header.labels).translate(_UNPARTED)


def _continue(
    rows: list[Row],
    lines: Sequence[Line],
    at: int,
    cells: Sequence[Part],
    header: Header,
    last: Numbered | None,
    tail: _Tail,
) -> bool:
    """Put a line that begins no row where it belongs; False when the table is over."""
    line, row = lines[at], rows[-1]
    done = ends_sentence(tail.text) and tail.text[-1] not in "；："
    if len(cells) > 1 and cells[0][0] == cells[0][1]:
        open_end = tail.text[-1:] in OPEN_END
        return _add_unnumbered(rows, line, cells, header, done=done, open_end=open_end)
    column = row.cells[-1].column
    if len(cells) > 1 and len(row.cells) < len(header.roles):
        for offset, (part, span) in enumerate(zip(cells, spans_of(line, list(cells)), strict=True)):
            add(row, column + offset, part, span)
        return True
    unfinished = not done and (tail.rows == 0 or tail.stops * 2 > tail.rows)
    if not unfinished and not _row_follows(lines, at, header, last):
        return False
    add(row, column, (line.start, line.end), (line.begin, line.stop))
    return True


def _add_unnumbered(
    rows: list[Row], line: Line, cells: Sequence[Part], header: Header, *, done: bool, open_end: bool
) -> bool:
    """Add cells without a number: to the row above if its text is unfinished, else as a row that lacks number and name.

    Between pipes a cell ends where its line ends, unless its words go on (``…、``, `open_end`): what follows is another passage.
    """
    row = rows[-1]
    filled = [(column, part) for column, part in enumerate(cells) if part[0] < part[1]]
    if not filled:
        return True
    name, body = _column(header, ColumnRole.NAME), _column(header, ColumnRole.BODY)
    spans = spans_of(line, [part for _, part in filled])
    if done and len(filled) == 1 and filled[0][0] >= min(body, 1):
        new = Row(None, [], row.group)
        rows.append(new)
        add(new, body if body >= 0 else filled[0][0], filled[0][1], spans[0])
        return True
    if len(filled) > 1 and any(column == name for column, _ in filled) and (done or row.cell(body)):
        row = Row(None, [], row.group)
        rows.append(row)
    for (column, part), span in zip(filled, spans, strict=True):
        place = column if len(filled) > 1 or column == body else row.cells[-1].column
        cell = row.cell(place)
        if cell and place == body and header.separator == "pipe" and not open_end:
            cell.fresh.append(len(cell.parts))
        add(row, place, part, span)
    return True


def _column(header: Header, role: ColumnRole) -> int:
    """Return the first column of a role, or -1."""
    return header.roles.index(role) if role in header.roles else -1


def _row_follows(lines: Sequence[Line], at: int, header: Header, last: Numbered | None) -> bool:
    """Tell whether the next row's number comes within a few lines, so that the table is not over yet."""
    seen = 0
    for index in range(at + 1, min(len(lines), at + 1 + 8 * _LOOK_AHEAD)):
        line = lines[index]
        if line.furniture or _is_header(lines, index, header):
            continue
        found = begins_row(line, cells_of(line, header), header, last)
        if found and found.number == (last.number if last else 0) + 1:
            return True
        seen += 1
        if seen == _LOOK_AHEAD:
            return False
    return False

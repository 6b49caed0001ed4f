"""Holds the tables of a briefing docx against those that the graph gives: tables, columns, rows, cells.

In: what was read from the docx, the briefing that the graph gives, whether the docx is of this graph. Out: findings.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from policygraph.api.briefing.finding import Finding, State, finding
from policygraph.api.briefing.model import Briefing
from policygraph.api.briefing.plain import plain
from policygraph.api.briefing.reading import Found
from policygraph.api.briefing.wording import difference

Row = tuple[str, ...]


def tables(found: Found, now: Briefing, same: bool) -> Iterator[Finding]:
    """Yield a finding for each table and column that is gone, and for each row that differs."""
    for table in now.tables:
        there: list[Row] = [tuple(map(plain, row)) for row in (table.header, *table.rows)]
        here = list(found.tables.get(table.caption, ()))
        if not here:
            yield finding(State.MISSING, table.caption, f"文档中没有这张表（{len(table.rows)}行）")
            continue
        lost = [title for title in there[0] if title not in here[0]]
        if lost and len(here[0]) < len(there[0]):
            yield finding(State.DIFFERS, f"{table.caption}：{'｜'.join(here[0])}", f"文档少了列：{'、'.join(lost)}")
        if len(here[0]) != len(there[0]):
            kept = [title for title in there[0] if title in here[0]]
            here, there = _columns(here, kept), _columns(there, kept)
        yield from _rows(table.caption, here, there, same)


def extra_columns(rows: Sequence[Row], header: Sequence[str]) -> list[str]:
    """Return the cells that a person added to a table of the briefing as columns of their own."""
    if not rows or len(rows[0]) <= len(header):
        return []
    added = [at for at, title in enumerate(rows[0]) if title not in header]
    return [row[at] for row in rows for at in added if at < len(row) and row[at]]


def _columns(rows: Sequence[Row], titles: Sequence[str]) -> list[Row]:
    """Return the rows with the columns of these titles only."""
    places = [rows[0].index(title) for title in titles]
    return [tuple(row[at] for at in places if at < len(row)) for row in rows]


def _rows(caption: str, here: list[Row], there: list[Row], same: bool) -> Iterator[Finding]:
    """Yield a finding for each row that differs, is one too many, or is not there; one where only their order differs."""
    left, right = list((Counter(here) - Counter(there)).elements()), list((Counter(there) - Counter(here)).elements())
    for row in left:
        text = f"{caption}：{'｜'.join(row)}"
        other = _nearest(row, right)
        if other is not None:
            right.remove(other)
            why = difference("｜".join(row), "｜".join(other))
            yield finding(State.DIFFERS if same else State.CHANGED, text, why)
        elif row in there:
            yield finding(State.DIFFERS, text, "这一行在文档中重复")
        else:
            yield finding(State.DIFFERS if same else State.LOST, text, "图库中没有这一行")
    for row in right:
        text = f"{caption}：{'｜'.join(row)}"
        yield finding(State.MISSING if same else State.NEW, text, "文档中没有这一行")
    kept = set(here) & set(there)
    if list(dict.fromkeys(row for row in here if row in kept)) != list(
        dict.fromkeys(row for row in there if row in kept)
    ):
        yield finding(State.MOVED, caption, "各行的先后与图库不同")


def _nearest(row: Row, others: list[Row]) -> Row | None:
    """Return the row that begins alike and has the most cells in common."""
    alike = [other for other in others if other[:1] == row[:1]]
    return max(alike, key=lambda other: sum(map(str.__eq__, row, other)), default=None)

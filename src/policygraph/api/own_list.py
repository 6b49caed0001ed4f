"""Reads a planner's own list of fields in the shapes that people keep one in: CSV, cells copied from a spreadsheet, lines.

In: the text. Out: `OwnList`, the rows with a name of their own, and beside them those that are left out with the place and the reason.
A line that can't be a row (a sentence) makes the whole text no list: `UnusableList` says which line and what is expected.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policygraph.api.errors import UnusableList
from policygraph.api.own_lines import LONGEST_NAME, NO_NAME, TITLE_ENDS, Row, is_number, lone_cell, read_lines
from policygraph.ingest.read.flat import flatten
from policygraph.ingest.structure.words import line_pattern

NAMES = ("名称", "领域", "领域名称", "重点领域", "产业链", "name")
DIRECTIONS = ("技术方向", "方向", "技术难点", "主要技术难点", "主要内容", "directions")
EXAMPLE = "“名称,技术方向”（CSV）、从表格复制的两列，或每行一个“名称：技术方向”"
_BRACKETED = re.compile("([^（）]{2,})（((?:[^（）]|（[^（）]*）)+)）")


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a planner's list."""

    name: str
    directions: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not taken in: its line, what it says and the remark for the planner."""

    line: int
    item: Item
    remark: str


@dataclass(frozen=True, slots=True)
class OwnList:
    """The rows in printed order, and those that are left out."""

    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...]


def read_csv(text: str, where: str) -> OwnList:
    """Return the rows of a CSV whose first row names the columns; raises `UnusableList` with the line."""
    cells = list(_cells(text, where, ","))
    if not cells or _column(cells[0][1], NAMES) is None:
        raise UnusableList(
            f"{where} 第 1 行：没有名称列（{'、'.join(NAMES)} 之一）。请在首行写列名，例如“名称,技术方向”。"
        )
    return _collected(_from_cells(cells), where)


def read_any(text: str, where: str) -> OwnList:
    """Return the rows of a text in whichever shape it has.

    >>> [item.name for item in read_any("石墨烯\\t粉体\\n光刻胶\\t", "甲").items]
    ['石墨烯', '光刻胶']
    >>> read_any("重点产业清单\\n一、新材料\\n1.石墨烯。重点突破粉体\\n制备\\n2.光刻胶：正性胶", "甲").items
    (Item(name='石墨烯', directions='重点突破粉体制备'), Item(name='光刻胶', directions='正性胶'))
    >>> read_any("为加快发展，现将有关事项通知如下：", "甲")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    policygraph.api.errors.UnusableList: 甲 第 1 行：“为加快发展，现将有关事项通知如…”不像清单的一行...
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if any("\t" in line for line in lines):
        return _collected(_from_cells(list(_cells(text, where, "\t"))), where)
    if lines and (all("," in line for line in lines) or _column(lines[0].split(","), NAMES) is not None):
        return _collected(_from_cells(list(_cells(text, where, ","))), where)
    return _collected(read_lines(text), where)


def _cells(text: str, where: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that say anything, with the line on which each begins; raises `UnusableList` for quotes that don't close."""
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield begins, [" ".join(cell.split()) for cell in cells]
            begins = rows.line_num + 1
    except csv.Error as error:
        raise UnusableList(
            f"{where} 第 {begins} 行：英文双引号不成对，分不清这一行到哪里结束（{error}）。请补上或删去引号后再试。"
        ) from error


def _from_cells(rows: Sequence[tuple[int, list[str]]]) -> list[Row]:
    """Return the rows of a table: below a heading where there is one, else name and directions from the left, a number before them off."""
    heading = next((at for at, (_, cells) in enumerate(rows) if _column(cells, NAMES) is not None), None)
    if heading is not None:
        named, body = rows[heading][1], rows[heading + 1 :]
        name_at, directions_at = _column(named, NAMES) or 0, _column(named, DIRECTIONS)
    else:
        body = rows[1:] if len(rows[0][1]) == 1 and rows[0][1][0].endswith(TITLE_ENDS) else rows
        numbers = [cells[0] for _, cells in rows if len(cells) > 1]
        name_at = int(any(numbers) and all(not cell or is_number(cell) for cell in numbers))
        directions_at = name_at + 1
    return [
        lone_cell(line, cells[0])
        if len(cells) == 1 and name_at
        else Row(line, name_at + 1, _cell(cells, name_at), _cell(cells, directions_at))
        for line, cells in body
    ]


def _collected(rows: Sequence[Row], where: str) -> OwnList:
    """Sort the rows into those that are taken in and those that are left out."""
    items: dict[str, Item] = {}
    left_out = []
    for row in rows:
        place, item = f"{where} 第 {row.line} 行第 {row.column} 列", _item(row)
        if row.remark:
            left_out.append(LeftOut(row.line, item, f"{place}：“{_short(row.name)}”{row.remark}"))
            continue
        if len(item.name) > LONGEST_NAME or NO_NAME.search(item.name):
            raise UnusableList(
                f"{where} 第 {row.line} 行：“{_short(row.name)}”不像清单的一行"
                f"（名称不超过 {LONGEST_NAME} 字，中间没有逗号）。清单请写成{EXAMPLE}。"
            )
        if not item.name:
            left_out.append(LeftOut(row.line, item, f"{place}：没有名称，已略去该行"))
        elif item.name in items:
            left_out.append(LeftOut(row.line, item, f"{place}：“{item.name}”重复，已略去该行"))
        else:
            items[item.name] = item
    if not items:
        raise UnusableList(f"{where}：没有读到任何一行。请检查文件内容；清单请写成{EXAMPLE}。")
    return OwnList(tuple(items.values()), tuple(left_out))


def _item(row: Row) -> Item:
    """Return the row's name and directions, those in brackets where it has no others: ``医药（缓控释制剂、中药）``, not ``船舶（LNG）``."""
    found = None if row.directions or row.remark else _BRACKETED.fullmatch(flatten(row.name))
    if found is None or not line_pattern("bracketed_directions").search(found[2]):
        return Item(row.name, row.directions)
    return Item(row.name[: found.end(1)].strip(), row.name[found.start(2) : found.end(2)].strip())


def _short(name: str) -> str:
    """Return the first 15 characters."""
    return f"{name[:15]}{'…' if len(name) > 15 else ''}"


def _column(heading: Sequence[str], words: tuple[str, ...]) -> int | None:
    """Return the place of the first column that is called by one of the words."""
    return next((at for at, cell in enumerate(heading) if cell.strip().lower() in words), None)


def _cell(cells: Sequence[str], at: int | None) -> str:
    """Return a cell, '' where the row is too short."""
    return cells[at] if at is not None and at < len(cells) else ""

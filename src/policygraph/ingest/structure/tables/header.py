"""Header rows, told by what their cells mean: 序号 / 领域名称 / 技术难点, in any province's wording.

In: lines from a possible header on. Out: a `Header` with the columns' roles, or None. A header stands on one line, or
has one cell a line (序号, then 重点领域, then 主要技术难点, then the number 1).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from policygraph.ingest.read.furniture import is_bare_number
from policygraph.ingest.read.lines import Line
from policygraph.ingest.structure.tables.number import printed_number
from policygraph.ingest.structure.tables.split import Separator, separator_of, split_cells
from policygraph.ingest.structure.tables.table import ColumnRole
from policygraph.ingest.structure.words import read_words

_LONGEST_LABEL = 20
_LONGEST_HEADER = 120
_MOST_COLUMNS = 9
_PUNCTUATION = re.compile("[。；！？，]")  # stands in no label, so a line that has one is no header
_NOT_LABEL = re.compile("[。；！？，]|^[0-9]+$")


@dataclass(frozen=True, slots=True)
class Header:
    """`lines` are the indices of its lines, `separator` None when it has one cell a line."""

    roles: tuple[ColumnRole, ...]
    labels: tuple[str, ...]
    lines: tuple[int, ...]
    separator: Separator | None


@cache
def _patterns() -> tuple[tuple[ColumnRole, re.Pattern[str]], ...]:
    """Return the roles with their patterns in the order of the data file."""
    return tuple((ColumnRole(row["role"]), re.compile(row["pattern"])) for row in read_words("columns"))


@lru_cache(maxsize=1024)
def role_of(label: str) -> ColumnRole | None:
    """Return what a header cell announces.

    >>> role_of("主要技术难点").value, role_of("重点领域").value, role_of("牵头单位").value, role_of("南京市")
    ('body', 'name', 'other', None)
    """
    label = label.replace(" ", "")
    for role, pattern in _patterns():
        if pattern.search(label):
            return role
    return None


def header_at(lines: Sequence[Line], at: int) -> Header | None:
    """Return the header that begins at line `at`, if one does."""
    text = lines[at].text
    if len(text) > _LONGEST_HEADER or _PUNCTUATION.search(text):
        return None
    separator = separator_of(text)
    if separator is not None:
        return _one_line(lines, at, separator)
    if role_of(text) is ColumnRole.NUMBER if len(text) <= 4 else False:
        return _one_a_line(lines, at)
    return None


def _one_line(lines: Sequence[Line], at: int, separator: Separator) -> Header | None:
    """Read a header whose cells share a line."""
    line = lines[at]
    labels = [line.text[start - line.start : end - line.start] for start, end in split_cells(line, separator)]
    while labels and not labels[-1]:
        labels.pop()
    if labels and not labels[0]:
        labels.pop(0)
    roles = _roles(labels)
    return Header(roles, tuple(labels), (at,), separator) if roles else None


def _one_a_line(lines: Sequence[Line], at: int) -> Header | None:
    """Read a header with one cell a line, which ends where the number of the first row stands."""
    labels: list[str] = []
    indices: list[int] = []
    for index in range(at, min(len(lines), at + 6 * _MOST_COLUMNS)):
        line = lines[index]
        if line.furniture:
            continue
        if is_bare_number(line.text) or _is_first(line.text):
            roles = _roles(labels := _unbroken(labels, _cells_below(lines, index)))
            return Header(roles, tuple(labels), tuple(indices), None) if roles else None
        if len(line.text) > _LONGEST_LABEL or _NOT_LABEL.search(line.text) or len(labels) == _MOST_COLUMNS:
            return None
        labels.append(line.text)
        indices.append(index)
    return None


def _cells_below(lines: Sequence[Line], at: int) -> int:
    """Return how many lines the first row has, its number at `at` included; 0 where no second row follows soon."""
    count = 0
    for line in lines[at : at + 3 * _MOST_COLUMNS]:
        if count and (line.text == "2" or ((found := printed_number(line.text)) and found.number == 2)):
            return count
        count += bool(line.text) and not line.furniture
    return 0


def _unbroken(labels: list[str], cells: int) -> list[str]:
    """Return the labels with those joined that a line break cuts, where the first row has as many cells as are left then.

    ``主要`` above ``技术方向`` is one label; ``领域`` above ``技术方向`` are two.
    """
    joined: list[str] = []
    for label in labels:
        if joined and _is_cut(joined[-1], label):
            joined[-1] += label
        else:
            joined.append(label)
    return joined if len(joined) == cells else labels


def _is_cut(first: str, second: str) -> bool:
    """Tell whether two labels are one: the first alone announces nothing (主要, 建设), or both and the whole the same (领域, 名称)."""
    role, whole = role_of(first), role_of(first + second)
    return whole is not None and (role is None or role is role_of(second) is whole)


def _is_first(text: str) -> bool:
    """Tell whether a line is the first row's number, printed in another way: 一, （一）, ①."""
    found = printed_number(text)
    return found is not None and found.number == 1


def _roles(labels: Sequence[str]) -> tuple[ColumnRole, ...]:
    """Return the columns' roles, or () when the labels are no header: too few known, or a sentence among them."""
    if not 2 <= len(labels) <= _MOST_COLUMNS + 3:
        return ()
    if any(len(label) > _LONGEST_LABEL or _NOT_LABEL.search(label) for label in labels):
        return ()
    roles = [role_of(label) for label in labels]
    known = sum(role is not None for role in roles)
    if known < 2 or known * 2 < len(labels) or not _tells(roles):
        return ()
    return _settled(roles, labels)


def _tells(roles: Sequence[ColumnRole | None]) -> bool:
    """Tell whether the roles make a header: a number beside another column, a name beside a body, or places beside their quota."""
    if roles[0] is ColumnRole.NUMBER or (roles[0] is not None and ColumnRole.QUOTA in roles[1:]):
        return True
    return ColumnRole.NAME in roles and ColumnRole.BODY in roles


def _settled(roles: Sequence[ColumnRole | None], labels: Sequence[str]) -> tuple[ColumnRole, ...]:
    """Return one role a column: one name (a 领域 column before a 名称 one), names before it are groups, unknown is other."""
    names = [at for at, role in enumerate(roles) if role is ColumnRole.NAME]
    bodies = [at for at, role in enumerate(roles) if role is ColumnRole.BODY]
    if not names and bodies and "领域" in labels[bodies[0]] and len(bodies) > 1:
        names, bodies = bodies[:1], bodies[1:]
    name = min(names, key=lambda at: ("领域" not in labels[at], at), default=-1)
    settled: list[ColumnRole] = []
    for at, role in enumerate(roles):
        if at == name:
            settled.append(ColumnRole.NAME)
        elif role is ColumnRole.NAME:
            settled.append(ColumnRole.GROUP if at < name else ColumnRole.OTHER)
        else:
            settled.append(role or ColumnRole.OTHER)
    return tuple(settled)

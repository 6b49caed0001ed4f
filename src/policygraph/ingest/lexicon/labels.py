"""Why: a question only asks what else a field is called; it should not wait until every column of the vocabulary is read and checked.

In: the files ``fields*.tsv`` beside this module. Out: all names of the field that a name belongs to. What is wrong with a row
is for `fields` to say; here such a row is left out.
"""

import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

COLUMNS, FIRST, FILES = 9, "preferred", "fields"
FOLDER = Path(__file__).parent


class LightRow(NamedTuple):
    """One row of the vocabulary, unchecked: its names and what it says of other fields."""

    preferred: str
    labels: tuple[str, ...]
    negative: tuple[str, ...]
    broader: tuple[str, ...]
    related: tuple[str, ...]
    serves: tuple[str, ...]
    kind: str


def light_rows() -> tuple[LightRow, ...]:
    """Return the rows of all files by file name, each field once; a header, a comment or a row of wrong width is none."""
    found: dict[str, LightRow] = {}
    for row in _rows():
        cells = row.split("\t")
        labels = _labels(cells)
        if labels:
            negative, broader, related, serves = map(_values, cells[2:6])
            found.setdefault(
                labels[0], LightRow(labels[0], labels, negative, broader, related, serves, cells[6].strip())
            )
    return tuple(found.values())


def labels_of(name: str) -> tuple[str, ...]:
    """Return the names of the first field that has the name, the preferred one first; () for a name that none has.

    >>> labels_of("灵巧手")[:2]
    ('人形机器人', '具身智能')
    >>> labels_of("没有这个领域"), labels_of("灵巧")
    ((), ())
    """
    wanted = name.lower()
    candidates = (_labels(row.split("\t")) for row in _rows() if wanted in row.lower())
    return next((labels for labels in candidates if wanted in map(str.lower, labels)), ())


@cache
def _rows() -> tuple[str, ...]:
    """Read the lines of all files, by file name."""
    names = sorted(name for name in os.listdir(FOLDER) if name.startswith(FILES) and name.endswith(".tsv"))
    return tuple(line for name in names for line in (FOLDER / name).read_text(encoding="utf-8").splitlines())


def _labels(cells: list[str]) -> tuple[str, ...]:
    """Return the names of one row; a header, a comment or a row of wrong width has none."""
    if len(cells) != COLUMNS or cells[0] == FIRST or cells[0].startswith("#"):
        return ()
    return (cells[0].strip(), *_values(cells[1]))


def _values(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that joins them by ``;``."""
    return tuple([part for value in cell.split(";") if (part := value.strip())])

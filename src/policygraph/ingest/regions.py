"""Which province a text speaks for: names, short names and letters of GB/T 2260, 全国 for the state.

In: texts such as title and issuer. Out: a `Region`, or None. Cities count for their province when it is named beside them.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

NATION = "全国"
_FILE = Path(__file__).with_name("regions.tsv")  # importlib.resources takes longer to import than a table to read
_STATE = re.compile(
    "国务院|工业和信息化部|科学技术部|科技部|国家发展和?改革委|财政部|工信部|中共中央|国家|我国|中国制造"
)


class Region(NamedTuple):
    """A province or the state; `letters` begin layout ids."""

    code: str
    letters: str
    name: str
    short: str


@cache
def all_regions() -> tuple[Region, ...]:
    """Return the state and every province."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(Region(*row) for row in rows[1:])


@cache
def _by_name() -> dict[str, Region]:
    """Return the regions by name, short name and letters."""
    return {key: region for region in all_regions() for key in (region.name, region.short, region.letters)}


@cache
def _provinces() -> tuple[str, ...]:
    """Return the names and short names of the provinces."""
    return tuple(dict.fromkeys(name for region in all_regions()[1:] for name in (region.name, region.short)))


def region_named(name: str) -> Region | None:
    """Return the region of this name, short name or letters: ``江苏省``, ``江苏``, ``JS``."""
    return _by_name().get(name)


def region_in(text: str) -> Region | None:
    """Return the first province that a text names, else the state if a state organ is named.

    >>> region_in("江苏省工业和信息化厅").letters, region_in("工业和信息化部办公厅").name, region_in("高性能医疗器械")
    ('JS', '全国', None)
    """
    named = [(text.find(name), -len(name), name) for name in _provinces() if name in text]
    if named:
        return _by_name()[min(named)[2]]
    return _by_name()[NATION] if _STATE.search(text) else None

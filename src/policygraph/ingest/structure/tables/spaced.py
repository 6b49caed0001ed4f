"""Cells parted by spaces alone, where a space may also stand inside a name or a sentence.

In: a line and the columns' roles. Out: as many cells as there are columns, the long one (技术难点) taking the rest.
"""

import re
from collections.abc import Sequence

from policygraph.ingest.read.lines import Line
from policygraph.ingest.structure.tables.split import Separator, split_cells
from policygraph.ingest.structure.tables.table import ColumnRole, Part

_OPENS_BODY = re.compile(
    "(重点|主要)?(围绕|突破|攻克|研发|研制|研究|聚焦|支持|推进|推动|开发|开展|解决|针对|面向|发展|实现|建设|加快|提升|重点)"
)
_SHORT = 12


def spaced_cells(line: Line, roles: Sequence[ColumnRole]) -> list[Part]:
    """Return the cells of a line whose separators are spaces.

    ``16 先进冶金材料 绿色智造 重点围绕高炉…`` has three cells of 3 columns: the name goes on until words that open a body.
    """
    wide = split_cells(line, Separator.SPACES)
    if len(wide) >= len(roles):
        return _merged(wide, roles)
    words = split_cells(line, Separator.SPACE)
    if len(wide) > 1 and len(wide) == len(roles) - 1 and len(words) > len(roles):
        return wide
    return _merged(words, roles, line)


def _merged(parts: list[Part], roles: Sequence[ColumnRole], line: Line | None = None) -> list[Part]:
    """Join surplus parts: into the name until the body opens, the rest into the body."""
    surplus = len(parts) - len(roles)
    body = roles.index(ColumnRole.BODY) if ColumnRole.BODY in roles else len(roles) - 1
    if surplus <= 0:
        return parts
    extra = _name_words(parts, body, surplus, line) if line else 0
    before = parts[:body]
    if extra and before:
        before[-1] = (before[-1][0], parts[body - 1 + extra][1])
    rest = parts[body + extra :]
    after = len(roles) - body - 1
    tail = rest[len(rest) - after :] if after else []
    return [*before, (rest[0][0], rest[len(rest) - after - 1][1]), *tail]


def _name_words(parts: Sequence[Part], body: int, surplus: int, line: Line) -> int:
    """Return how many words after the first belong to the name, 0 unless words that open a body follow them."""
    for extra in range(min(3, surplus) + 1):
        start, end = parts[body + extra]
        text = line.text[start - line.start : end - line.start]
        if _OPENS_BODY.match(text):
            return extra
        if len(text) > _SHORT:
            return 0
    return 0

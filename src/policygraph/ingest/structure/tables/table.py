"""The nouns of table reading: columns with a role each, rows with a number, cells with the places of their text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

Part = tuple[int, int]


class ColumnRole(StrEnum):
    """What a column holds."""

    NUMBER = "number"  # 序号
    GROUP = "group"  # 产业类别
    NAME = "name"  # 领域名称
    BODY = "body"  # 技术难点
    QUOTA = "quota"  # 最多推荐数
    ENTITY = "entity"  # 企业名称: the rows are no domains
    OTHER = "other"  # 牵头单位, 备注


class TableKind(StrEnum):
    """What a table is for."""

    DOMAINS = "domains"
    QUOTAS = "quotas"
    OTHER = "other"


@dataclass(slots=True)
class Cell:
    """`parts` are read; `spans` are covered (separators and line breaks included); they pair up."""

    column: int
    parts: list[Part] = field(default_factory=list)
    spans: list[Part] = field(default_factory=list)
    fresh: list[int] = field(default_factory=list)
    """Which parts begin a passage of their own, though the cell is one (a merged cell's rows between pipes)."""

    def passages(self) -> Iterator[tuple[list[Part], list[Part]]]:
        """Yield parts and spans of each passage of the cell."""
        for begin, stop in pairwise([0, *self.fresh, len(self.parts)]):
            yield self.parts[begin:stop], self.spans[begin:stop]


@dataclass(slots=True)
class Row:
    """One row; `number` is None where the source prints none, `printed` tells whether it does."""

    number: int | None
    cells: list[Cell]
    group: Part | None = None
    """Where the name in the line above its group of rows stands (一、新材料领域)."""

    def cell(self, column: int) -> Cell | None:
        """Return the cell of a column, if it has text."""
        for cell in self.cells:
            if cell.column == column:
                return cell
        return None


@dataclass(slots=True)
class Table:
    """`columns` are the roles, `headers` the covered spans of all header rows; `end` is the index of the first line after it."""

    columns: tuple[ColumnRole, ...]
    labels: tuple[str, ...]
    headers: list[Part]
    rows: list[Row]
    end: int

    def column(self, role: ColumnRole) -> int:
        """Return the first column of a role, or -1."""
        return self.columns.index(role) if role in self.columns else -1

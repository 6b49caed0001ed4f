"""Why: industries have other names for the same thing and stand in chains; the linker and the search need to know.

In: the files ``fields*.tsv`` beside this module, tab separated, one field of technology a row; cells with several values
are joined by ``;``. Out: `FieldVocabulary` with the good rows, and a `FieldProblem` (Chinese, with line and column) for each
bad one: a bad row is left out, the rest go on. `fields_lint` looks at the rows together.

Columns: preferred, alternative (other names), negative (longer words in which a name means something else), broader (what
contains it), related, serves (what it is a part, material, tool or basis of), kind, source, date.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from pathlib import Path

from policygraph.ingest.lexicon.lines import printed_lines, rows_and_problems, wrong_header

HEADER = ("preferred", "alternative", "negative", "broader", "related", "serves", "kind", "source", "date")


class FieldKind(StrEnum):
    """How much a shared mention proves."""

    FIELD = "field"  # 光伏: a field of its own
    ITEM = "item"  # 光刻胶: a product, material or process inside a field
    COMPONENT = "component"  # 轴承: a part that many machines have; it counts in full only where a row is about it
    BASE = "base"  # 大数据: used everywhere; it counts only where a row is about it
    CATEGORY = "category"  # 高端装备: a heading over many fields; it connects nothing


KINDS = {kind.value: kind for kind in FieldKind}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of technology with its names and its edges to other fields (all by preferred name)."""

    preferred: str
    alternative: tuple[str, ...]
    negative: tuple[str, ...]
    broader: tuple[str, ...]
    related: tuple[str, ...]
    serves: tuple[str, ...]
    kind: FieldKind
    source: str
    date: str
    file: str
    line: int

    @property
    def labels(self) -> tuple[str, ...]:
        """The preferred and the alternative names."""
        return (self.preferred, *self.alternative)


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with a row; `message` is Chinese and names file, line and column."""

    code: str
    file: str
    line: int
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class FieldVocabulary:
    """The good rows in file and line order, and the problems of the others."""

    fields: tuple[Field, ...]
    problems: tuple[FieldProblem, ...]


def parse_fields(name: str, text: str) -> FieldVocabulary:
    """Return the rows of one file; a row of wrong width, without a name or of unknown kind becomes a problem.

    >>> head = "\\t".join(HEADER)
    >>> parse_fields("x.tsv", head + "\\n光刻胶\\t光刻材料\\t\\t\\t\\t\\titem\\t自拟\\t2026-11\\n").fields[0].labels
    ('光刻胶', '光刻材料')
    >>> parse_fields("x.tsv", head + "\\n光刻胶\\titem\\n").problems[0].message
    '词表 x.tsv 第2行：应有9列，实有2列；此行未采用，请补齐制表符'
    """
    (number, heading), *lines = printed_lines(text) or [(1, "")]
    wrong = wrong_header(heading, HEADER)
    if wrong is not None:
        column, what = wrong
        message = f"词表 {name} 第{number}行{what}；整个文件未采用，请把表头改为 {' '.join(HEADER)}（制表符分隔）"
        return FieldVocabulary((), (FieldProblem("header", name, number, column, message),))
    return FieldVocabulary(*rows_and_problems(lines, partial(_parse_row, name), Field))


def _parse_row(name: str, number: int, cells: list[str]) -> Field | FieldProblem:
    """Return the field of one line, or what is wrong with it."""
    where = f"词表 {name} 第{number}行"
    if len(cells) != len(HEADER):
        message = f"{where}：应有{len(HEADER)}列，实有{len(cells)}列；此行未采用，请补齐制表符"
        return FieldProblem("width", name, number, HEADER[min(len(cells), len(HEADER)) - 1], message)
    for index, column in ((0, "preferred"), (7, "source"), (8, "date")):
        if not cells[index].strip():
            return FieldProblem("empty", name, number, column, f"{where} {column} 列为空；此行未采用，请填写")
    if cells[6] not in KINDS:
        message = f"{where} kind 列：“{cells[6]}”不是类别；此行未采用，请改用：{'、'.join(KINDS)}"
        return FieldProblem("kind", name, number, "kind", message)
    alternative, negative, broader, related, serves = (_values(cell) for cell in cells[1:6])
    kind, source, date = KINDS[cells[6]], cells[7], cells[8]
    return Field(cells[0].strip(), alternative, negative, broader, related, serves, kind, source, date, name, number)


def _values(cell: str) -> tuple[str, ...]:
    """Return the values of a cell, joined by ``;``."""
    return tuple(part.strip() for part in cell.split(";") if part.strip()) if cell else ()


@cache
def load_fields() -> FieldVocabulary:
    """Return the shipped vocabulary: all files ``fields*.tsv`` of this package, by name."""
    files = sorted(Path(__file__).parent.glob("fields*.tsv"))
    parts = [parse_fields(file.name, file.read_text(encoding="utf-8")) for file in files]
    fields = tuple(row for part in parts for row in part.fields)
    return FieldVocabulary(fields, tuple(problem for part in parts for problem in part.problems))

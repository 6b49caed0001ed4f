"""Why: every table that people edit may hold blank lines and ``#`` comments; what is wrong is named by the line of the file."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

RowT = TypeVar("RowT")
ProblemT = TypeVar("ProblemT")


def printed_lines(text: str) -> list[tuple[int, str]]:
    """Return the lines of a table that say something, each with its number in the file, counted from 1.

    >>> printed_lines("# 自拟\\ncode\\tname\\n\\n320000\\t江苏省\\n")
    [(2, 'code\\tname'), (4, '320000\\t江苏省')]
    """
    return [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip() and line[0] != "#"]


def wrong_header(heading: str, header: Sequence[str]) -> tuple[str, str] | None:
    """Return the first column that a header line has wrong, and in Chinese where it stands and what is there; None for the right header.

    >>> wrong_header("code\\tnames", ("code", "name")), wrong_header("code\\tname", ("code", "name"))
    (('name', '第2列：表头应为“name”，现为“names”'), None)
    >>> wrong_header("code", ("code", "name"))[1], wrong_header("code\\tname\\tletters", ("code", "name"))[1]
    ('第2列：表头应为“name”，现为“”', '第2列：表头应为“name”，现为“name\\tletters”')
    """
    *first, last = header
    printed = heading.split("\t", len(first))
    for at, column in enumerate((*first, last)):
        found = printed[at] if at < len(printed) else ""
        if found != column:
            return column, f"第{at + 1}列：表头应为“{column}”，现为“{found}”"
    return None


def rows_and_problems(
    lines: Iterable[tuple[int, str]], parse: Callable[[int, list[str]], RowT | ProblemT], kind: type[RowT]
) -> tuple[tuple[RowT, ...], tuple[ProblemT, ...]]:
    """Return what `parse` makes of the cells of each line: rows of the given kind, and what is wrong with the others, in printed order.

    >>> rows_and_problems([(2, "3\\t4"), (3, "x")], lambda n, cells: int(cells[0]) if cells[0].isdigit() else f"第{n}行", int)
    ((3,), ('第3行',))
    """
    rows: list[RowT] = []
    problems: list[ProblemT] = []
    for number, line in lines:
        found = parse(number, line.split("\t"))
        if isinstance(found, kind):
            rows.append(found)
        else:
            problems.append(found)  # type: ignore[arg-type]  # no row, so a problem
    return tuple(rows), tuple(problems)

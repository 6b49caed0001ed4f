"""A line cut into cells: at tabs, at pipes, at two or more spaces, or at single spaces.

In: a line and the separator that the header showed. Out: the cells' places; empty cells count where tabs or pipes show them.
"""

import re
from enum import StrEnum

from policygraph.ingest.read.lines import BLANK, Line

Part = tuple[int, int]


class Separator(StrEnum):
    """What stands between two cells."""

    TAB = "tab"
    PIPE = "pipe"
    SPACES = "spaces"
    SPACE = "space"


_CUTS = {
    Separator.TAB: re.compile(" *\t *"),
    Separator.PIPE: re.compile(" *[|｜│┃] *"),
    Separator.SPACES: re.compile(" {2,}"),
    Separator.SPACE: re.compile(" +"),
}
PIPE_RULE = re.compile(r"[|+ :：—─-]+")


def separator_of(text: str) -> Separator | None:
    """Return how the cells of a line are parted, if it has more than one."""
    if "\t" in text:
        return Separator.TAB
    if text.startswith(("|", "│", "┃")) or text.count("|") >= 2 or text.count("│") >= 2:
        return Separator.PIPE
    if "  " in text:
        return Separator.SPACES
    return Separator.SPACE if " " in text else None


def split_cells(line: Line, separator: Separator, limit: int = 0) -> list[Part]:
    """Return the place (start, end) of each cell; empty cells have start == end.

    Tabs before the text count as empty cells. After `limit` cells the rest is one.
    """
    text = line.text
    cells: list[Part] = []
    at = 0
    if separator is Separator.TAB:
        cells.extend([(line.start, line.start)] * min(line.tabs, limit or line.tabs))
    for cut in _CUTS[separator].finditer(text):
        cells.append((line.start + at, line.start + cut.start()))
        at = cut.end()
        if limit and len(cells) == limit:
            break
    cells.append((line.start + at, line.end))
    if separator is Separator.PIPE:
        cells = cells[1:] if text[0] in "|｜│┃" else cells
        cells = cells[:-1] if text[-1] in "|｜│┃" and len(cells) > 1 else cells
    return [_stripped(line, part) for part in cells]


def _stripped(line: Line, part: Part) -> Part:
    """Return the part without blanks around it."""
    start, end = part
    text = line.text[start - line.start : end - line.start]
    kept = text.strip(BLANK)
    if not kept:
        return start, start
    start += text.index(kept[0])
    return start, start + len(kept)


def spans_of(line: Line, parts: list[Part]) -> list[Part]:
    """Return what each cell covers, so that together they cover the whole line."""
    if not parts:
        return []
    starts = [line.begin, *(part[0] for part in parts[1:])]
    return list(zip(starts, [*starts[1:], line.stop], strict=True))

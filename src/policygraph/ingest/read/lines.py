"""The lines of a flattened text, with where each begins and ends; blank ones included, so that nothing is lost."""

from typing import NamedTuple

from policygraph.ingest.read.furniture import BLANK_LINE, FIRST, furniture_reason

BLANK = " \t\0\n\r\f\v\x85\u2028\u2029"


class Line(NamedTuple):
    """One line: `begin` to `stop` with indentation and line break, `start` to `end` without; `text` is the latter.

    `tabs` counts the tabs before the text: a table cell that has a line to itself has one, empty cells before it more;
    `furniture` why nobody reads the line (空行, 页码), None if somebody must.
    """

    begin: int
    start: int
    end: int
    stop: int
    text: str
    tabs: int
    furniture: str | None


def split_lines(flat: str) -> list[Line]:
    """Return every line of `flat`; joined from begin to stop they are the text."""
    lines: list[Line] = []
    begin = 0
    for raw in flat.splitlines(keepends=True):
        stop = begin + len(raw)
        text = raw.strip(BLANK) if raw != "\n" else ""
        if text:
            indent = raw.index(text[0])
            tabs = raw.count("\t", 0, indent) if indent else 0
            start = begin + indent
            furniture = furniture_reason(text) if text[0] in FIRST else None
            lines.append(Line(begin, start, start + len(text), stop, text, tabs, furniture))
        else:
            lines.append(Line(begin, begin, begin, stop, "", 0, BLANK_LINE))
        begin = stop
    return lines

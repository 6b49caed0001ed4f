"""The lines of a flattened text, with where each begins and ends; blank ones included, so that nothing is lost."""

from typing import NamedTuple

from policygraph.ingest.read.furniture import BLANK_LINE, furniture_reason

BLANK = " \t\0\n\r\f\v\x85\u2028\u2029"


class Line(NamedTuple):
    """One line: `begin` to `stop` with indentation and line break, `start` to `end` without; `text` is the latter.

    `tabbed` tells whether a tab stands before the text, as it does before a table cell that has a line to itself;
    `furniture` why nobody reads the line (空行, 页码), None if somebody must.
    """

    begin: int
    start: int
    end: int
    stop: int
    text: str
    tabbed: bool
    furniture: str | None


def split_lines(flat: str) -> list[Line]:
    """Return every line of `flat`; joined from begin to stop they are the text."""
    lines: list[Line] = []
    begin = 0
    for raw in flat.splitlines(keepends=True):
        stop = begin + len(raw)
        text = raw.strip(BLANK)
        if text:
            indent = raw.index(text[0])
            tabbed = indent > 0 and "\t" in raw[:indent]
            start = begin + indent
            lines.append(Line(begin, start, start + len(text), stop, text, tabbed, furniture_reason(text)))
        else:
            lines.append(Line(begin, begin, begin, stop, "", False, BLANK_LINE))
        begin = stop
    return lines

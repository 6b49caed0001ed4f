"""Breaks Chinese lines for the terminal: an id or number stays whole, a line neither begins with ，。） nor ends with （“.

In: a text and a width in terminal columns. Out: its lines, or the `Wrapped` text that rich lays out in a table or on its own. rich
alone takes a whole Chinese clause for one word: it breaks before it at the last blank, and then in the middle of an id.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.measure import Measurement
    from rich.text import Text

_UNIT = re.compile(r"[（《“‘【［(\[]*(?:[\w.:/%+&?=#~@-]+|.)[，。；：、）》”’】］！？…,;)\]]*", re.ASCII)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text, each at most `width` columns wide; line breaks stay, blanks at a break go.

    >>> list(wrapped("对照CN2017-10“工业信息安全”，相近", 12))
    ['对照', 'CN2017-10“工', '业信息安', '全”，相近']
    """
    for paragraph in text.split("\n"):
        yield from _lines(paragraph, width)


def _lines(paragraph: str, width: int) -> Iterator[str]:
    """Yield the lines of one paragraph, filled as far as the units go."""
    from rich.cells import cell_len

    line, room = "", width
    for unit in _UNIT.findall(paragraph):
        for part in (unit,) if cell_len(unit) <= width else unit:
            size = cell_len(part)
            if size > room and line:
                yield line.rstrip(" ")
                line, room = "", width
                part, size = (part, size) if part != " " else ("", 0)
            line, room = line + part, room - size
    yield line.rstrip(" ")


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A text that rich breaks into lines by our own rules."""

    text: str

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "Iterator[Text]":
        """Yield one line after the other, as wide as the place allows."""
        from rich.text import Text

        for line in wrapped(self.text, options.max_width):
            yield Text(line, no_wrap=True, overflow="ignore")

    def __rich_measure__(self, console: "Console", options: "ConsoleOptions") -> "Measurement":
        """Return the least and the greatest width that the text can do with."""
        from rich.cells import cell_len
        from rich.measure import Measurement

        return Measurement(2, max(2, *map(cell_len, self.text.split("\n")))).with_maximum(options.max_width)

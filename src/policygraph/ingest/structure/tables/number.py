"""The 序号 of a table's row, in whatever way it is printed: 7, 07, 7., 七, （七）, （7）, ⑦.

In: the text of a cell. Out: its number and style; the rows of one table agree in style.
"""

import re
from typing import NamedTuple

from policygraph.ingest.structure.marks import number_of

_DIGITS = 6
_PRINTED = re.compile("(?P<circled>[①-⑳])|（?(?P<inner>(?<=（)[0-9]{1,3}(?=）)|[一二三四五六七八九十]{1,3})）?")


class Numbered(NamedTuple):
    """A row's number and how it is printed (``7``, ``（7）``, ``七``, ``⑦``)."""

    style: str
    number: int


def printed_number(text: str) -> Numbered | None:
    """Return the number that a cell prints and nothing else.

    >>> printed_number("07."), printed_number("十二"), printed_number("（三）"), printed_number("七项")
    (Numbered(style='1', number=7), Numbered(style='一', number=12), Numbered(style='（一）', number=3), None)
    """
    if not 0 < len(text) <= _DIGITS:
        return None
    printed = text.rstrip(".、")
    if printed.isascii():
        return Numbered("1", int(printed)) if printed.isdigit() else None
    if not (found := _PRINTED.fullmatch(printed)):
        return None
    if found["circled"]:
        return Numbered("①", ord(printed) - ord("①") + 1)
    style = "一" if printed[0] != "（" else "（1）" if found["inner"].isascii() else "（一）"
    return Numbered(style, number_of(found["inner"]))

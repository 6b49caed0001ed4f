"""Why: a direction is what is left after words were cut off on both sides; a person who checks it wants to see these words and where it ended.

In: a document's text and a span of it. Out: the words of the same clause before and behind the span, and the mark behind them.
"""

import re
from typing import TypedDict

_MARK = re.compile("[，。；：、！？,;!?|\t]")
_BLANK = re.compile(r"\n\s*\n|\r\n\s*\r\n")
_FAR = 30  # characters on each side that are looked at


class Beside(TypedDict):
    """The words before and behind a span, and the mark that ends them ('' at the end of a paragraph or far away)."""

    before: str
    behind: str
    mark: str


def beside(text: str, start: int, end: int) -> Beside:
    """Return what stands beside ``text[start:end]`` in its clause, without line breaks.

    >>> beside("围绕短板，重点突破光刻胶等关键技术，研制涂胶机。", 9, 12)
    {'before': '重点突破', 'behind': '等关键技术', 'mark': '，'}
    >>> beside("光刻胶、靶材", 0, 3)
    {'before': '', 'behind': '', 'mark': '、'}
    """
    head = _BLANK.split(text[max(0, start - _FAR) : start])[-1]
    tail = _BLANK.split(text[end : end + _FAR])[0]
    ends = _MARK.search(tail)
    behind, mark = (tail[: ends.start()], ends.group().strip("|\t")) if ends else (tail, "")
    return {"before": _line(_MARK.split(head)[-1]), "behind": _line(behind), "mark": mark}


def _line(words: str) -> str:
    """Return words on one line."""
    return "".join(words.split())

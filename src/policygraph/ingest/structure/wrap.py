"""Whether a text was broken into lines of one width, as e-mail and some converters do.

In: the lines. Out: the width in characters, or 0. In a text with a width, a line that fills it goes on below, even after
a full stop; in a text without one, a line that ends a sentence ends its paragraph.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from policygraph.ingest.read.lines import Line

NARROWEST = 18
_SLACK = 2
_SHARE = 0.5
_EXACT = 0.8
_LEAST = 8
_SAMPLE = 20_000


class Wrap(NamedTuple):
    """Full lines have at least `least` and at most `most` characters; both 0 in a text that was not wrapped."""

    least: int
    most: int


NOT_WRAPPED = Wrap(0, 0)


def wrap_of(lines: Sequence[Line]) -> Wrap:
    """Return the width that most long lines share: one number, or a few next to each other where punctuation hangs.

    Only lines without tabs count; a text whose paragraphs stand on one line each has no common width.
    """
    lengths = [len(line.text) for line in lines[:_SAMPLE] if len(line.text) >= NARROWEST and "\t" not in line.text]
    if len(lengths) < _LEAST:
        return NOT_WRAPPED
    counts = Counter(lengths)
    width = max(counts, key=lambda length: (sum(counts[length - back] for back in range(_SLACK + 1)), length))
    near = sum(counts[width - back] for back in range(_SLACK + 1))
    if near < _LEAST or near < _SHARE * len(lengths):
        return NOT_WRAPPED
    exact = max(range(width - _SLACK, width + 1), key=lambda length: counts[length])
    return Wrap(exact, exact) if counts[exact] >= _EXACT * near else Wrap(width - _SLACK, width + 1)


def fills(line: Line, wrap: Wrap) -> bool:
    """Tell whether a line is full, so that the text goes on in the next one; a longer line was never wrapped."""
    return wrap.least > 0 and wrap.least <= len(line.text) <= wrap.most

"""Whether a text was broken into lines of one width, as e-mail and some converters do.

In: the lines. Out: the width in characters, or 0. In a text with a width, a line that fills it goes on below, even after
a full stop; in a text without one, a line that ends a sentence ends its paragraph.
"""

from collections import Counter
from collections.abc import Sequence

from policygraph.ingest.read.lines import Line

NARROWEST = 18
SLACK = 2
_SHARE = 0.5
_LEAST = 8
_SAMPLE = 20_000


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the width that most long lines share, or 0 if the text was not wrapped.

    Only lines without tabs count; a text whose paragraphs stand on one line each has no common width.
    """
    lengths = [len(line.text) for line in lines[:_SAMPLE] if len(line.text) >= NARROWEST and "\t" not in line.text]
    if len(lengths) < _LEAST:
        return 0
    counts = Counter(lengths)
    width = max(counts, key=lambda length: (sum(counts[length - back] for back in range(SLACK + 1)), length))
    near = sum(counts[width - back] for back in range(SLACK + 1))
    return width if near >= _LEAST and near >= _SHARE * len(lengths) else 0


def fills(line: Line, width: int) -> bool:
    """Tell whether a line is full, so that the text goes on in the next one."""
    return width > 0 and len(line.text) >= width - SLACK

"""Cuts a stretch of text at the borders of what is marked in it, so that a template can print text and marks in order.

In: the text of a document, a stretch of it, annotations. Out: segments that add up to the stretch, each with the innermost mark.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from policygraph.api.pages.links import Placed


@dataclass(frozen=True, slots=True)
class Annotation:
    """A marked stretch: its kind (a style), where it leads, and what a reader is told of it."""

    start: int
    end: int
    kind: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch without a border inside: `mark` is the innermost annotation, `is_target` tells that it was asked for."""

    start: int
    text: str
    mark: Annotation | None
    is_target: bool


def segments(
    text: str, start: int, end: int, marks: Iterable[Annotation], target: tuple[int, int] | None = None
) -> tuple[Segment, ...]:
    """Return the segments of ``text[start:end]``.

    >>> found = segments("重点突破光刻胶技术", 0, 9, [Annotation(4, 7, "technology", "/t", "光刻胶")], (7, 9))
    >>> [(segment.text, bool(segment.mark), segment.is_target) for segment in found]
    [('重点突破', False, False), ('光刻胶', True, False), ('技术', False, True)]
    """
    here = sorted(
        (mark for mark in marks if mark.start < end and start < mark.end), key=lambda mark: mark.end - mark.start
    )
    borders = {start, end}
    for mark in here:
        borders |= {max(start, mark.start), min(end, mark.end)}
    if target is not None:
        borders |= {place for place in target if start < place < end}
    places = sorted(borders)
    return tuple(
        Segment(
            left,
            text[left:right],
            next((mark for mark in here if mark.start <= left and right <= mark.end), None),
            target is not None and target[0] <= left and right <= target[1],
        )
        for left, right in pairwise(places)
    )


def overlaps(placed: Placed, document: str, start: int, end: int) -> bool:
    """Tell whether something stands, even in part, within a stretch of a document."""
    return placed.document == document and placed.start < end and start < placed.end


def marked(text: str, word: str) -> tuple[tuple[str, bool], ...]:
    """Return the text in pieces, those equal to the word (whatever the case) marked.

    >>> marked("高精度MEMS传感器", "mems")
    (('高精度', False), ('MEMS', True), ('传感器', False))
    >>> marked("机器人", "人机")
    (('机器人', False),)
    """
    pieces, at, folded, wanted = [], 0, text.lower(), word.lower()
    if len(folded) != len(text) or not wanted:  # a letter whose lower case is longer: no marks rather than wrong ones
        return ((text, False),)
    while (found := folded.find(wanted, at)) >= 0:
        pieces += [(text[at:found], False), (text[found : found + len(wanted)], True)]
        at = found + len(wanted)
    return tuple(piece for piece in (*pieces, (text[at:], False)) if piece[0])

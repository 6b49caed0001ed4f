r"""From places in a text to a `Passage`: breaks inside a sentence mended, runs of spaces as one, marks of no meaning gone.

In: the flattened text and the parts (start, end) of one paragraph or table cell, in reading order. Out: a `Passage`.

>>> make_passage("先进高分子\n材料", [(0, 5), (6, 8)]).text
'先进高分子材料'
>>> make_passage("Micro\nLED  显示", [(0, 5), (6, 13)]).text  # between two Latin words a break is a space
'Micro LED 显示'
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from policygraph.ingest.read.passage import Passage

Part = tuple[int, int]
Run = tuple[str, int, int]
_IRREGULAR = re.compile("[\0\t\n\r\f\v\x85\u2028\u2029]")
_BREAK = re.compile("[\n\r\f\v\x85\u2028\u2029]")
_GAP = re.compile("[\0\t\n\r\f\v\x85\u2028\u2029 ]{2,}|[\0\t\n\r\f\v\x85\u2028\u2029]")


def make_passage(flat: str, parts: Sequence[Part], *, composed: bool = True) -> Passage:
    """Join the parts of `flat` into one passage; pass ``composed=False`` when the text is not NFC throughout."""
    if len(parts) == 1 and composed:
        start, end = parts[0]
        text = flat[start:end]
        if "  " not in text and not _IRREGULAR.search(text):
            return Passage(text, (0,), (start,), (end,)) if text else Passage("", (), (), ())
    runs = _joined(flat, parts)
    return Passage.joined(runs if composed else _composed(runs))


def make_row_passage(flat: str, parts: Sequence[Part], *, composed: bool = True) -> Passage:
    """Join the cells of one row into a passage with a space between them: ``南京市 40项``."""
    runs: list[Run] = []
    for start, end in parts:
        if runs and start < end:
            runs.append((" ", runs[-1][2], start))
        runs.extend(_runs(flat, start, end))
    return Passage.joined(runs if composed else _composed(runs))


def _joined(flat: str, parts: Iterable[Part]) -> Iterator[Run]:
    """Yield the runs of all parts, with a space where a line break parted two Latin words."""
    last = ""
    last_end = 0
    for start, end in parts:
        if start >= end:
            continue
        if last and _is_latin(last) and _is_latin(flat[start]):
            yield " ", last_end, start
        yield from _runs(flat, start, end)
        last, last_end = flat[end - 1], end


def _is_latin(character: str) -> bool:
    """Tell a Latin letter (``a``, ``É``) from Chinese, digits and signs (``中``, ``5``)."""
    return character.isalpha() and character < "\u0250"


def _runs(flat: str, start: int, end: int) -> Iterator[Run]:
    """Yield the runs of one part: text as it stands, each gap as one space, dropped characters as nothing."""
    at = start
    for gap in _GAP.finditer(flat, start, end):
        if gap.start() > at:
            yield flat[at : gap.start()], at, gap.start()
        if gap[0].strip("\0") and not _is_break(flat, gap, start, end):
            yield " ", gap.start(), gap.end()
        at = gap.end()
    if at < end:
        yield flat[at:end], at, end


def _is_break(flat: str, gap: re.Match[str], start: int, end: int) -> bool:
    """Tell whether a gap is a line break that leaves no trace: any but one between two Latin words."""
    if not _BREAK.search(gap[0]) or gap.start() == start or gap.end() == end:
        return False
    return not (_is_latin(flat[gap.start() - 1]) and _is_latin(flat[gap.end()]))


def _composed(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs in NFC; a letter written as base and accents becomes a run of its own."""
    for text, start, end in runs:
        if end - start != len(text) or unicodedata.is_normalized("NFC", text):
            yield text, start, end
            continue
        begin = 0
        for at in range(1, len(text) + 1):
            if at == len(text) or not _clings(text[at]):
                cluster = unicodedata.normalize("NFC", text[begin:at])
                for character in cluster[: at - begin]:
                    yield character, start + begin, start + at
                begin = at


def _clings(character: str) -> bool:
    """Tell whether a character belongs to the one before it (a combining accent, a Hangul vowel)."""
    return unicodedata.combining(character) > 0 or "\u1160" <= character <= "\u11ff"

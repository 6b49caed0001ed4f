"""Reads the lines of a planner's own list: which line opens a row, which goes on with the row before, which is a heading or a remark.

In: the text. Out: the rows as found; a line that is neither a row nor surely a part of one is a `Row` with a remark, so that nothing is lost
without a word and no two lines are run together that are two.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policygraph.ingest.read.flat import flatten
from policygraph.ingest.structure.marks import Mark, Style, mark_of
from policygraph.ingest.structure.paragraphs import OPEN_END, ends_sentence, is_date_line, is_title_like
from policygraph.ingest.structure.words import line_pattern

LONGEST_NAME = 30
NO_NAME = re.compile("[，,；;！？]")
TITLE_ENDS = ("清单", "目录", "名单", "名录", "一览", "一览表", "列表")
_NAME_ENDS = re.compile("[：:。\t]|——| {2,}")
_BULLET = re.compile("[-•●■◆◇○★▪▶*·][ \u3000]*(?=[^-0-9 ])")
_GOES_ON = (*OPEN_END, "：")
_CLOSING = tuple("，。、；：）”》")
_IN_ONE_CHARACTER = frozenset(map(chr, (*range(0x2474, 0x249C), *range(0x3220, 0x322A))))  # ⑴ ⒈ ㈠
_COUNTED = re.compile("([1-9][0-9]{0,2})[.、． \u3000]\\s*(?=[^0-9.])")
_FULL = 18
_UNCLEAR = "没有编号，分不清是新的一行还是接着上一行，已略去。请补上编号，或并入上一行"
_NO_ROW = "没有编号，也不像一个名称，已略去。如属清单，请补上编号和名称，或并入上一行"


@dataclass(slots=True)
class Row:
    """One row as found: its line, the column of its name, both cells; `remark` says why it is none."""

    line: int
    column: int
    name: str
    directions: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that says anything: its place, how it is printed, its mark, and the words behind that; `flat` is for reading."""

    number: int
    flat: str
    mark: Mark | None
    words: str
    bullet: bool

    def follows(self, before: int, style: Style) -> bool:
        """Tell whether the line is numbered in `style` with the number after `before`."""
        return self.mark is not None and self.mark.style is style and self.mark.number == before + 1


def read_lines(text: str) -> list[Row]:
    """Return a row a line; where rows are numbered, lines without a number go on with the row before where they can't be rows.

    >>> [row.name for row in read_lines("1. 电子信息：柔性显示\\n2. 稀土：稀土永磁\\n④ 家具\\n食品")]
    ['电子信息', '稀土', '家具', '食品']
    >>> [(row.name, row.directions) for row in read_lines("1. 稀土：稀土永磁、\\n稀土发光\\n2. 家具")]
    [('稀土', '稀土永磁、稀土发光'), ('家具', '')]
    """
    printed = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1)]
    said = [(number, line) for number, line in printed if line and not is_date_line(flatten(line))]
    lines = [_line(number, line) for number, line in _with_stops(said)]
    style = _row_style(lines)
    if style is None:
        titled = bool(lines) and (lines[0].flat.endswith(TITLE_ENDS) or lines[0].mark is not None)
        return list(_unnumbered(lines[titled:]))
    return list(_Numbered(lines, style).rows())


def _unnumbered(lines: Sequence[_Line]) -> Iterator[Row]:
    """Yield a row a line; directions that end in 、 or ： go on in the next."""
    row: Row | None = None
    before = ""
    for line in lines:
        if (
            row
            and line_pattern("open_directions").search(before)
            and _may_be_row(line)
            and not _opened(line).directions
        ):
            row.directions += line.words
        else:
            if row:
                yield row
            row = _unclear(line, _NO_ROW) if _is_note(line) else _opened(line)
        before = line.flat
    if row:
        yield row


def _with_stops(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the lines, numbers without a stop with one where they go on counting: ``1 机器人`` above ``2 酿造``, not ``5 轴机床`` alone."""
    before, opened = 0, [int(found[1]) for _, line in lines if (found := _COUNTED.match(line))]
    for number, line in lines:
        found, mark = _COUNTED.match(line), mark_of(flatten(line))
        if found and not mark and int(found[1]) == before + 1 and (before or 2 in opened):
            before += 1
            yield number, f"{before}. {line[found.end() :]}"
        else:
            before = mark.number if mark else before
            yield number, line


def _line(number: int, text: str) -> _Line:
    """Return a line with its mark, also where the mark is one character (⑴) or in half width."""
    first = unicodedata.normalize("NFKC", text[0]) if text[0] in _IN_ONE_CHARACTER else text[0]
    mark = mark_of(flatten(first + text[1:]))
    bullet = None if mark else _BULLET.match(text)
    length = mark.length - len(first) + 1 if mark else bullet.end() if bullet else 0
    return _Line(number, flatten(text), mark, text[length:].strip(), bullet is not None)


def _row_style(lines: Sequence[_Line]) -> Style | None:
    """Return how the rows are numbered: the commonest style, of two that are as common the later, inner one; None for rows without numbers."""
    styles = Counter(line.mark.style for line in reversed(lines) if line.mark)
    if styles[Style.MARKDOWN] == 1:
        del styles[Style.MARKDOWN]  # the title
    return styles.most_common(1)[0][0] if styles else None


def _opened(line: _Line) -> Row:
    """Return the row that a line opens."""
    ends = _NAME_ENDS.search(line.words)
    name, rest = (line.words[: ends.start()], line.words[ends.end() :]) if ends else (line.words, "")
    return Row(line.number, 1, name.strip().rstrip("；;、，,"), rest.strip())


def lone_cell(line: int, cell: str) -> Row:
    """Return what the only cell of a table's row says: a name, or words that are left out."""
    found = _line(line, cell)
    return _opened(found) if _may_be_row(found) else _unclear(found, _NO_ROW)


def is_number(cell: str) -> bool:
    """Tell whether a cell is the number of a row: ``1``, ``1.`` or ``（一）``, not ``5G``."""
    mark = mark_of(flatten(f"{cell}甲"))
    return cell.isdigit() or (mark is not None and mark.length == len(cell))


def _unclear(line: _Line, remark: str) -> Row:
    """Return a line that is left out."""
    return Row(line.number, 1, line.words, "", remark)


def _is_note(line: _Line) -> bool:
    """Tell a remark on the list (``备注：按产值排序``) from a row (``注塑机：电动``)."""
    return line_pattern("list_note").match(line.flat) is not None


def _may_be_row(line: _Line) -> bool:
    """Tell whether a line without a number can be a row: ``家具：板式家具``, not ``以上按产值排序。`` or ``备注：暂定``."""
    row = _opened(line)
    named = 0 < len(row.name) <= LONGEST_NAME and not NO_NAME.search(row.name)
    return named and not _is_note(line) and (bool(row.directions) or not ends_sentence(line.flat))


class _Numbered:
    """The lines of a list whose rows are numbered, read one after the other."""

    def __init__(self, lines: Sequence[_Line], style: Style) -> None:
        """Begin above the first line; `style` is how most rows are numbered."""
        self.lines, self.style = lines, style
        self.longest = max(len(line.flat) for line in lines)
        self.row: Row | None = None
        self.bare = False  # the row's own line is its name alone
        self.last = 0  # the number of the row
        self.inner: Mark | None = None  # the last mark of a part of the row
        self.is_below = _is_below(lines, style)

    def rows(self) -> Iterator[Row]:
        """Yield the rows in printed order, those that are left out among them."""
        found: list[Row] = []
        for at, line in enumerate(self.lines):
            following = next((other for other in self.lines[at + 1 :] if other.mark), None)
            row = self._marked(line, following) if line.mark else self._unmarked(at, line, following)
            if row:
                found.append(row)
        return iter(found)

    def _open(self, line: _Line) -> Row:
        """Return the row that begins here."""
        self.row, self.inner = _opened(line), None
        self.bare = not self.row.directions
        self.last = line.mark.number if line.mark else self.last + 1
        return self.row

    def _marked(self, line: _Line, following: _Line | None) -> Row | None:
        """Return the row that a numbered line opens, None for a part of the row before and for a heading above rows."""
        mark = line.mark
        assert mark is not None
        if mark.style is self.style:
            return self._open(line)
        if self._is_part(mark, following):
            self.inner = mark
            self._add(line.words, "、")
            return None
        below = following.mark if following else None
        if below and below.style is self.style and not self.last < mark.number < below.number:
            self.row = None
            return None
        return self._open(line)

    def _is_part(self, mark: Mark, following: _Line | None) -> bool:
        """Tell whether a mark of another style numbers a part of the row: （1） and （2） below 1., not 二、 above 1. and not （3） after 2."""
        if self.row is None or any(other.mark and other.mark.style is mark.style for other in self._above()):
            return False
        if self.inner and self.inner.style is mark.style:
            return mark.number == self.inner.number + 1
        restarts = following is not None and following.follows(0, self.style)
        return mark.number == 1 and not restarts

    def _above(self) -> Iterator[_Line]:
        """Yield the lines above the first row that is numbered like most."""
        for line in self.lines:
            if line.mark and line.mark.style is self.style:
                return
            yield line

    def _unmarked(self, at: int, line: _Line, following: _Line | None) -> Row | None:
        """Return the row that a line without a number is, or why it is none; None where it goes on, or stands above the rows."""
        goes_on = following is not None and following.follows(self.last, self.style)
        if self.row is None and not self.last:
            return self._preamble(line, following)
        heads = following is not None and self.lines[at + 1] is following
        if heads and following and following.mark and following.mark.style is self.style and line.flat.endswith("："):
            self.row = None
            return None
        if self.row and (glue := self._glue(at, line, goes_on=goes_on)) is not None:
            self._add(line.words, glue)
            return None
        restarts = following is not None and following.follows(0, self.style)
        if restarts and heads and not _opened(line).directions:
            self.row = None
            return None
        if not _may_be_row(line):
            return _unclear(line, _NO_ROW)
        if self.row and line_pattern("begun_sentence").search(self.row.directions):
            return _unclear(line, _UNCLEAR)
        return self._open(line)

    def _preamble(self, line: _Line, following: _Line | None) -> Row | None:
        """Return what a line above the first number is: nothing where it is a title or a preamble, a row where the numbers begin later."""
        if not _may_be_row(line) or is_title_like(line.flat) or ends_sentence(line.flat):
            return None
        if following and following.mark and following.mark.number > 1:
            return self._open(line)
        if line_pattern("list_title").search(line.flat) and not _opened(line).directions:
            return None
        return _unclear(line, _UNCLEAR)

    def _glue(self, at: int, line: _Line, *, goes_on: bool) -> str | None:
        """Return what stands between the row and a line that goes on with it; None where it doesn't."""
        assert self.row is not None
        before = self.lines[at - 1]
        full = (
            len(before.flat) >= max(_FULL, self.longest - 2)
            and line.number == before.number + 1
            and not ends_sentence(before.flat)
        )
        if before.flat.endswith(_GOES_ON) or line.flat.startswith(_CLOSING) or full:
            return ""
        if not _opened(line).directions if line.bullet else self.bare and self.is_below:
            return "" if ends_sentence(before.flat) or not self.row.directions else "、"
        begun = line_pattern("begun_sentence").search(self.row.directions) is not None and not ends_sentence(
            before.flat
        )
        if goes_on and (begun or not _may_be_row(line)) and not _is_note(line):
            return ""
        return None

    def _add(self, words: str, glue: str) -> None:
        """Let the row's directions go on."""
        assert self.row is not None
        self.row.directions += f"{glue}{words}" if self.row.directions else words


def _is_below(lines: Sequence[_Line], style: Style) -> bool:
    """Tell whether directions stand below the names: more than half of the rows have a line without a number after them."""
    rows = sum(line.mark is not None and line.mark.style is style for line in lines)
    held = sum(
        line.mark is not None and line.mark.style is style and after.mark is None for line, after in pairwise(lines)
    )
    return 2 * held > rows

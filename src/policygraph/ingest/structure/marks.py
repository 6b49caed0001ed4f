"""The outline marks that Chinese official texts number their parts with: 一、（一）1.（1）第三条 一是 附件.

In: a line (flattened). Out: a `Mark` with style, printed label and number, or None. Marks are read from the first
characters alone; whether a line that begins with one is a heading or running text is decided elsewhere.
"""

import re
from enum import StrEnum
from typing import NamedTuple


class Style(StrEnum):
    """How a part is numbered; one style, one level of the outline."""

    CHAPTER = "第N章"
    PART = "第N节"
    ARTICLE = "第N条"
    CHINESE = "一、"
    CHINESE_PAREN = "（一）"
    ARABIC = "1."
    ARABIC_PAREN = "（1）"
    ARABIC_HALF = "1）"
    CIRCLED = "①"
    DECIMAL = "1.1"
    FIRSTLY = "一是"
    MARKDOWN = "#"


class Mark(NamedTuple):
    """`label` is what a section path shows (``（四）``, ``4``, ``四是``); `length` counts the characters of the mark."""

    style: Style
    label: str
    number: int
    length: int
    level: int = 0
    """Only for markdown (the count of #) and decimal marks (the count of parts)."""


_CHINESE = "一二三四五六七八九十"
_DIGITS = {character: value for value, character in enumerate(_CHINESE, 1)} | {"零": 0, "〇": 0}
_BY_FIRST: dict[str, tuple[tuple[Style, re.Pattern[str]], ...]] = {}
_STYLES = (
    (_CHINESE, Style.CHINESE, r"([一二三四五六七八九十百]{1,4})[、.](?![一二三四五六七八九十百])"),
    (_CHINESE, Style.FIRSTLY, r"([一二三四五六七八九十]{1,3}是)(?!否|指)"),
    ("（", Style.CHINESE_PAREN, r"（([一二三四五六七八九十百]{1,4})）、?"),
    ("（", Style.ARABIC_PAREN, r"（([0-9]{1,3})）、?"),
    (
        "0123456789",
        Style.DECIMAL,
        r"([0-9]{1,2}(?:\.[0-9]{1,2}){1,3})[.、]?(?: +|(?=[一-鿿]))(?![亿万倍个种件项家吨年月元%])",
    ),
    ("0123456789", Style.ARABIC, r"([0-9]{1,3})(?:[.](?![0-9])|、(?![0-9]))"),
    ("0123456789", Style.ARABIC_HALF, r"([0-9]{1,2})）"),
    ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", Style.CIRCLED, r"([①-⑳])"),
    ("第", Style.CHAPTER, r"(第[零〇一二三四五六七八九十百0-9]{1,5}[章编])(?= |$|[一-鿿])"),
    ("第", Style.PART, r"(第[零〇一二三四五六七八九十百0-9]{1,5}节)(?= |$|[一-鿿])"),
    ("第", Style.ARTICLE, r"(第[零〇一二三四五六七八九十百0-9]{1,5}条)(?= |$|(?!规定|第|款|所|的|和|至|、)[一-鿿])"),
    ("#", Style.MARKDOWN, r"(#{1,6}) +"),
)
for _firsts, _style, _pattern in _STYLES:
    for _first in _firsts:
        _BY_FIRST[_first] = (*_BY_FIRST.get(_first, ()), (_style, re.compile(_pattern)))


def mark_of(text: str) -> Mark | None:
    """Return the mark that `text` begins with.

    >>> mark_of("（四）创新中心的组建")[:3] == (Style.CHINESE_PAREN, "（四）", 4)
    True
    >>> mark_of("四是创新能力。").label, mark_of("第十二条 本办法").number
    ('四是', 12)
    >>> mark_of("2.5D封装"), mark_of("三维设计软件"), mark_of("第二条规定的条件"), mark_of("（工信部科")
    (None, None, None, None)
    """
    for style, pattern in _BY_FIRST.get(text[:1], ()):
        if found := pattern.match(text):
            return _mark(style, found[1], found.end())
    return None


def _mark(style: Style, printed: str, length: int) -> Mark:
    """Return the mark with its number and the label that paths show."""
    if style is Style.MARKDOWN:
        return Mark(style, printed, 1, length, len(printed))
    if style is Style.DECIMAL:
        return Mark(style, printed, int(printed.rpartition(".")[2]), length, printed.count(".") + 1)
    if style is Style.CIRCLED:
        return Mark(style, printed, ord(printed) - ord("①") + 1, length)
    label = f"（{printed}）" if style in (Style.CHINESE_PAREN, Style.ARABIC_PAREN) else printed
    return Mark(style, label, number_of(printed.strip("第章编节条是")), length)


def number_of(printed: str) -> int:
    """Return the value of an Arabic or Chinese number below 1,000: ``number_of("二十三")`` is 23, of "三百零五" 305.

    >>> number_of("十"), number_of("二十三"), number_of("三百零五"), number_of("17")
    (10, 23, 305, 17)
    """
    if printed.isascii():
        return int(printed or 0)
    total = unit = 0
    for character in printed:
        if character in "十百":
            total += (unit or 1) * (10 if character == "十" else 100)
            unit = 0
        else:
            unit = _DIGITS.get(character, 0)
    return total + unit


ATTACHMENT = re.compile(
    r"(?:附 ?件|附 ?录|附 ?表|附)(?: ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}))?(?= |：|$|[一-鿿《])"
)


class Attachment(NamedTuple):
    """The head of an attachment: label (``附件2``), and the text that stands on the same line (`rest`, from `length` on)."""

    label: str
    colon: bool
    rest: str
    length: int


def attachment_of(text: str) -> Attachment | None:
    """Return the attachment mark of a line.

    >>> attachment_of("附件 1").label, attachment_of("附：江苏省重点领域").rest, attachment_of("附件：").colon
    ('附件1', '江苏省重点领域', True)
    >>> attachment_of("附加条件如下"), attachment_of("附件中的领域优先支持"), attachment_of("附近")
    (None, None, None)
    """
    if not text.startswith("附") or not (found := ATTACHMENT.match(text)):
        return None
    label = re.sub(" ", "", found[0])
    colon = text.startswith("：", found.end())
    rest = text[found.end() :].lstrip("： ")
    if rest and not colon and not found[1] and not text.startswith(" ", found.end()):
        return None
    return Attachment(label, colon, rest, len(text) - len(rest))


_FIELD_FIRSTS = frozenset("重建布领赛")
_FIELD_LABEL = re.compile(
    "(?:重点|建设|布局)?(?:领域|赛道)(?:之)?([一二三四五六七八九十]{1,3}|[0-9]{1,2})[：、. ]+(?=[^：、. ])"
)


def field_label(text: str) -> re.Match[str] | None:
    """Return the label that opens a listed field, its number in group 1.

    >>> field_label("领域一：超硬材料")[1], field_label("重点领域12 智能传感器")[1]
    ('一', '12')
    >>> field_label("领域一览"), field_label("方向一：外延炉"), field_label("领域：新材料")
    (None, None, None)
    """
    return _FIELD_LABEL.match(text) if text[:1] in _FIELD_FIRSTS else None

"""How long a text may be in a picture: widths in points, lines that fit, and labels cut to their budget.

A full-width character is one em wide, a half-width one 0.56 em: close enough to break lines by, and the same on any machine.
"""

import unicodedata

from policygraph.api.views.words import NAMELESS as NAMELESS

_NARROW = 0.56


def ems(text: str) -> float:
    """Return the width of a text in ems: ``光刻胶`` is 3, ``AI`` is 1.12."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else _NARROW for c in text)


def cut(text: str, width: float) -> str:
    """Return the text, cut to `width` ems with … at its end where it is longer.

    >>> cut("新一代信息光电子", 5), cut("机器人", 5)
    ('新一代信…', '机器人')
    """
    if ems(text) <= width:
        return text
    kept = text
    while kept and ems(kept) + 1 > width:
        kept = kept[:-1]
    return kept + "…"


def wrapped(text: str, width: float, lines: int) -> str:
    """Return the text broken into at most `lines` lines of `width` ems, the last one cut; no line begins with a mark.

    >>> wrapped("轻量化材料及成型技术与装备", 7, 2).split(chr(10))
    ['轻量化材料及成', '型技术与装备']
    """
    found: list[str] = []
    rest = text
    while rest and len(found) < lines - 1 and ems(rest) > width:
        end = len(rest)
        while end > 1 and ems(rest[:end]) > width:
            end -= 1
        while end > 1 and end < len(rest) and _keeps(rest, end):
            end -= 1
        found.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return "\n".join([*found, cut(rest, width)] if rest else found)


def label(row_id: str, name: str | None) -> str:
    """Return what stands beside a row: ``JS2023-05`` and ``汽车芯片`` give ``05 汽车芯片``."""
    return f"{row_id.rpartition('-')[2]} {name or NAMELESS}"


def _keeps(text: str, at: int) -> bool:
    """Tell whether a line must not break before ``text[at]``: a closing mark, or the middle of a Latin word."""
    return text[at] in "，。、；：！？）》」】”·…),.;:!?%]" or (_in_word(text[at]) and _in_word(text[at - 1]))


def _in_word(character: str) -> bool:
    """Tell whether a character is part of a Latin word, a number or an id such as ``miit-2017-64``."""
    return character.isascii() and (character.isalnum() or character in "-.")

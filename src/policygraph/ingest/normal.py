"""Why: the same direction is printed in several ways; equal normal forms are one Technology.

In: a printed direction. Out: the key under which equal directions meet. What changes nothing: full or half width, upper or
lower case of Latin letters, spaces, the shape of brackets and dashes, a line break inside, and one final 技术 (or 关键技术,
核心技术) behind a name that keeps at least four characters: 线控转向技术 is 线控转向, but 显示技术 stays, since 显示 alone names no direction.
"""

import re
import unicodedata

BRACKETS = str.maketrans("〔[【〕]】—–～", "((()))--~", "·“”")
SPACE = re.compile(r"[\s\u200b\ufeff]+")
SUFFIX = re.compile(r"(?:共性)?(?:关键|核心)?(?:共性)?技术$")
ENDING = "技术"  # what every suffix ends in
PLAIN = re.compile("[a-z0-9\u4e00-\u9fa5]+")  # what is made of nothing else is its own folded form
SHORTEST = 4  # characters that must stay before 技术


def normal_form(text: str) -> str:
    """Return the key of a direction.

    >>> normal_form("16/14 纳米工艺") == normal_form("１６/14纳米工艺")
    True
    >>> normal_form("线控转向技术"), normal_form("线控转向"), normal_form("显示技术")
    ('线控转向', '线控转向', '显示技术')
    >>> normal_form("控制设备（系统）") == normal_form("控制设备(系统)")
    True
    >>> normal_form("光刻机") == normal_form("光刻胶")
    False
    """
    before, key = "", _folded(text)
    while key != before and key.endswith(ENDING):
        before, bare = key, SUFFIX.sub("", key)
        key = _folded(bare) if len(bare) >= SHORTEST else key
    return key


def _folded(text: str) -> str:
    """Return text in one width, case and bracket shape, without spaces and without marks at its ends."""
    if PLAIN.fullmatch(text):
        return text
    folded = unicodedata.normalize("NFKC", text).casefold().translate(BRACKETS)
    return unicodedata.normalize("NFKC", SPACE.sub("", folded).strip("，,。.;；、:："))

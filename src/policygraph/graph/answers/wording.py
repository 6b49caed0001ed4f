"""Whether two quoted directions say the same in words, once the words that every text uses are set aside."""

import re
from functools import cache

from policygraph.graph.answers.rules import search_words


@cache
def _generic() -> re.Pattern[str]:
    """Return a pattern of general words and marks; longer words come first."""
    words = sorted(search_words("generic"), key=lambda word: (-len(word), word))
    return re.compile("|".join([*map(re.escape, words), r"[\s、，,；;。（）()“”\"/·-]+"]))


@cache
def said(text: str) -> str:
    """Return what a direction says beside general words, parts set off by a blank.

    >>> said("工业信息安全威胁感知关键技术")
    '工业信息安全威胁感知'
    >>> said("智能控制系统")
    ''
    """
    return " ".join(_generic().sub(" ", text.casefold()).split())


def longest_shared(one: str, other: str) -> str:
    """Return the longest run of characters that both texts have, without blanks, the first of equals ('' if none).

    >>> longest_shared("深远海海洋工程", "海洋油气")
    '海洋'
    """
    best = ""
    for start in range(len(one)):
        end = start + len(best) + 1
        while end <= len(one) and " " not in one[start:end] and one[start:end] in other:
            best, end = one[start:end], end + 1
    return best


def says_same(one: str, other: str) -> bool:
    """Tell whether the shared run makes up half of the shorter one's words, two characters at least.

    热端部件用高温合金材料 and 热端部件材料与工艺: yes. 高纯度石英 and 高端稀土永磁: no. 导轨 and 数控机床: no.
    """
    ours, theirs = said(one), said(other)
    shared = len(longest_shared(ours, theirs))
    return shared >= 2 and 2 * shared >= min(len(ours.replace(" ", "")), len(theirs.replace(" ", "")))

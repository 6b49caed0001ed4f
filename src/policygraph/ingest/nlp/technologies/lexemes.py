"""Why: the word lists of ingest/lexicon in the form in which the direction rules ask for them.

In: actions.tsv, heads.tsv, edges.tsv, aims.tsv. Out: sets of words by kind, and three questions about a piece of text: does it end
with such a word, is it made of nothing but such words, what is the longest such word at its start. Each is linear.
"""

import re
from functools import cache

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.lexicon.table import read_table, words

HIDDEN = "\x01"  # stands for a character that no rule may look into: brackets, quotation, relative clauses
RELATIVE = "\x03"  # stands for a character of a relative clause, which is part of the item: 基于石墨烯薄膜的光电器件
CUT = "\x02"  # stands for a character of a purpose clause, which is cut off at the start of an item
BLANK = f"{HIDDEN}{CUT} "


class Words:
    """A set of words; by their last and first one or two characters it knows the lengths worth a look, longest first."""

    __slots__ = ("by_beginning", "by_end", "by_first", "by_last", "terms")

    def __init__(self, terms: frozenset[str]) -> None:
        self.terms = terms
        self.by_first, self.by_last = _lengths(terms, slice(1)), _lengths(terms, slice(-1, None))
        self.by_beginning, self.by_end = _lengths(terms, slice(2)), _lengths(terms, slice(-2, None))

    def ending(self, text: str) -> str:
        """Return the longest word that `text` ends with, or ''."""
        for length in self.by_end.get(text[-2:], ()):
            if text[-length:] in self.terms:
                return text[-length:]
        return text[-1:] if text[-1:] in self.terms else ""

    def opening(self, text: str, at: int, end: int) -> str:
        """Return the longest word that stands at ``text[at:end]``'s start, or ''."""
        for length in self.by_beginning.get(text[at : at + 2], ()):
            if at + length <= end and text[at : at + length] in self.terms:
                return text[at : at + length]
        return text[at] if at < end and text[at] in self.terms else ""

    def cover(self, text: str, longest: int = 24) -> bool:
        """Tell whether `text` (not empty, at most `longest`) is made of nothing but these words."""
        terms, lengths = self.terms, self.by_first
        if (
            (text[-2:] not in self.by_end and text[-1:] not in terms)
            or (text[:2] not in self.by_beginning and text[:1] not in terms)
            or len(text) > longest
        ):
            return False
        if text in terms:
            return True
        reached = 1  # bit n: the first n characters from `at` on are covered
        for at, first in enumerate(text):
            if reached & 1:
                for length in lengths.get(first, ()):
                    if text[at : at + length] in terms:
                        reached |= 1 << length
            reached >>= 1
            if not reached:
                return False
        return bool(reached & 1)


def _lengths(terms: frozenset[str], place: slice) -> dict[str, tuple[int, ...]]:
    """Return for each beginning or end, as `place` cuts it, the lengths of the terms that have it, longest first."""
    found: dict[str, set[int]] = {}
    for term in terms:
        found.setdefault(term[place], set()).add(len(term))
    return {characters: tuple(sorted(lengths, reverse=True)) for characters, lengths in found.items()}


@cache
def of(table: str, *kinds: str) -> Words:
    """Return the words of these kinds, e.g. ``of("heads", "filler", "generic")``."""
    return Words(frozenset(words(f"{table}.tsv", *kinds)))


HEADS = of("heads", "head")
LEANING = of("heads", "filler", "generic", "activity", "work", "adjective", "relation")
FILLING = of("heads", "filler", "generic", "organisation")
LONG_NAMES = tuple(  # 集成电路 is a name though it is made of 集成 and 电路
    sorted(name for name in HEADS.terms if len(name) >= 4 and LEANING.cover(name) and not FILLING.cover(name))
)
METAL = re.compile(  # 高纯锗, 氧化铝: what ends with the radical 钅 is a thing, but for the verbs among them
    "(?![销锐镀铸锻铣铺镶锁钻])[\u9485-\u9576]$"
)
METHODS = of("edges", "method")  # 技术, 工艺: heads that name how, not what


@cache
def tails() -> Words:
    """Return the trailing work of edges.tsv and what texts make of it: 研发和示范应用, 研制及推广, 开发应用."""
    made, further = words("edges.tsv", "made"), words("edges.tsv", "soft", "research")
    first_work = (*made, *words("edges.tsv", "research"))
    joined = {first + joint + then for first in first_work for joint in "和与及" for then in further}
    close = {first + then for first in made for then in further}  # 开发应用
    return Words(frozenset(words("edges.tsv", "tail")) | joined | close)


@cache
def verb_kinds() -> dict[str, str]:
    """Return the clause kind of each verb of actions.tsv."""
    return {row.term: row.kind for row in read_table("actions.tsv")}


@cache
def reaches(kind: str) -> re.Pattern[str]:
    """Return the pattern that finds any word of this kind of edges.tsv."""
    return re.compile(pattern("edges", kind))


@cache
def verbs() -> Words:
    """Return all verbs of actions.tsv."""
    return Words(frozenset(verb_kinds()))


@cache
def pattern(table: str, *kinds: str) -> str:
    """Return the words of these kinds as an uncaptured alternation, longest first."""
    return either(words(f"{table}.tsv", *kinds))


def bare(text: str) -> str:
    """Return `text` without brackets and spaces at its ends: a head is read before its bracket."""
    return text.strip(BLANK)


class _HeadsByKinds(dict[tuple[str, ...], Words]):
    """The words of heads.tsv by kinds, put together when they are first asked for."""

    def __missing__(self, kinds: tuple[str, ...]) -> Words:
        words = self[kinds] = of("heads", *kinds)
        return words


_HEADS_OF = _HeadsByKinds()


def ends(text: str, *kinds: str) -> str:
    """Return the head word of one of `kinds` (heads.tsv) that `text` ends with, or ''.

    >>> ends("检测元件", "generic"), ends("光刻胶", "head"), ends("光刻胶", "generic")
    ('元件', '胶', '')
    """
    return _HEADS_OF[kinds].ending(text.strip(BLANK))


def leans(text: str) -> bool:
    """Tell whether `text` says nothing of its own, so that it can't be an item without its neighbour.

    >>> leans("关键核心部件"), leans("共享技术"), leans("菌剂"), leans("传感器"), leans("复合材料")
    (True, True, False, False, False)
    """
    words = text.strip(BLANK)
    if not LEANING.cover(words):
        return False
    return (words not in HEADS.terms or FILLING.cover(words)) and not any(name in words for name in LONG_NAMES)


def fills(text: str) -> bool:
    """Tell whether `text` is only filling words and general heads.

    >>> fills("相关技术装备"), fills("关键核心技术"), fills("检测技术")
    (True, True, False)
    """
    return FILLING.cover(text.strip(BLANK))

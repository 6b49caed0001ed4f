"""Why: the word lists of ingest/lexicon in the form in which the direction rules ask for them.

In: actions.tsv, heads.tsv, edges.tsv. Out: sets of words by kind, and three questions about a piece of text: does it end
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
LATIN_END = re.compile(r"[A-Za-z0-9.]\Z")


class Words:
    """A set of words; by their last and first characters it knows the lengths worth a look, longest first."""

    __slots__ = ("by_first", "by_last", "terms")

    def __init__(self, terms: frozenset[str]) -> None:
        self.terms = terms
        self.by_first = _lengths(terms, 0)
        self.by_last = _lengths(terms, -1)

    def ending(self, text: str) -> str:
        """Return the longest word that `text` ends with, or ''."""
        for length in self.by_last.get(text[-1:], ()):
            if text[-length:] in self.terms:
                return text[-length:]
        return ""

    def opening(self, text: str, at: int, end: int) -> str:
        """Return the longest word that stands at ``text[at:end]``'s start, or ''."""
        for length in self.by_first.get(text[at : at + 1], ()):
            if at + length <= end and text[at : at + length] in self.terms:
                return text[at : at + length]
        return ""

    def cover(self, text: str, longest: int = 24) -> bool:
        """Tell whether `text` (not empty, at most `longest`) is made of nothing but these words."""
        if text[-1:] not in self.by_last or text[:1] not in self.by_first or len(text) > longest:
            return False
        terms, lengths = self.terms, self.by_first
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


def _lengths(terms: frozenset[str], place: int) -> dict[str, tuple[int, ...]]:
    """Return for each character at `place` (0 or -1) the lengths of the terms that have it there, longest first."""
    found: dict[str, set[int]] = {}
    for term in terms:
        found.setdefault(term[place], set()).add(len(term))
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}


@cache
def of(table: str, *kinds: str) -> Words:
    """Return the words of these kinds, e.g. ``of("heads", "filler", "generic")``."""
    return Words(frozenset(words(f"{table}.tsv", *kinds)))


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


def ends(text: str, *kinds: str) -> str:
    """Return the head word of one of `kinds` (heads.tsv) that `text` ends with, or ''.

    >>> ends("检测元件", "generic"), ends("光刻胶", "head"), ends("光刻胶", "generic")
    ('元件', '胶', '')
    """
    return of("heads", *kinds).ending(text.strip(BLANK))


def leans(text: str) -> bool:
    """Tell whether `text` says nothing of its own, so that it can't be an item without its neighbour.

    >>> leans("关键核心部件"), leans("共享技术"), leans("菌剂"), leans("传感器"), leans("复合材料")
    (True, True, False, False, False)
    """
    words = text.strip(BLANK)
    return _leaning_words().cover(words) and (words not in of("heads", "head").terms or fills(words))


def fills(text: str) -> bool:
    """Tell whether `text` is only filling words and general heads.

    >>> fills("相关技术装备"), fills("关键核心技术"), fills("检测技术")
    (True, True, False)
    """
    return _filling_words().cover(text.strip(BLANK))


@cache
def _leaning_words() -> Words:
    return of("heads", "filler", "generic", "activity", "work", "adjective", "relation")


@cache
def _filling_words() -> Words:
    return of("heads", "filler", "generic", "organisation")

"""Why: the word lists of ingest/lexicon in the form in which the direction rules ask for them.

In: actions.tsv, heads.tsv, edges.tsv. Out: sets of words by kind, and three questions about a piece of text: does it end
with such a word, is it made of nothing but such words, what is the longest such word at its start. Each is linear.
"""

import re
from functools import cache

from policygraph.ingest.lexicon import read_table, words

HIDDEN = "\x01"  # stands for a character that no rule may look into: brackets, quotation, relative clauses
CUT = "\x02"  # stands for a character of a purpose clause, which is cut off at the start of an item
BLANK = f"{HIDDEN}{CUT} "
LATIN_END = re.compile(r"[A-Za-z0-9.]\Z")


class Words:
    """A set of words with the lengths that occur in it, longest first."""

    __slots__ = ("lengths", "terms")

    def __init__(self, terms: frozenset[str]) -> None:
        self.terms = terms
        self.lengths = tuple(sorted({len(term) for term in terms}, reverse=True))

    def ending(self, text: str) -> str:
        """Return the longest word that `text` ends with, or ''."""
        for length in self.lengths:
            if text[-length:] in self.terms and len(text) >= length:
                return text[-length:]
        return ""

    def opening(self, text: str, at: int, end: int) -> str:
        """Return the longest word that stands at ``text[at:end]``'s start, or ''."""
        for length in self.lengths:
            if at + length <= end and text[at : at + length] in self.terms:
                return text[at : at + length]
        return ""

    def cover(self, text: str, longest: int = 24) -> bool:
        """Tell whether `text` (not empty, at most `longest`) is made of nothing but these words."""
        if not 0 < len(text) <= longest:
            return False
        reached = {0}
        for at in range(len(text)):
            if at in reached:
                reached.update(at + n for n in self.lengths if text[at : at + n] in self.terms)
        return len(text) in reached


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
    return "(?:" + "|".join(re.escape(word) for word in words(f"{table}.tsv", *kinds)) + ")"


def bare(text: str) -> str:
    """Return `text` without brackets and spaces at its ends: a head is read before its bracket."""
    return text.strip(BLANK)


def ends(text: str, *kinds: str) -> str:
    """Return the head word of one of `kinds` (heads.tsv) that `text` ends with, or ''.

    >>> ends("检测元件", "generic"), ends("光刻胶", "head"), ends("光刻胶", "generic")
    ('元件', '胶', '')
    """
    return of("heads", *kinds).ending(bare(text))


def leans(text: str) -> bool:
    """Tell whether `text` says nothing of its own, so that it can't be an item without its neighbour.

    >>> leans("关键核心部件"), leans("共享技术"), leans("菌剂"), leans("传感器")
    (True, True, False, False)
    """
    return of("heads", "filler", "generic", "activity", "work", "adjective", "relation").cover(bare(text))


def fills(text: str) -> bool:
    """Tell whether `text` is only filling words and general heads.

    >>> fills("相关技术装备"), fills("关键核心技术"), fills("检测技术")
    (True, True, False)
    """
    return of("heads", "filler", "generic", "organisation").cover(bare(text))

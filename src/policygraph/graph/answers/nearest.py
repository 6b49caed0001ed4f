"""Names and directions that look most like the words of a search: rare shared character pairs decide."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policygraph.graph.answers.rules import search_words
from policygraph.graph.answers.terms import OTHER_NAME, Term
from policygraph.graph.answers.wording import longest_shared, said
from policygraph.ingest.records import Evidence


class Candidate(NamedTuple):
    """A name or direction of the region; `what` says in Chinese where it comes from."""

    owner: str
    text: str
    is_direction: bool
    what: str
    evidence: Evidence


class Near(NamedTuple):
    """A candidate with the longest run of words that it shares, and with what: 检索词, or one of the row's own directions ('' if none)."""

    candidate: Candidate
    shared: str
    source: str


def nearest(
    terms: Sequence[Term], directions: Sequence[str], candidates: Sequence[Candidate], limit: int
) -> list[Near]:
    """Return the candidates that share most with a row's names and directions.

    The row's own name counts first, then its other names together with its directions; general words (技术, 系统) do not count, a pair
    of characters that many candidates have weighs little, and one that stands in a longer shared run weighs more: 伺服电机 of a
    machine tool is nearer to 机器人 than 机器 of 机器学习. Ties go to the earlier candidate.
    """
    pairs = [_pairs(candidate.text) for candidate in candidates]
    spread = Counter(pair for found in pairs for pair in found)
    own = {pair for term in terms if term.kind != OTHER_NAME for pair in _pairs(term.term)}
    others = {pair for words in (*(term.term for term in terms), *directions) for pair in _pairs(words)} - own
    scored = [
        (sum(1 / spread[p] for p in found & own), sum(1 / spread[p] for p in found & others), -at)
        for at, found in enumerate(pairs)
    ]
    likely = sorted(scored, reverse=True)[: limit * _LOOKED_AT]
    near = {score: _near(terms, directions, candidates[-score[-1]]) for score in likely}
    return [near[score] for score in sorted(near, key=lambda s: (_is_telling(near[s].shared), s), reverse=True)[:limit]]


_LOOKED_AT = 20  # candidates a place whose shared runs are measured, which is costly in a province with many texts


def _is_telling(shared: str) -> bool:
    """Tell whether a shared run is more than a common word: 伺服电机 is, 电子 and 大数据 (used everywhere) are not."""
    return len(shared) > 2 and not any(shared in word for word in search_words("base"))


def _near(terms: Sequence[Term], directions: Sequence[str], candidate: Candidate) -> Near:
    """Return a candidate with its longest run; of equal ones that of a name."""
    by_name = _longest([term.term for term in terms], candidate.text)
    by_direction = max(
        ((_longest([d], candidate.text), d) for d in directions), key=lambda f: len(f[0]), default=("", "")
    )
    if len(by_direction[0]) > len(by_name):
        return Near(candidate, by_direction[0], f"参照方向“{by_direction[1]}”")
    return Near(candidate, by_name, "检索词")


def _pairs(text: str) -> set[str]:
    """Return the neighbouring character pairs of what a text says beside general words."""
    return {word[at : at + 2] for word in said(text).split() for at in range(len(word) - 1)}


def _longest(phrases: Iterable[str], text: str) -> str:
    """Return the longest run of two or more characters that a phrase and the text share."""
    runs = (longest_shared(said(phrase), said(text)) for phrase in phrases)
    return max((run for run in runs if len(run) > 1), key=len, default="")

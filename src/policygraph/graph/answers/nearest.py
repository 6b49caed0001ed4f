"""Names and directions that look most like the words of a search: rare shared character pairs decide."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.graph.answers.terms import Term
from policygraph.ingest.records import Evidence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name or direction of the region; `what` says in Chinese where it comes from."""

    owner: str
    text: str
    is_direction: bool
    what: str
    evidence: Evidence


def nearest(terms: Sequence[Term], candidates: Sequence[Candidate], limit: int) -> list[tuple[Candidate, str]]:
    """Return the candidates that share most with the terms, each with the longest shared run ('' if there is none).

    A pair of characters that many candidates have (技术, 系统) weighs little; ties go to the earlier candidate.
    """
    pairs = [_pairs(candidate.text) for candidate in candidates]
    spread = Counter(pair for found in pairs for pair in found)
    wanted = {pair for term in terms for pair in _pairs(term.term)}
    scored = [(sum(1 / spread[pair] for pair in found & wanted), -at) for at, found in enumerate(pairs)]
    best = sorted(scored, reverse=True)[:limit]
    return [(candidates[-at], _longest_shared(terms, candidates[-at].text)) for _, at in best]


def _pairs(text: str) -> set[str]:
    """Return the neighbouring character pairs of a text."""
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _longest_shared(terms: Sequence[Term], text: str) -> str:
    """Return the longest run of two or more characters that a term and the text share, the first of equals.

    >>> _longest_shared([Term("深远海海洋工程装备", "名称")], "海洋油气装备")
    '海洋'
    """
    runs = (
        term.term[start:end]
        for term in terms
        for start in range(len(term.term))
        for end in range(start + 2, len(term.term) + 1)
        if term.term[start:end] in text
    )
    return max(runs, key=len, default="")

"""Names and directions that look most like the words of a search: rare shared character pairs decide."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

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


def nearest(terms: Sequence[Term], candidates: Sequence[Candidate], limit: int) -> list[tuple[Candidate, str]]:
    """Return the candidates that share most with the terms, each with the longest shared run ('' if there is none).

    The row's own name counts before its other names; general words (技术, 系统) do not count, and a pair of characters that
    many candidates have weighs little. Single characters decide where no pair is shared; ties go to the earlier candidate.
    """
    pairs = [_pairs(candidate.text) for candidate in candidates]
    spread = Counter(pair for found in pairs for pair in found)
    own = {pair for term in terms if term.kind != OTHER_NAME for pair in _pairs(term.term)}
    others = {pair for term in terms for pair in _pairs(term.term)} - own
    letters = {letter for term in terms for letter in said(term.term)} - {" "}
    scored = [
        (
            sum(1 / spread[p] for p in found & own),
            sum(1 / spread[p] for p in found & others),
            len(letters & set(said(candidates[at].text))),
            -at,
        )
        for at, found in enumerate(pairs)
    ]
    best = sorted(scored, reverse=True)[:limit]
    return [(candidates[-at], _longest(terms, candidates[-at].text)) for *_, at in best]


def _pairs(text: str) -> set[str]:
    """Return the neighbouring character pairs of what a text says beside general words."""
    return {word[at : at + 2] for word in said(text).split() for at in range(len(word) - 1)}


def _longest(terms: Sequence[Term], text: str) -> str:
    """Return the longest run of two or more characters that a term and the text share."""
    runs = (longest_shared(said(term.term), said(text)) for term in terms)
    return max((run for run in runs if len(run) > 1), key=len, default="")

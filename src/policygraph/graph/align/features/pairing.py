"""Why: what one row says is matched with what the other says; each quote may prove only once.

In: candidate pairs of quotes with scores. Out: the best pairs, each quote used once, and what they prove together.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from policygraph.ingest.records import Evidence

SURE = 0.50  # score from which a pair of directions says more than an equal pair with a name


@dataclass(frozen=True, slots=True)
class Match:
    """Two quotes that belong together, how surely (0..1), and the reason in Chinese.

    A row's name may be paired more than once, a direction only once; a `topic` (the two fields) counts once.
    """

    score: float
    left: str
    right: str
    reason: str
    left_evidence: Evidence
    right_evidence: Evidence
    left_is_name: bool = False
    right_is_name: bool = False
    topic: str = ""


def best_matches(candidates: Iterable[Match], most: int) -> tuple[Match, ...]:
    """Return at most `most` matches, best first, in which no direction and no topic stands twice.

    Of equally good, sure ones a pair of directions goes before one with a name: 28nm制程 / 10/7 纳米工艺 says more. Weak pairs (硅基OLED /
    印刷OLED, each by the way) say nothing that a name doesn't.
    """
    ranked = sorted(candidates, key=_rank)
    used: set[tuple[str, str]] = set()
    taken: list[Match] = []
    for match in ranked:
        keys: set[tuple[str, str]] = set() if match.left_is_name else {("left", match.left)}
        keys |= set() if match.right_is_name else {("right", match.right)}
        keys |= {("topic", match.topic)} if match.topic else set()
        if len(taken) < most and not keys & used:
            taken.append(match)
            used |= keys
    return tuple(taken)


def _rank(match: Match) -> tuple[float, bool, int, int, str, str]:
    """Return the key that puts better matches first."""
    named = match.score >= SURE and (match.left_is_name or match.right_is_name)
    places = match.left_evidence.start, match.right_evidence.start
    return -round(match.score, 6), named, *places, match.left, match.right


def together(scores: Iterable[float]) -> float:
    """Return what independent findings prove together: 1 minus the product of the doubts.

    >>> round(together([0.5, 0.5]), 2), together([])
    (0.75, 0.0)
    """
    doubt = 1.0
    for score in scores:
        doubt *= 1.0 - score
    return 1.0 - doubt

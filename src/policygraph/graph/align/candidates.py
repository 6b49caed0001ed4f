"""Why: a city's list or the register of products can hold thousands of names; comparing each with each takes too long.

In: two sequences of names. Out: for each left name the few right names that share most of its weight, best first. Rare pairs of characters
lead to the candidates, all pairs of characters then rank them, so that 设备 or 系统 costs no time and moves no rank.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest

from policygraph.graph.align.squeeze import squeeze
from policygraph.graph.align.words import Words

BUDGET = 200  # entries of the index that one name may look at before it stops at a pair of characters
RANKED = 3  # times as many as wanted are ranked by all their pairs of characters
FLOOR = 0.05


@dataclass(frozen=True, slots=True)
class Candidate:
    """The place of a right name and how much of both names' weight agrees, 0..1."""

    place: int
    score: float


def nearest_names(
    left: Sequence[str], right: Sequence[str], words: Words, most: int = 5
) -> tuple[tuple[Candidate, ...], ...]:
    """Return at most `most` candidates for each left name, equally good ones in the order of `right`.

    海上风电装备 / 智能海上风电装备 is found; 海上风电装备 / 智能制造装备 shares 装备 and is not.
    """
    theirs = [words.grams(squeeze(name).text) for name in right]
    masses = [sum(grams.values()) for grams in theirs]
    index: dict[str, list[int]] = {}
    for place, grams in enumerate(theirs):
        for gram in grams:
            index.setdefault(gram, []).append(place)
    return tuple(_nearest(words.grams(squeeze(name).text), theirs, masses, index, most) for name in left)


def _nearest(
    ours: dict[str, float],
    theirs: Sequence[dict[str, float]],
    masses: Sequence[float],
    index: dict[str, list[int]],
    most: int,
) -> tuple[Candidate, ...]:
    """Return the candidates of one name."""
    postings = sorted((len(index[gram]), gram) for gram in ours if gram in index)
    shared: dict[int, float] = {}
    looked = 0
    for size, gram in postings:
        looked += size
        if shared and looked > BUDGET:
            break
        weight = ours[gram]
        for place in index[gram]:
            shared[place] = shared.get(place, 0.0) + weight
    best = nsmallest(most * RANKED, [(-weight, place) for place, weight in shared.items()])
    mass = sum(ours.values())
    ranked = []
    for _, place in best:
        other = theirs[place]
        common = sum([weight for gram, weight in ours.items() if gram in other])
        ranked.append((-2 * common / (mass + masses[place]), place))
    return tuple(Candidate(place, -score) for score, place in sorted(ranked)[:most] if -score > FLOOR)

"""Why: what two fields have in common are their technology directions; this pairs them by their own words.

In: two profiles. Out: matches of directions whose weighted character pairs agree, each with its own score.
"""

from collections.abc import Iterator

from policygraph.graph.align.features.pairing import Match
from policygraph.graph.align.profile import Item, Profile

FLOOR = 0.35  # similarity below which two directions are not shown as a pair
FULL = 3.0  # shared weight at which agreement counts in full: two shared words, one alone does not
MOST = 0.9


def similar_directions(left: Profile, right: Profile) -> Iterator[Match]:
    """Yield the pairs of directions that say the same in similar words.

    工业信息安全威胁感知关键技术 / 工业信息安全威胁感知 match; 智能控制技术 / 智能管理平台 do not (智能, 技术, 平台 weigh next to nothing).
    """
    for ours in left.items:
        for theirs in right.items:
            shared = ours.grams.keys() & theirs.grams.keys()
            if shared and (score := _similarity(ours, theirs, shared)) >= FLOOR:
                yield Match(score, ours.quote, theirs.quote, "用词相近", ours.evidence, theirs.evidence)


def similarity(ours: Item, theirs: Item) -> float:
    """Return 0..0.9: how far two directions say the same in words."""
    return _similarity(ours, theirs, ours.grams.keys() & theirs.grams.keys())


def _similarity(ours: Item, theirs: Item, shared: set[str]) -> float:
    """Return 0..0.9: how far the weights agree, less where little agrees at all."""
    if ours.text == theirs.text:
        return MOST * min(1.0, ours.mass / FULL)
    common = sum(min(ours.grams[gram], theirs.grams[gram]) for gram in shared)
    return MOST * _share(common, ours, theirs) * min(1.0, common / FULL)


def agreement(ours: Item, theirs: Item) -> float:
    """Return 0..1: the share of the weight that two directions have in common, be it much or little."""
    return _share(shared_weight(ours, theirs), ours, theirs)


def shared_weight(ours: Item, theirs: Item) -> float:
    """Return the weight of the character pairs that two directions share."""
    return sum(min(ours.grams[gram], theirs.grams[gram]) for gram in ours.grams.keys() & theirs.grams.keys())


def _share(common: float, ours: Item, theirs: Item) -> float:
    """Return the mean of two shares of the common weight: in both, and in the lighter one."""
    lighter = min(ours.mass, theirs.mass)
    return 0.5 * (2 * common / (ours.mass + theirs.mass)) + 0.5 * (common / lighter) if lighter else 0.0

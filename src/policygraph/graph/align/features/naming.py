"""Why: a direction that is called like the other row needs no vocabulary: 特高压输变电关键装备 names the row 特高压输变电设备.

In: two profiles. Out: matches of a direction of one row with the name of the other.
"""

from collections.abc import Iterator

from policygraph.graph.align.features.names import MASS
from policygraph.graph.align.features.pairing import Match
from policygraph.graph.align.profile import Item, Profile
from policygraph.graph.align.words import Words

SAME, KIND = 0.80, 0.57  # the direction is called so; it ends with the name: 水下作业机器人 is a 机器人


def names_row(left: Profile, right: Profile, words: Words) -> Iterator[Match]:
    """Yield the directions of each row that are called like the other row, or that end with its name.

    特高压输变电关键装备 / the row 特高压输变电设备; 水下作业机器人 / the row 机器人. 智能装备 / the row 先进装备: no, nothing but general words.
    基于石墨烯薄膜的…集成电路 / the row 集成电路: no, a use of 石墨烯.
    """
    for item, score in _named(left, right, words):
        assert right.row.name_evidence is not None  # a row with a name
        quotes = (item.quote, right.row.name or "", _reason(score), item.evidence, right.row.name_evidence)
        yield Match(score, *quotes, right_is_name=True, topic=f"|{right.core}")
    for item, score in _named(right, left, words):
        assert left.row.name_evidence is not None
        quotes = (left.row.name or "", item.quote, _reason(score), left.row.name_evidence, item.evidence)
        yield Match(score, *quotes, left_is_name=True, topic=f"{left.core}|")


def is_named_by(row: Profile, other: Profile, words: Words) -> bool:
    """Tell whether a direction of `other` is called like `row`."""
    return any(score == SAME for _, score in _named(other, row, words))


def _named(speaker: Profile, row: Profile, words: Words) -> Iterator[tuple[Item, float]]:
    """Yield the speaker's directions that name the row, with what that proves."""
    if row.row.name_evidence is None or not row.core or sum(words.grams(row.core).values()) < MASS:
        return
    for item in (item for item in speaker.items if not item.is_use):
        if item.core == row.core:
            yield item, SAME
        elif item.core.endswith(row.core):
            yield item, KIND


def _reason(score: float) -> str:
    """Return the reason in Chinese."""
    return "方向与领域同名" if score == SAME else "方向是该领域的一种"

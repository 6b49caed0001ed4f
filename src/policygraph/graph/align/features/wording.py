"""Why: what two texts say in other words only general knowledge holds together; a link on that alone is a 线索 (design §3).

In: two profiles and the matches between them. Out: whether the texts share wording, and the pair of quotes that shows it.
"""

from collections.abc import Mapping, Sequence

from policygraph.graph.align.features.directions import similarity
from policygraph.graph.align.features.fields import QUOTED, FieldMatch, is_name_to_name, is_quoted
from policygraph.graph.align.features.names import MASS
from policygraph.graph.align.features.pairing import Match
from policygraph.graph.align.network import Tie
from policygraph.graph.align.profile import Profile
from policygraph.graph.align.squeeze import squeeze
from policygraph.graph.align.words import Words


def find_witness(
    best: Sequence[Match],
    similar: Sequence[Match],
    fields: Sequence[FieldMatch],
    left: Profile,
    right: Profile,
    words: Words,
) -> Match | None:
    """Return the pair that shows that two rows share wording, one of the `best` if possible, or None: the vocabulary alone holds them.

    `similar`: pairs that were found by their words; `fields`: those that were found by the vocabulary. Pairs of names come after directions.
    """
    known = [found for found in fields if is_quoted(found) or (is_name_to_name(found) and found.step.tie in QUOTED)]
    by_words = {*similar, *(found.match for found in known if found.match in best and is_worded(found, words))}
    for match in best:
        if match in by_words:
            return match
    ranked = sorted(known, key=lambda found: (is_name_to_name(found), -found.match.score))
    other = next((found.match for found in ranked if is_worded(found, words)), None)
    return other or common_wording(left, right, words)


def is_worded(found: FieldMatch, words: Words) -> bool:
    """Tell whether two mentions name one field, by whatever name, or say by their own words that one contains the other.

    LiDAR / 激光雷达: yes, other names of one thing. 智能网联汽车 / 汽车操作系统: yes, they share a word; 半导体 / 工艺库 too, since what they
    name is called 集成电路 and 集成电路制造. 先进金属材料 / 热端部件材料 (高温合金): no, only the vocabulary knows that one is the other.
    """
    ours, theirs = found.left, found.right
    quotes = [words.telling(squeeze(tag.quote).text) for tag in (ours, theirs)]
    names = [words.telling(squeeze(tag.field).text) for tag in (ours, theirs)]
    return found.step.tie is Tie.SAME or _shared(*quotes) > 0 or _shared(*names) > 0


def common_wording(left: Profile, right: Profile, words: Words) -> Match | None:
    """Return the two directions that share most wording, or None where none share as much as a name says.

    熔池熔炼高效余热循环回收利用技术 / 余能回收利用: yes, if unlike as a whole. 先进金属材料 / 热端部件材料: no.
    """
    ours, theirs = ([(item, words.telling(item.text)) for item in row.items] for row in (left, right))
    shared = ((_shared(mine, others), one, other) for one, mine in ours for other, others in theirs)
    most, one, other = max(shared, key=lambda found: found[0], default=(0.0, None, None))
    if one is None or other is None or most < MASS:
        return None
    return Match(similarity(one, other), one.quote, other.quote, "部分用词相同", one.evidence, other.evidence)


def _shared(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """Return the weight of the pairs of characters that two stretches share."""
    return sum(ours[gram] for gram in ours.keys() & theirs.keys())

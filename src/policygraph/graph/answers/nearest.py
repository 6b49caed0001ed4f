"""Names and directions that come nearest to a row without naming it: what the vocabulary puts around its field, then words in common.

Words in common weigh what they weigh for links (`likeness`): 伺服电机 of a machine tool is nearer to 机器人 than 机器 of 机器学习.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policygraph.graph.answers.kin import heads_of
from policygraph.graph.answers.likeness import heard, pairs_in
from policygraph.graph.answers.naming import Sought
from policygraph.graph.answers.wording import longest_shared, said
from policygraph.ingest.lexicon.kinship import Head
from policygraph.ingest.records import Evidence

AROUND, BESIDE = (
    2.0,
    1.0,
)  # what it weighs that a candidate is the class that contains the field, or hangs together with it
BY_DIRECTION = 0.8  # what words in common with the row's directions weigh beside those with its names


class Candidate(NamedTuple):
    """A name or direction of the region; `what` says in Chinese where it comes from."""

    owner: str
    text: str
    is_direction: bool
    what: str
    evidence: Evidence


class Near(NamedTuple):
    """A candidate and why it is near without naming the field, in Chinese; `is_like` is False where nothing is in common."""

    candidate: Candidate
    why: str
    is_like: bool


def nearest(sought: Sought, candidates: Sequence[Candidate], limit: int) -> list[Near]:
    """Return the candidates that come nearest to a row's field, its names and its directions; ties go to the earlier one.

    先进碳材料 for 石墨烯, which it contains, before 集成电路 that stands among the uses of 石墨烯.
    """
    names = frozenset(gram for term in sought.terms for gram in heard(term.term).specific)
    pairs = sought.pairs.union(*map(pairs_in, names))
    akin = _akin(sought, candidates)
    scored = ((_closeness(sought, names, pairs, one, akin.get(one.text)), -at) for at, one in enumerate(candidates))
    best = sorted(scored, reverse=True)[:limit]
    return [_near(sought, candidates[-at], akin.get(candidates[-at].text)) for _, at in best]


class _Tie(NamedTuple):
    """How a field hangs together with the row's, in Chinese; `weight` is more for what contains it."""

    said: str
    weight: float


def _ties(sought: Sought) -> dict[str, _Tie]:
    """Return the fields that contain the row's, stand beside it, or share with it what contains both; each with its nearest tie.

    Classes of industries (新材料) bring nothing near: all that is made would be.
    """
    kinship = sought.kinship
    ties: dict[str, _Tie] = {}
    for own in sorted(sought.kin.own):
        found = dict.fromkeys(kinship.above(own), _Tie(f"包含“{own}”", AROUND))
        for field in kinship.around(own):
            found.setdefault(field, _Tie(f"与“{own}”有技术或产业链联系", BESIDE))
        for roof in sorted(kinship.broader[own]):
            for field in kinship.inside(roof):
                found.setdefault(field, _Tie(f"与“{own}”同属“{roof}”", BESIDE))
        for field, tie in found.items():
            if not kinship.is_general(field) and (field not in ties or tie.weight > ties[field].weight):
                ties[field] = tie
    return ties


class _Akin(NamedTuple):
    """What a candidate is, and how its field hangs together with the row's."""

    head: Head
    tie: _Tie


def _akin(sought: Sought, candidates: Iterable[Candidate]) -> dict[str, _Akin]:
    """Return what candidates are whose field hangs together with the row's, by their text; of several fields the nearest.

    A candidate without the beginning of any name of such a field is none, unless what stands in brackets parts the name.
    """
    ties = _ties(sought)
    openings = frozenset(label[:2] for field in ties for label in sought.kinship.labels(field))
    akin = {}
    for text in dict.fromkeys(one.text for one in candidates):
        if not pairs_in(text).isdisjoint(openings) or "（" in text or "(" in text:
            found = [_Akin(head, ties[head.field]) for head in heads_of(text, sought.kinship) if head.field in ties]
            if found:
                akin[text] = max(found, key=lambda one: one.tie.weight)
    return akin


def _closeness(
    sought: Sought, names: frozenset[str], pairs: frozenset[str], candidate: Candidate, akin: _Akin | None
) -> float:
    """Return how near a candidate comes: kinship of its field, the weight of words in common with the names, or with directions.

    `pairs` are the pairs of characters of all these words; a candidate with none of them is not weighed.
    """
    weight = akin.tie.weight if akin else 0.0
    if pairs_in(candidate.text).isdisjoint(pairs):
        return weight
    words = heard(candidate.text)
    by_name = sum(words.grams[gram] for gram in words.specific & names)
    by_direction = sum(words.grams[gram] for gram in words.specific & sought.specific)
    return round(weight + max(by_name, BY_DIRECTION * by_direction), 6)


def _near(sought: Sought, candidate: Candidate, akin: _Akin | None) -> Near:
    """Say why a candidate is near: by the vocabulary, else by the longest run that it shares with a name or a direction."""
    if akin is not None:
        named = f"“{akin.head.label}”按行业知识归“{akin.head.field}”，{akin.tie.said}，但没有点名本领域"
        return Near(candidate, f"{candidate.what}，{named}", True)
    run, term = _longest([term.term for term in sought.terms], candidate.text)
    by_direction, direction = _longest([found.quote for found in sought.row.directions], candidate.text)
    source = f"检索词“{term}”"
    if len(by_direction) > len(run):
        run, source = by_direction, f"参照方向“{direction}”"
    if run:
        return Near(candidate, f"{candidate.what}，与{source}只有“{run}”字样相同，没有点名本领域", True)
    return Near(candidate, f"{candidate.what}，与检索词和参照方向都没有相同的字样，列出仅示最接近者", False)


def _longest(phrases: Iterable[str], text: str) -> tuple[str, str]:
    """Return the longest run of two or more characters that one of the phrases and the text share, and the phrase."""
    runs = ((longest_shared(said(phrase), said(text)), phrase) for phrase in phrases)
    return max((found for found in runs if len(found[0]) > 1), key=lambda found: len(found[0]), default=("", ""))

"""Which directions of a reference row are named on the other side, by whom, and which are not."""

from dataclasses import dataclass

from policygraph.graph.answers.answer import Quote
from policygraph.graph.answers.case import RowCase
from policygraph.graph.answers.elsewhere import Deployment
from policygraph.graph.answers.links import Pair, Tie, meet, pairs
from policygraph.graph.answers.wording import says_same
from policygraph.graph.rows import Relation


@dataclass(frozen=True, slots=True)
class NamedBy:
    """A row that names a direction, in its own words."""

    domain: str
    evidence: Quote


@dataclass(frozen=True, slots=True)
class DirectionMatch:
    """A direction of the reference row that the other side names."""

    direction: str
    evidence: Quote
    by: tuple[NamedBy, ...]


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A direction of the reference row that nobody names."""

    direction: str
    evidence: Quote


def match_directions(
    case: RowCase, elsewhere: tuple[Deployment, ...]
) -> tuple[tuple[DirectionMatch, ...], tuple[Unmatched, ...]]:
    """Divide the row's directions into named and not named; `elsewhere` adds the pairs of the region's other texts.

    A direction is named where a link pairs it with words that say the same; what only hangs together by knowledge of
    industries stays not named.
    """
    ties = (*case.ties, *(deployment.tie for deployment in elsewhere if deployment.tie))
    quoted = [(tie.subject.id, pair) for tie in ties for pair in pairs(tie.link) if _names_direction(tie, pair)]
    quoted += [
        (found.owner, Pair(*found.evidence)) for found in elsewhere if found.tie is None and len(found.evidence) == 2
    ]
    places = case.shared.places
    matched, unmatched = [], []
    for direction in case.row.directions:
        by = [
            NamedBy(owner, places.quote(pair.subject))
            for owner, pair in quoted
            if meet(pair.object, direction.evidence) and says_same(pair.subject.quote, direction.quote)
        ]
        evidence = places.quote(direction.evidence)
        if by:
            matched.append(DirectionMatch(direction.quote, evidence, tuple(dict.fromkeys(by))))
        else:
            unmatched.append(Unmatched(direction.quote, evidence))
    return tuple(matched), tuple(unmatched)


def _names_direction(tie: Tie, pair: Pair) -> bool:
    """Tell whether a pair can name a direction: the name of a row does so only where the row is a clause of the field.

    水污染防治技术与装备 names 水污染防治; that a row is called 工业大数据 names no direction of 工业大数据.
    """
    is_name = meet(pair.subject, tie.subject.name_evidence)
    return not is_name or tie.relation in (Relation.BROAD, Relation.RELATED)

"""Which directions of a reference row are named on the other side, by whom, and which are not."""

from dataclasses import dataclass

from policygraph.graph.answers.answer import Quote
from policygraph.graph.answers.case import RowCase
from policygraph.graph.answers.elsewhere import Deployment
from policygraph.graph.answers.links import meet, pairs
from policygraph.graph.answers.wording import says_same


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
    links = (*(tie.link for tie in case.ties), *(deployment.link for deployment in elsewhere if deployment.link))
    quoted = [(link.subject, pair) for link in links for pair in pairs(link)]
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

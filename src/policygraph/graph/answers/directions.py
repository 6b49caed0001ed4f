"""Which directions of a reference row are named on the other side, by whom, and which are not."""

from dataclasses import dataclass

from policygraph.graph.answers.answer import Quote
from policygraph.graph.answers.case import RowCase
from policygraph.graph.answers.elsewhere import Deployment
from policygraph.graph.answers.links import pairs
from policygraph.ingest.records import Evidence


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
    """Divide the row's directions into named and not named; `elsewhere` adds the pairs of the region's other texts."""
    links = (*case.links, *(deployment.link for deployment in elsewhere if deployment.link))
    quoted = [(link.subject, pair) for link in links for pair in pairs(link)]
    places = case.shared.places
    matched, unmatched = [], []
    for direction in case.row.directions:
        by = [
            NamedBy(owner, places.quote(pair.subject))
            for owner, pair in quoted
            if _meet(pair.object, direction.evidence)
        ]
        evidence = places.quote(direction.evidence)
        if by:
            matched.append(DirectionMatch(direction.quote, evidence, tuple(dict.fromkeys(by))))
        else:
            unmatched.append(Unmatched(direction.quote, evidence))
    return tuple(matched), tuple(unmatched)


def _meet(one: Evidence, other: Evidence) -> bool:
    """Tell whether two spans of one document overlap."""
    return one.document == other.document and one.start < other.end and other.start < one.end

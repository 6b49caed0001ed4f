"""Links every list to every other, once a pair, in a fixed direction. In: rows by list. Out: links as nodes and edges."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from policygraph.graph.building.document import Graph
from policygraph.graph.building.elements import DECIMALS, node
from policygraph.graph.rows import Alignment, Feature
from policygraph.graph.store.elements import Edge
from policygraph.ingest.records import Document, Evidence, Layout, LayoutKind, Level

_RANKS = {Level.NATIONAL: 1}


@dataclass(frozen=True, slots=True)
class Listed:
    """A list with what decides on which side of a link it stands."""

    layout: Layout
    level: Level

    @property
    def order(self) -> tuple[int, bool, str]:
        """Return the place: a province's lists before the state's, fund topics before lists of domains, then by id."""
        return _RANKS.get(self.level, 0), self.layout.kind is not LayoutKind.TOPICS, self.layout.id


def pairs(layouts: Iterable[Layout], documents: Iterable[Document]) -> tuple[tuple[str, str], ...]:
    """Return each pair of lists once, as (subject list, object list): the state's list is always the object.

    JSFUND2023 to JS2023, JS2023 to ZJ2021, both to CN2017; never CN2017 to JS2023.
    """
    return tuple(combinations(in_order(layouts, documents), 2))


def in_order(layouts: Iterable[Layout], documents: Iterable[Document]) -> tuple[str, ...]:
    """Return the ids of lists so that of two the earlier one is the subject of their links."""
    levels = {document.id: document.level for document in documents}
    listed = [Listed(layout, levels.get(layout.document, Level.UNKNOWN)) for layout in layouts]
    return tuple(found.layout.id for found in sorted(listed, key=lambda found: found.order))


def graph_of_links(left: str, right: str, links: Sequence[Alignment]) -> Graph:
    """Return links between two lists as nodes (with their features as JSON) and as edges between the rows."""
    nodes = (
        node(
            "Alignment",
            link,
            subject_layout=left,
            object_layout=right,
            features=[_plain_feature(feature) for feature in link.features],
        )
        for link in links
    )
    return Graph(tuple(nodes), tuple(edge for link in links for edge in _edges(link)))


def _edges(link: Alignment) -> Iterator[Edge]:
    """Yield the edges of one link."""
    yield Edge("ALIGNS_TO", link.subject, link.object, link.relation, round(link.confidence, DECIMALS))
    yield Edge("SUBJECT", link.id, link.subject)
    yield Edge("OBJECT", link.id, link.object)


def _plain_feature(feature: Feature) -> list[object]:
    """Return a feature as JSON can say it, the quotes as five values each."""
    return [
        feature.name,
        feature.family,
        round(feature.score, DECIMALS),
        feature.sentence,
        [_plain_evidence(evidence) for evidence in feature.subject_evidence],
        [_plain_evidence(evidence) for evidence in feature.object_evidence],
        [round(score, DECIMALS) for score in feature.scores],
    ]


def _plain_evidence(evidence: Evidence) -> list[object]:
    """Return an evidence as five values."""
    return [evidence.document, evidence.start, evidence.end, evidence.quote, evidence.rule]

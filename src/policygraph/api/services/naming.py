"""Ranked names for rows whose name the source lacks: what other lists and the same text call such a field, with the quotes.

In: a graph. Out: one `NamelessRow` for each row without a name. Nothing is filled in: a person accepts a candidate with
`policygraph judge`, and the row stays without a name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygraph.api.services.graph import Graph
from policygraph.graph.answers.answer import Quote  # at run time: the OpenAPI document reads the fields' types
from policygraph.graph.linked import links_between

if TYPE_CHECKING:
    from policygraph.graph.answers.answer import Places
    from policygraph.graph.rows import Alignment, Row
    from policygraph.ingest.records import Layout

MOST = 5
_RANKS = {"exact": 0, "close": 1, "broad": 2, "narrow": 2, "related": 3}


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """A row of another list that carries a name, how the nameless row stands to it, and quotes of both."""

    row: str
    name: str
    relation: str
    is_same_text: bool
    sentence: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class NamelessRow:
    """A row without a name, the printed text of its directions, and the candidates, best first."""

    row: str
    text: str
    candidates: tuple[NameCandidate, ...]


def nameless_rows(graph: Graph) -> tuple[NamelessRow, ...]:
    """Return every row without a name with at most `MOST` candidates: stronger relations first, then the same text, then surer ones."""
    from policygraph.graph.answers.answer import Places

    layouts = graph.store.layouts()
    rows = {layout.id: graph.store.rows(layout.id) for layout in layouts}
    places = Places(graph.store.sections())
    found = []
    for layout in layouts:
        for row in rows[layout.id]:
            if row.name is None:
                linked = [
                    (link, other, theirs)
                    for theirs in layouts
                    if theirs.id != layout.id
                    for link, other in _linked(graph, layout, theirs, row, rows[theirs.id])
                ]
                linked.sort(key=lambda found: _order(found[0], found[2].document == layout.document))
                named = {other.name: (link, other, theirs) for link, other, theirs in reversed(linked)}
                best = sorted(named.values(), key=lambda found: _order(found[0], found[2].document == layout.document))
                candidates = (_candidate(*each, layout, places) for each in best[:MOST])
                found.append(NamelessRow(row.id, row.text, tuple(candidates)))
    return tuple(found)


def _linked(
    graph: Graph, layout: "Layout", theirs: "Layout", row: "Row", others: "tuple[Row, ...]"
) -> "Iterator[tuple[Alignment, Row]]":
    """Yield the links of the row to named rows of another list that nobody rejected, clues left out."""
    named = {other.id: other for other in others if other.name}
    for link in links_between(graph.store, layout.id, theirs.id):
        if link.subject == row.id and link.object in named and not link.clue and link.status.value != "rejected":
            yield link, named[link.object]


def _order(link: "Alignment", is_same_text: bool) -> tuple[int, bool, float, str]:
    """Return what candidates are sorted by."""
    return _RANKS[link.relation.value], not is_same_text, -link.confidence, link.object


def _candidate(link: "Alignment", other: "Row", theirs: "Layout", layout: "Layout", places: "Places") -> NameCandidate:
    """Return a candidate with the first quotes of either side."""
    from policygraph.graph.answers.wording import plainly

    quotes = places.quotes(e for f in link.features for e in (*f.subject_evidence[:1], *f.object_evidence[:1]))
    is_same_text = theirs.document == layout.document
    return NameCandidate(
        other.id, other.name or "", link.relation.value, is_same_text, plainly(link.sentence), quotes[:2]
    )

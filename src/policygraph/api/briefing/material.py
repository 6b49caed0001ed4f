"""Asks everything that a briefing rests on, once, of one graph.

In: a graph, two lists, a date, the domains to speak of (all if none are named). Out: a `Material` of answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from policygraph.api.errors import UnknownRecord
from policygraph.api.figures.draw import known_sides
from policygraph.api.services import comparing, regulations
from policygraph.api.services.graph import Graph
from policygraph.api.services.list_names import list_names
from policygraph.graph.answers.answer import Answer, Places
from policygraph.graph.answers.conditions.model import ConditionLine
from policygraph.graph.answers.gaps import GapRow
from policygraph.graph.answers.overlap import OverlapAnswer
from policygraph.graph.answers.three_way import ThreeWayRow
from policygraph.graph.answers.upgradable import UpgradableAnswer
from policygraph.ingest.records import Document, Layout


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of a briefing: what has to be asked again to check it."""

    list: str
    reference: str
    as_of: str
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """The answers, the documents and lists by id, and the names of the lists."""

    asked: Asked
    overlap: OverlapAnswer
    gaps: Answer[GapRow]
    upgradable: UpgradableAnswer
    three_way: Answer[ThreeWayRow]
    conditions: Answer[ConditionLine]
    documents: Mapping[str, Document]
    layouts: Mapping[str, Layout]
    names: Mapping[str, str]
    places: Places


def material(graph: Graph, asked: Asked) -> Material:
    """Return the material; raises `UnknownList`, `SameList`, and `UnknownRecord` for a domain that the list does not have."""
    pair = (asked.list, asked.reference, asked.as_of)
    overlap = graph.ask(comparing.overlap, *pair)
    gaps = graph.ask(comparing.gaps, *pair)
    screening = graph.ask(comparing.upgradable, *pair)
    sides = known_sides(graph, asked.list, asked.reference)
    chosen = set(asked.domains)
    unknown = sorted(chosen - {row.id for row in overlap.subjects})
    if unknown:
        raise UnknownRecord(f"清单 {asked.list} 中没有 {'、'.join(unknown)}。请用该清单中的编号，如 {asked.list}-01。")
    if chosen:
        overlap = replace(overlap, rows=tuple(row for row in overlap.rows if row.subject in chosen))
        screening = replace(screening, rows=tuple(row for row in screening.rows if row.domain in chosen))
    return Material(
        asked,
        overlap,
        gaps,
        screening,
        graph.ask(comparing.three_way, sides, asked.reference, asked.as_of),
        graph.ask(regulations.conditions, (asked.list,), asked.reference, asked.as_of),
        {document.id: document for document in graph.store.documents()},
        {layout.id: layout for layout in graph.store.layouts()},
        graph.ask(list_names),
        Places(graph.store.sections()),
    )

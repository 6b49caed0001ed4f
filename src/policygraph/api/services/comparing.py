"""The answers about two lists: 对应, 布局空白与薄弱, 条件一初筛, 三方对照, 检索说明 and 待核清单.

In: a graph, list ids, an ISO date. Out: the answers of graph/answers. Raises `UnknownList`, `UnknownRecord`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygraph.api.comparison import compare
from policygraph.api.errors import UnknownRecord
from policygraph.api.services.graph import Graph
from policygraph.graph.answers.dated import at_day

if TYPE_CHECKING:
    from policygraph.graph.answers.answer import Answer
    from policygraph.graph.answers.gaps import GapRow
    from policygraph.graph.answers.inputs import Comparison
    from policygraph.graph.answers.overlap import OverlapAnswer
    from policygraph.graph.answers.search import SearchRecord
    from policygraph.graph.answers.three_way import ThreeWayRow
    from policygraph.graph.answers.upgradable import UpgradableAnswer

SIDES = ("JS2023", "ZJ2021")


@dataclass(frozen=True, slots=True)
class OpenFact:
    """One thing to verify: which domain it is about, what, and with which office."""

    domain: str
    name: str | None
    fact: str
    office: str


def _lists(graph: Graph, list_id: str, reference: str) -> "Comparison":
    """Return both lists with all that an answer may need, for any date."""
    return compare(graph.store, list_id, reference, "")


def compared(graph: Graph, list_id: str, reference: str, as_of: str) -> "Comparison":
    """Return both lists with all that an answer may need."""
    return at_day(graph.ask(_lists, list_id, reference), as_of)


def overlap(graph: Graph, list_id: str, reference: str, as_of: str) -> "OverlapAnswer":
    """Return how the domains of two lists correspond."""
    from policygraph.graph.answers.overlap import overlap as answer

    return answer(compared(graph, list_id, reference, as_of))


def gaps(graph: Graph, list_id: str, reference: str, as_of: str) -> "Answer[GapRow]":
    """Return a verdict for each domain of the reference list."""
    from policygraph.graph.answers.gaps import gaps as answer

    return answer(compared(graph, list_id, reference, as_of))


def upgradable(graph: Graph, list_id: str, reference: str, as_of: str) -> "UpgradableAnswer":
    """Return the screening of each domain against the national layout."""
    from policygraph.graph.answers.upgradable import upgradable as answer

    return answer(compared(graph, list_id, reference, as_of))


def three_way(graph: Graph, lists: Sequence[str], reference: str, as_of: str) -> "Answer[ThreeWayRow]":
    """Return what each of the lists says of each row of the reference list; `lists` is a tuple of ids, the reference left out of it."""
    from policygraph.graph.answers.three_way import three_way as answer

    sides = sides_beside(lists, reference)
    return answer([compared(graph, list_id, reference, as_of) for list_id in sides])


def sides_beside(lists: Sequence[str], reference: str) -> tuple[str, ...]:
    """Return the lists that can stand beside the reference list, each once: not itself, unless nothing else is named (that is refused)."""
    named = tuple(dict.fromkeys(lists))
    return tuple(one for one in named if one != reference) or named


def search_record(graph: Graph, list_id: str, reference: str, row: str, as_of: str) -> "SearchRecord":
    """Return the record of the search that found nothing for a reference row."""
    found = next((gap for gap in graph.ask(gaps, list_id, reference, as_of).rows if gap.reference == row), None)
    if found is None:
        raise UnknownRecord(f"清单 {reference} 中没有 {row}。请用该清单中的编号，如 {reference}-01。")
    if found.search_record is None:
        raise UnknownRecord(
            f"{row} 的判断是“{found.verdict}”，不是布局空白，没有检索说明。请看 gaps 中该行的理由与原文。"
        )
    return found.search_record


def open_facts(graph: Graph, list_id: str, reference: str, as_of: str) -> tuple[OpenFact, ...]:
    """Return everything that a person still has to verify behind the screening, domain by domain."""
    rows = graph.ask(upgradable, list_id, reference, as_of).rows
    return tuple(OpenFact(row.domain, row.name, fact.fact, fact.office) for row in rows for fact in row.open_facts)

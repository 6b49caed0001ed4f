"""技术: every technology direction with who names it, and of each one all its places.

In: a direction's id. Out: `TechnologiesPage`, `TechnologyPage`.
"""

from collections import defaultdict
from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame, basis_on
from policygraph.api.pages.page import page
from policygraph.api.pages.rows import row_names
from policygraph.api.services import browsing
from policygraph.api.services.graph import Graph
from policygraph.ingest.records import Mention, Technology

AROUND = 40
SHOWN = 200


@dataclass(frozen=True, slots=True)
class TechnologiesPage:
    """Directions with the number of rows and sections that name each; `total` counts those that match the word."""

    frame: Frame
    word: str
    shared: tuple[tuple[Technology, int], ...]
    found: tuple[tuple[Technology, int], ...]
    total: int


@dataclass(frozen=True, slots=True)
class MentionLine:
    """One mention with its surroundings; `row` is the row that names it, None where running text does."""

    mention: Mention
    row: str | None
    place: browsing.Place


@dataclass(frozen=True, slots=True)
class TechnologyPage:
    """One direction and all its mentions, by document."""

    frame: Frame
    technology: Technology
    groups: tuple[tuple[str, tuple[MentionLine, ...]], ...]
    names: dict[str, str | None]


def _owners(graph: Graph) -> dict[str, set[str]]:
    """Return who names each direction."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in graph.store.mentions():
        found[mention.technology].add(mention.owner)
    return found


def index(call: Call) -> TechnologiesPage:
    """Fill the list, cut to what can be read at once."""
    owners, word = call.ask(_owners), call.word("q")
    counted = [(t, len(owners[t.id])) for t in call.ask(browsing.technologies) if word.lower() in t.name.lower()]
    counted.sort(key=lambda pair: (-pair[1], len(pair[0].name), pair[0].name, pair[0].id))
    shared = tuple(pair for pair in counted if pair[1] > 1)
    rest = tuple(pair for pair in counted if pair[1] <= 1)
    frame = call.frame("技术方向", "technologies")
    return TechnologiesPage(frame, word, shared, rest[:SHOWN], len(counted))


def _technology(graph: Graph, id_: str) -> Technology:
    """Return one direction."""
    return graph.store.technology(id_)


def _lines(graph: Graph, id_: str) -> tuple[tuple[str, tuple[MentionLine, ...]], ...]:
    """Return the mentions of a direction with their surroundings, by document."""
    names, groups = graph.ask(row_names), defaultdict(list)
    for mention in graph.store.mentions(technology=id_):
        e = mention.evidence
        place = browsing.quoted(graph, e.document, e.start, e.end, AROUND)
        row = mention.owner if mention.owner in names else None
        groups[e.document].append(MentionLine(mention, row, place))
    return tuple((document, tuple(lines)) for document, lines in groups.items())


def build(call: Call) -> TechnologyPage:
    """Fill the page of one direction."""
    technology = call.ask(_technology, call.path("id"))
    groups = call.ask(_lines, technology.id)
    frame = call.frame(technology.name, "technologies")
    documents = [frame.documents[document] for document, _ in groups]
    frame = call.frame(technology.name, "technologies", basis_on(documents, call.asked.as_of))
    return TechnologyPage(frame, technology, groups, call.ask(row_names))


def routes() -> list[Route]:
    """Return the pages' routes."""
    return [page("/technologies", "technologies.html", index), page("/technologies/{id}", "technology.html", build)]

"""Asks the questions that a picture shows and draws it: the one place that knows which picture needs which answers."""

from collections.abc import Callable

from policygraph.api.figures import bipartite, centres, matrix, three_way
from policygraph.api.figures.sheet import Picture
from policygraph.api.services import comparing
from policygraph.api.services.graph import Graph
from policygraph.api.services.list_names import list_names
from policygraph.graph.answers.answer import title


def _names(graph: Graph) -> dict[str, str]:
    """Return the names of the lists, and the documents by their number, or their title where they have none."""
    documents = {document.id: document.number or title(document) for document in graph.store.documents()}
    return documents | graph.ask(list_names)


def sides_of(list_id: str, reference: str) -> tuple[str, ...]:
    """Return the lists that stand beside the reference list: the asked one first, then the shipped ones."""
    return tuple(dict.fromkeys(one for one in (list_id, *comparing.SIDES) if one != reference))


def _matrix(graph: Graph, list_id: str, reference: str, as_of: str) -> Picture:
    """Draw the matrix."""
    return matrix.draw(graph.ask(comparing.overlap, list_id, reference, as_of), graph.ask(_names))


def _bipartite(graph: Graph, list_id: str, reference: str, as_of: str) -> Picture:
    """Draw the two columns."""
    return bipartite.draw(graph.ask(comparing.overlap, list_id, reference, as_of), graph.ask(_names))


def _three_way(graph: Graph, list_id: str, reference: str, as_of: str) -> Picture:
    """Draw the table of all sides."""
    sides = known_sides(graph, list_id, reference)
    return three_way.draw(graph.ask(comparing.three_way, sides, reference, as_of), graph.ask(_names))


def _centres(graph: Graph, list_id: str, reference: str, as_of: str) -> Picture:
    """Draw the national centres."""
    answer = graph.ask(comparing.three_way, known_sides(graph, list_id, reference), reference, as_of)
    screening = graph.ask(comparing.upgradable, list_id, reference, as_of)
    return centres.draw(answer, screening, graph.ask(_names))


def known_sides(graph: Graph, list_id: str, reference: str) -> tuple[str, ...]:
    """Return the sides that the graph holds; the asked list stays, so that a wrong id is said."""
    names = graph.ask(list_names)
    return tuple(one for one in sides_of(list_id, reference) if one in names or one == list_id)


FIGURES: dict[str, Callable[[Graph, str, str, str], Picture]] = {
    "matrix": _matrix,
    "bipartite": _bipartite,
    "three-way": _three_way,
    "centres": _centres,
}


def picture(kind: str, graph: Graph, list_id: str, reference: str, as_of: str) -> Picture:
    """Return the picture `kind` of two lists at a date (ISO); raises `UnknownList` and `SameList`."""
    return FIGURES[kind](graph, list_id, reference, as_of)

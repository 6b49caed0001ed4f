"""What texts demand and promise, and the way to a national centre: 条件对比, 支持政策对比, 升级路线.

In: a graph, ids of lists or documents, an ISO date. Out: the answers of graph/answers. Raises `UnknownList`, `UnknownId`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from policygraph.api.comparison import known_layout
from policygraph.api.errors import SameList
from policygraph.api.services.comparing import compared
from policygraph.api.services.graph import Graph

if TYPE_CHECKING:
    from policygraph.graph.answers.answer import Answer
    from policygraph.graph.answers.conditions.model import ConditionLine, ConditionText
    from policygraph.graph.answers.measures import MeasureLine
    from policygraph.graph.answers.route import RouteStep
    from policygraph.ingest.records import Document


def conditions(graph: Graph, lists: Sequence[str], reference: str, as_of: str) -> "Answer[ConditionLine]":
    """Return the conditions of the texts that publish the lists beside those of the reference list's text.

    Raises `SameList` where the reference list stands alone on both sides.
    """
    from policygraph.graph.answers.conditions.lines import compare_conditions
    from policygraph.graph.answers.conditions.model import ConditionsInput

    if set(lists) == {reference}:
        raise SameList(f"清单 {reference} 不能与自身对照条件：两侧是同一份文件。请选另一份清单作本方清单。")
    nation = _conditions_of(graph, document_of(graph, reference))
    documents = dict.fromkeys(document_of(graph, list_id) for list_id in lists)
    others = tuple(_conditions_of(graph, document) for document in documents if document != nation.document.id)
    titles = {document.id: document.title for document in graph.store.documents()}
    return compare_conditions(ConditionsInput(nation, others, as_of, graph.digest, titles))


def measures(graph: Graph, documents: Sequence[str], as_of: str) -> "Answer[MeasureLine]":
    """Return what the documents promise in money and treatment, all documents if none is named."""
    from policygraph.graph.answers.measures import MeasuresText, compare_measures

    store = graph.store
    chosen: Sequence[Document] = [store.document(id_) for id_ in dict.fromkeys(documents)] or store.documents()
    texts = [MeasuresText(d, store.measures(d.id), store.conditions(d.id), store.sections(d.id)) for d in chosen]
    return compare_measures(texts, as_of, graph.digest)


def route(graph: Graph, list_id: str, reference: str, as_of: str) -> "Answer[RouteStep]":
    """Return the steps to a national centre with their clauses in the texts of the list's region and of the nation."""
    from policygraph.graph.answers.route import route as answer

    own, national = compared(graph, list_id, reference, as_of), compared(graph, reference, list_id, as_of)
    return answer((*own.texts, *national.texts), as_of, graph.digest)


def document_of(graph: Graph, list_id: str) -> str:
    """Return the id of the text that publishes a list."""
    return known_layout({layout.id: layout for layout in graph.store.layouts()}, list_id).document


def _conditions_of(graph: Graph, document: str) -> "ConditionText":
    """Return a text with what it demands."""
    from policygraph.graph.answers.conditions.model import ConditionText

    store = graph.store
    return ConditionText(
        store.document(document),
        store.conditions(document),
        store.citations(document),
        store.sections(document),
        store.text(document),
    )

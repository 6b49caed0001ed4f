"""Puts rows that a service worked out into the envelope of every answer: lists, date, digest, documents and their validity.

In: a graph, list ids, a date, rows, notes. Out: an `Answer` whose documents are those that publish the lists, unless others are named.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from policygraph.api.services.graph import Graph
from policygraph.api.services.regulations import document_of

if TYPE_CHECKING:
    from policygraph.graph.answers.answer import Answer

RowT = TypeVar("RowT")


def enveloped(
    graph: Graph,
    lists: "tuple[str, str]",
    as_of: str,
    rows: Iterable[RowT],
    notes: Iterable[str] = (),
    documents: Iterable[str] | None = None,
) -> "Answer[RowT]":
    """Return the answer; `documents` are ids, those that publish the two lists if None."""
    from policygraph.graph.answers.answer import Answer
    from policygraph.graph.answers.validity import document_notes, statuses

    ids = [document_of(graph, list_id) for list_id in lists if list_id] if documents is None else documents
    known = [graph.store.document(id_) for id_ in dict.fromkeys(ids)]
    return Answer(
        list=lists[0],
        reference=lists[1],
        as_of=as_of,
        digest=graph.digest,
        documents=statuses(known, as_of),
        notes=(*notes, *document_notes(known, as_of)),
        rows=tuple(rows),
        rules=(),
    )

"""Exports the documents that texts name, a citation a line; `target` is null where the document is not at hand."""

from collections.abc import Iterator

from policygraph.graph.export.lines import lines, place
from policygraph.graph.store.base import Reader


def citations(store: Reader) -> Iterator[bytes]:
    """Yield citations by document and place."""
    return lines(
        {
            "document": citation.document,
            "number": citation.number,
            "title": citation.title,
            "target": citation.target,
            **place(citation.evidence),
        }
        for citation in store.citations()
    )

"""Exports the texts that the graph was made from, a document a line."""

from collections.abc import Iterator

from policygraph.graph.export.lines import lines
from policygraph.graph.store.base import Reader

_KEYS = (
    "id", "title", "number", "issuer", "published", "level", "region", "layouts", "valid_from", "valid_to", "status", "sha256",
)  # fmt: skip


def documents(store: Reader) -> Iterator[bytes]:
    """Yield documents by id."""
    return lines({key: getattr(document, key) for key in _KEYS} for document in store.documents())

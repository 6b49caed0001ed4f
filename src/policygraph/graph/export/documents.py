"""Exports the texts that the graph was made from, a document a line, with the status that the answers print."""

from collections.abc import Iterator

from policygraph.graph.answers.validity import status_at
from policygraph.graph.export.lines import lines
from policygraph.graph.store.base import Reader

_KEYS = (
    "id", "title", "number", "issuer", "published", "level", "region", "layouts", "valid_from", "valid_to", "status", "sha256",
)  # fmt: skip


def documents(store: Reader, as_of: str | None = None) -> Iterator[bytes]:
    """Yield documents by id; `status` is that at the ISO date `as_of`, without one what the text says of itself."""
    for document in store.documents():
        said = {key: getattr(document, key) for key in _KEYS}
        yield from lines([said | {"status": status_at(document, as_of)} if as_of else said])

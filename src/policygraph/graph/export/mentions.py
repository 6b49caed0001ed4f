"""Exports every technology direction with its owner and its place, a mention a line."""

from collections.abc import Iterator

from policygraph.graph.export.lines import lines, place
from policygraph.graph.store.base import Reader


def mentions(store: Reader) -> Iterator[bytes]:
    """Yield mentions by document and place; `technology` is the id that equal directions share."""
    return lines(
        {
            "document": mention.evidence.document,
            "owner": mention.owner,
            "technology": mention.technology,
            "action": mention.action,
            **place(mention.evidence),
            "rule": mention.evidence.rule,
        }
        for mention in store.mentions()
    )

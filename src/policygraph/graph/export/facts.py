"""Exports quotas, key fields, organisations and regions that texts name, a fact a line."""

from collections.abc import Iterator

from policygraph.graph.export.lines import lines, place
from policygraph.graph.store.base import Reader


def facts(store: Reader) -> Iterator[bytes]:
    """Yield facts by document and place."""
    return lines(
        {
            "document": fact.document,
            "kind": fact.kind,
            "name": fact.name,
            "value": fact.value,
            "unit": fact.unit,
            **place(fact.evidence),
        }
        for fact in store.facts()
    )

"""Exports the target figures of fund topics, an indicator a line."""

from collections.abc import Iterator

from policygraph.graph.export.lines import lines, place
from policygraph.graph.store.base import Reader


def indicators(store: Reader) -> Iterator[bytes]:
    """Yield indicators by document and place; offsets count in the document of the topic."""
    return lines(
        {
            "topic": indicator.topic,
            "name": indicator.name,
            "comparator": indicator.comparator,
            "value": indicator.value,
            "unit": indicator.unit,
            **place(indicator.evidence),
        }
        for indicator in store.indicators()
    )

"""Exports the conditions that texts set, a condition a line; `section` is the printed path in the document."""

from collections.abc import Iterator

from policygraph.graph.export.lines import lines, path_of, place
from policygraph.graph.store.base import Reader

_KEYS = ("subject", "comparator", "value", "unit", "scope", "modality", "object", "stage", "unless")


def conditions(store: Reader) -> Iterator[bytes]:
    """Yield conditions by document and place."""
    return lines(
        {
            "document": condition.document,
            "section": path_of(condition.section),
            **{key: getattr(condition, key) for key in _KEYS},
            **place(condition.evidence),
        }
        for condition in store.conditions()
    )

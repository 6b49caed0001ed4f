"""Exports the money and treatment that texts promise, a support measure a line; `kind` is floor, cap, grant or treatment."""

from collections.abc import Iterator

from policygraph.graph.export.lines import lines, path_of, place
from policygraph.graph.store.base import Reader


def measures(store: Reader) -> Iterator[bytes]:
    """Yield support measures by document and place."""
    return lines(
        {
            "document": measure.document,
            "section": path_of(measure.section),
            "kind": measure.kind,
            "name": measure.name,
            "value": measure.amount,
            "unit": measure.unit,
            "beneficiary": measure.beneficiary,
            "precondition": measure.precondition,
            **place(measure.evidence),
        }
        for measure in store.measures()
    )

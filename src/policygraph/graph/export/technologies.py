"""Exports what each row of a list and each fund topic names: ``{"id", "name", "items"}``, a row a line."""

from collections import defaultdict
from collections.abc import Iterator

from policygraph.graph.export.lines import lines
from policygraph.graph.store.base import Reader


def technologies(store: Reader) -> Iterator[bytes]:
    """Yield rows by list and number; `items` are the quotes in printed order, each once; rows without any have []."""
    items: dict[str, dict[str, None]] = defaultdict(dict)
    for mention in store.mentions():
        items[mention.owner][mention.evidence.quote] = None
    rows = (row for layout in store.layouts() for row in store.rows(layout.id))
    return lines({"id": row.id, "name": row.name, "items": list(items[row.id])} for row in rows)

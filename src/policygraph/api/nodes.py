"""Describes anything in the graph by its id: its properties, and its edges with the quote and rule behind each.

In: a store and an id. Out: a plain mapping for JSON: {"id", "kind", "label", "properties", "rows"}; a row is an edge.
"""

from typing import Any

from policygraph.graph.store.base import Store

EVIDENCE = "Evidence"


def described(store: Store, id_: str) -> dict[str, Any]:
    """Return what the graph says of `id_`; raises the store's `UnknownId`."""
    node = store.node(id_)
    rows = [
        {
            "edge": edge.kind,
            "role": edge.role,
            "outgoing": edge.outgoing,
            "id": edge.other,
            "kind": edge.other_kind,
            "label": edge.other_label,
            "evidence": store.evidence(edge.other) if edge.other_kind == EVIDENCE else None,
        }
        for edge in node.edges
    ]
    return {"id": node.id, "kind": node.kind, "label": node.label, "properties": dict(node.properties), "rows": rows}

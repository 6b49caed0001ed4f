"""Describes anything in the graph by its id: its properties, and its edges with the quote and rule behind each.

In: a store and an id. Out: a plain mapping for JSON: {"id", "kind", "label", "properties", "rows"}; a row is an edge.
"""

from typing import Any

from policygraph.graph.store.base import Store
from policygraph.ingest.records import Evidence

EVIDENCE = "Evidence"
MENTION = "Mention"


def described(store: Store, id_: str) -> dict[str, Any]:
    """Return what the graph says of `id_`; raises the store's `UnknownId`."""
    node = store.node(id_)
    mentions = {m.id: m for m in (*store.mentions(owner=id_), *store.mentions(technology=id_))}
    rows = []
    for edge in node.edges:
        evidence: Evidence | None = None
        if edge.other_kind == EVIDENCE:
            evidence = store.evidence(edge.other)
        elif edge.other_kind == MENTION and edge.other in mentions:
            evidence = mentions[edge.other].evidence
        rows.append(
            {
                "edge": edge.kind,
                "role": edge.role or (mentions[edge.other].action or "" if edge.other in mentions else ""),
                "outgoing": edge.outgoing,
                "id": edge.other,
                "kind": edge.other_kind,
                "label": edge.other_label,
                "evidence": evidence,
            }
        )
    return {"id": node.id, "kind": node.kind, "label": node.label, "properties": dict(node.properties), "rows": rows}

"""Describes anything in the graph by its id: its properties, and its edges with the quote and rule behind each.

In: a store and an id. Out: a plain mapping for JSON: {"id", "kind", "label", "properties", "rows"}; a row is an edge.
A direction's row has "beside": the words of its clause that were not taken, before and behind it, and the mark where they end.
A document also has "cites" and "cited_by"; a link's properties hold its "confidence" and its "features" with scores and quotes.
"""

from typing import Any

from policygraph.api.beside import beside
from policygraph.graph.store.base import Store
from policygraph.ingest.records import Evidence

EVIDENCE = "Evidence"
MENTION = "Mention"
DOCUMENT = "Document"


def described(store: Store, id_: str) -> dict[str, Any]:
    """Return what the graph says of `id_`; raises the store's `UnknownId`."""
    node = store.node(id_)
    mentions = {m.id: m for m in (*store.mentions(owner=id_), *store.mentions(technology=id_))}
    texts: dict[str, str] = {}
    rows: list[dict[str, Any]] = []
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
        if edge.other in mentions and evidence is not None:
            document = evidence.document
            texts[document] = texts.get(document) or store.text(document)
            rows[-1]["beside"] = beside(texts[document], evidence.start, evidence.end)
    cited = _citations(store, id_) if node.kind == DOCUMENT else {}
    about = {"id": node.id, "kind": node.kind, "label": node.label, "properties": dict(node.properties)}
    return {**about, **cited, "rows": rows}


def _citations(store: Store, document: str) -> dict[str, Any]:
    """Return what a document cites and which documents cite it, each pair once with its first quote, in printed order."""
    cites: dict[tuple[str, str], dict[str, Any]] = {}
    cited_by: dict[str, dict[str, Any]] = {}
    for found in store.citations():
        quote = {"evidence": found.evidence, "kind": found.kind, "number": found.number, "title": found.title}
        if found.document == document:
            cites.setdefault(
                (found.target or "", found.target or found.title or found.number or ""),
                {"document": found.target, **quote},
            )
        elif found.target == document:
            cited_by.setdefault(found.document, {"document": found.document, **quote})
    return {"cites": list(cites.values()), "cited_by": list(cited_by.values())}

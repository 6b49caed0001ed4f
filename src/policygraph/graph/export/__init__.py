"""Exports: one exporter a file, each from a store to bytes in a fixed order; `EXPORTS` names them."""

from collections.abc import Callable, Iterator

from policygraph.graph.export.alignments import alignments
from policygraph.graph.export.citations import citations
from policygraph.graph.export.conditions import conditions
from policygraph.graph.export.csv import csv
from policygraph.graph.export.cypher import cypher
from policygraph.graph.export.documents import documents
from policygraph.graph.export.facts import facts
from policygraph.graph.export.graphml import graphml
from policygraph.graph.export.indicators import indicators
from policygraph.graph.export.measures import measures
from policygraph.graph.export.mentions import mentions
from policygraph.graph.export.skos import skos
from policygraph.graph.export.table_package import table_package
from policygraph.graph.export.technologies import technologies
from policygraph.graph.store.base import Reader

EXPORTS: dict[str, Callable[[Reader], Iterator[bytes]]] = {
    "technologies": technologies,
    "mentions": mentions,
    "documents": documents,
    "citations": citations,
    "conditions": conditions,
    "indicators": indicators,
    "measures": measures,
    "facts": facts,
    "alignments": alignments,
    "skos": skos,
    "graphml": graphml,
    "datapackage": table_package,
    "csv": csv,
    "cypher": cypher,
}


def exported(store: Reader, name: str, as_of: str) -> Iterator[bytes]:
    """Return the export `name` (a key of `EXPORTS`); the status of documents is that at the ISO date `as_of`."""
    return documents(store, as_of) if name == "documents" else EXPORTS[name](store)

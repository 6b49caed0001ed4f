"""Exports lists, technology directions and links as SKOS in Turtle, every one with document, place and quote.

A list is a concept scheme, a row a concept in it, a link a mapping property; 线索, undecided and rejected links get no mapping
property, only their record. Addresses are the same as in the SSSOM export: ``urn:policygraph:CN2017:CN2017-10``.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from policygraph.graph.export.alignments import BASE
from policygraph.graph.export.content import clean
from policygraph.graph.reference import CENTRES
from policygraph.graph.rows import Alignment, Row, Status
from policygraph.graph.store.base import Reader
from policygraph.ingest.records import Evidence, Layout

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

_OWN = f"{BASE}terms:"
_DECIDED = (Status.PREDICTED, Status.CONFIRMED)


def skos(store: Reader) -> Iterator[bytes]:
    """Yield the file."""
    from rdflib import Graph
    from rdflib.namespace import DCTERMS, OWL, PROV, SKOS

    graph = Graph()
    for prefix, space in (("skos", SKOS), ("dcterms", DCTERMS), ("prov", PROV), ("owl", OWL), ("pg", _OWN)):
        graph.bind(prefix, space)
    addresses: dict[str, Any] = {centre.id: _address(CENTRES, centre.id) for centre in store.centres()}
    for layout in store.layouts():
        _scheme(graph, layout)
        for row in store.rows(layout.id):
            addresses[row.id] = _address(layout.id, row.id)
            _concept(graph, layout, row)
    for technology in store.technologies():
        graph.add((_address("technology", technology.id), SKOS.prefLabel, _text(technology.name)))
    for centre in store.centres():
        graph.add((addresses[centre.id], SKOS.prefLabel, _text(centre.name)))
        graph.add((addresses[centre.id], DCTERMS.source, _text(centre.source)))
    for link in store.all_alignments():
        _link(graph, link, addresses)
    yield f"# policygraph {store.digest()}\n".encode()
    yield graph.serialize(format="turtle").encode()


def _scheme(graph: "Graph", layout: Layout) -> None:
    """Add a list."""
    from rdflib.namespace import DCTERMS, RDF, SKOS

    scheme = _address("layout", layout.id)
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    graph.add((scheme, SKOS.prefLabel, _text(layout.title)))
    graph.add((scheme, DCTERMS.source, _address("document", layout.document)))


def _concept(graph: "Graph", layout: Layout, row: Row) -> None:
    """Add a row with its name, quotes and directions; a row whose name the source lacks has no label."""
    from rdflib.namespace import RDF, SKOS

    concept = _address(layout.id, row.id)
    graph.add((concept, RDF.type, SKOS.Concept))
    graph.add((concept, SKOS.inScheme, _address("layout", layout.id)))
    graph.add((concept, SKOS.notation, _text(row.id)))
    if row.name is not None:
        graph.add((concept, SKOS.prefLabel, _text(row.name)))
    for evidence in (row.name_evidence, row.body_evidence):
        if evidence is not None:
            _quoted(graph, concept, evidence)
    for direction in row.directions:
        technology = _address("technology", direction.technology)
        graph.add((technology, RDF.type, SKOS.Concept))
        graph.add((concept, _term("targets"), technology))
        _quoted(graph, technology, direction.evidence)


def _link(graph: "Graph", link: Alignment, addresses: dict[str, Any]) -> None:
    """Add a link as mapping property, where it counts, and always as a record with its reasons and quotes."""
    from rdflib import Literal
    from rdflib.namespace import OWL, RDF, RDFS, SKOS

    subject, object_, relation = addresses[link.subject], addresses[link.object], SKOS[f"{link.relation.value}Match"]
    if link.status in _DECIDED and not link.clue:
        graph.add((subject, relation, object_))
    record = _address("alignment", link.id)
    graph.add((record, RDF.type, OWL.Axiom))
    graph.add((record, OWL.annotatedSource, subject))
    graph.add((record, OWL.annotatedProperty, relation))
    graph.add((record, OWL.annotatedTarget, object_))
    graph.add((record, RDFS.comment, _text(link.sentence)))
    graph.add((record, _term("status"), Literal(link.status.value)))
    graph.add((record, _term("clue"), Literal(link.clue)))
    graph.add((record, _term("confidence"), Literal(round(link.confidence, 4))))
    for feature in link.features:
        for evidence in (*feature.subject_evidence, *feature.object_evidence):
            _quoted(graph, record, evidence)


def _quoted(graph: "Graph", about: "URIRef", evidence: Evidence) -> None:
    """Say where something stands: a quotation with text, document and characters (RFC 5147 fragment)."""
    from rdflib.namespace import PROV

    fragment = f"char={evidence.start},{evidence.end}"
    place = _address("document", evidence.document) + f"#{fragment}"
    graph.add((about, PROV.wasQuotedFrom, place))
    graph.add((place, PROV.value, _text(evidence.quote)))


def _address(*parts: str) -> "URIRef":
    """Return the address of anything."""
    from rdflib import URIRef

    return URIRef(BASE + ":".join(quote(part, safe="-._~") for part in parts))


def _term(name: str) -> "URIRef":
    """Return a property of ours."""
    from rdflib import URIRef

    return URIRef(_OWN + name)


def _text(text: str) -> Any:
    """Return a Chinese text."""
    from rdflib import Literal

    return Literal(clean(text), lang="zh")

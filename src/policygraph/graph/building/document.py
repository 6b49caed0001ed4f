"""Turns the records of one document into nodes and edges. In: `DocumentRecords`. Out: `Graph`, every key once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from policygraph.graph.building.elements import evidence_id, node
from policygraph.graph.errors import FaultyRecords
from policygraph.graph.store.elements import Edge, Node
from policygraph.ingest.ids import content_id
from policygraph.ingest.records import (
    Citation,
    Condition,
    Document,
    DocumentRecords,
    Domain,
    Evidence,
    Fact,
    Indicator,
    Mention,
    SupportMeasure,
    Topic,
)

FAMILY = {"transmits": "TRANSMITS", "implements": "IMPLEMENTS", "revises": "REVISES"}
"""The edges that make documents a family, by the kind of the citation."""

Finding = Mention | Condition | SupportMeasure | Indicator | Fact


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and edges that are put together."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph_of(records: DocumentRecords, regions: Mapping[str, str]) -> Graph:
    """Return everything one document brings, citations excepted (they need to know the other documents).

    `regions` gives the id of a region by its code, letters or name. `FaultyRecords` if two nodes share an id but differ.
    """
    nodes = [*_document_nodes(records), *_finding_nodes(records), *_evidence_nodes(records)]
    edges = [*_document_edges(records, regions), *_finding_edges(records, regions), *_evidence_edges(records)]
    return Graph(_distinct(records.document, nodes), tuple(dict.fromkeys(edges)))


def citation_graph(document: Document, citations: Iterable[Citation]) -> Graph:
    """Return the citations of a document, their targets resolved."""
    found = tuple(citations)
    nodes = [node("Citation", citation) for citation in found]
    nodes += [node("Evidence", citation.evidence, id=evidence_id(citation.evidence)) for citation in found]
    edges = [edge for citation in found for edge in _citation_edges(citation)]
    return Graph(_distinct(document, nodes), tuple(dict.fromkeys(edges)))


def _document_nodes(records: DocumentRecords) -> Iterator[Node]:
    """Yield the document itself, its text and what it lists."""
    document = records.document
    yield node("Document", document)
    blocks = [[block.kind, block.start, block.end, block.section, block.reason] for block in records.blocks]
    yield node("Text", records, id=f"text:{document.id}", document=document.id, blocks=blocks)
    yield from (node("Section", section) for section in records.sections)
    yield from (node("Layout", layout) for layout in records.layouts)
    yield from (node("Domain", domain) for domain in records.domains)
    yield from (node("Topic", topic, number=number) for number, topic in _numbered(records.topics))
    for name in document.issuers:
        yield node("Organization", document, id=organization_id(name), name=name)


def _numbered(topics: Iterable[Topic]) -> Iterator[tuple[int, Topic]]:
    """Number the topics of each list from 1, in printed order."""
    last: dict[str, int] = {}
    for topic in topics:
        last[topic.layout] = last.get(topic.layout, 0) + 1
        yield last[topic.layout], topic


def organization_id(name: str) -> str:
    """Return the id of an organisation, made from its name."""
    return content_id("org", name)


def _finding_nodes(records: DocumentRecords) -> Iterator[Node]:
    """Yield what was found in the text."""
    yield from (node("Technology", technology) for technology in records.technologies)
    yield from (node("Mention", mention) for mention in records.mentions)
    yield from (node("Condition", condition) for condition in records.conditions)
    yield from (node("SupportMeasure", measure) for measure in records.measures)
    yield from (node("Indicator", indicator) for indicator in records.indicators)
    yield from (node("Fact", fact) for fact in records.facts)
    for fact in records.facts:
        if fact.kind == "organization":
            yield node("Organization", fact, id=organization_id(fact.name))


def evidences(records: DocumentRecords) -> Iterator[tuple[str, str, Evidence]]:
    """Yield (owner, field, evidence) for every piece of evidence in the records, citations excepted."""
    for field, evidence in records.document.evidence:
        yield records.document.id, field, evidence
    rows: tuple[Domain | Topic, ...] = (*records.domains, *records.topics)
    for row in rows:
        for field in ("name", "body", "goal"):
            place: Evidence | None = getattr(row, f"{field}_evidence", None)
            if place:
                yield row.id, field, place
    found: tuple[Finding, ...] = (*records.mentions, *records.conditions, *records.measures)
    found += (*records.indicators, *records.facts)
    for finding in found:
        yield finding.id, "quote", finding.evidence


def _evidence_nodes(records: DocumentRecords) -> Iterator[Node]:
    """Yield every piece of evidence."""
    return (node("Evidence", evidence, id=evidence_id(evidence)) for _, _, evidence in evidences(records))


def _evidence_edges(records: DocumentRecords) -> Iterator[Edge]:
    """Tie each record to its evidence, and evidence to its document."""
    for owner, field, evidence in evidences(records):
        yield Edge("EVIDENCED_BY", owner, evidence_id(evidence), field)
        yield Edge("QUOTED_FROM", evidence_id(evidence), evidence.document)


def _document_edges(records: DocumentRecords, regions: Mapping[str, str]) -> Iterator[Edge]:
    """Tie the document to its parts, lists, issuer and region."""
    document = records.document
    yield Edge("HAS_TEXT", document.id, f"text:{document.id}")
    yield from (Edge("ISSUED_BY", document.id, organization_id(name)) for name in document.issuers)
    if document.region in regions:
        yield Edge("IN_REGION", document.id, regions[document.region])
    yield from (Edge("CONTAINS", section.parent or document.id, section.id) for section in records.sections)
    for layout in records.layouts:
        yield Edge("HAS_LAYOUT", document.id, layout.id)
        if layout.region in regions:
            yield Edge("IN_REGION", layout.id, regions[layout.region])
    rows: tuple[Domain | Topic, ...] = (*records.domains, *records.topics)
    yield from (Edge("LISTS", row.layout, row.id) for row in rows)


def _finding_edges(records: DocumentRecords, regions: Mapping[str, str]) -> Iterator[Edge]:
    """Tie what was found to the row, section or document that says it."""
    for mention in records.mentions:
        yield Edge("TARGETS", mention.owner, mention.technology)
        yield Edge("NAMES", mention.owner, mention.id)
        yield Edge("NAMES", mention.id, mention.technology)
    yield from (Edge("REQUIRES", found.section or found.document, found.id) for found in records.conditions)
    yield from (Edge("PROMISES", found.section or found.document, found.id) for found in records.measures)
    yield from (Edge("SETS", indicator.topic, indicator.id) for indicator in records.indicators)
    for fact in records.facts:
        yield Edge("STATES", fact.document, fact.id)
        if fact.kind == "organization":
            yield Edge("NAMES", fact.id, organization_id(fact.name))
        if fact.kind == "region" and fact.name in regions:
            yield Edge("IN_REGION", fact.id, regions[fact.name])


def _citation_edges(citation: Citation) -> Iterator[Edge]:
    """Tie a citation to where it stands, to its target and to its quote."""
    evidence = evidence_id(citation.evidence)
    yield Edge("CITES", citation.section or citation.document, citation.id)
    yield Edge("EVIDENCED_BY", citation.id, evidence, "quote")
    yield Edge("QUOTED_FROM", evidence, citation.document)
    if citation.target:
        yield Edge("CITES", citation.id, citation.target)
        if citation.target != citation.document:
            yield Edge("CITES", citation.document, citation.target)
            if citation.kind in FAMILY:
                yield Edge(FAMILY[citation.kind], citation.document, citation.target)


def _distinct(document: Document, nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Return each node once; two that share an id but not their content are a fault of the reading."""
    found: dict[tuple[str, str], Node] = {}
    for candidate in nodes:
        first = found.setdefault((candidate.kind, candidate.id), candidate)
        if first.hash != candidate.hash and candidate.kind != "Technology":
            raise FaultyRecords(
                document.id,
                f"两条不同的记录同用编号 {candidate.id}（{candidate.kind}）",
                "请用 policygraph check 查看该文件的读取结果",
            )
    return tuple(found.values())


def check_evidence(records: DocumentRecords) -> None:
    """Hold every quote to the text; `FaultyRecords` for the first that is not verbatim or stands in another document."""
    found = [evidence for _, _, evidence in evidences(records)] + [citation.evidence for citation in records.citations]
    for evidence in found:
        if evidence.document != records.document.id or records.text[evidence.start : evidence.end] != evidence.quote:
            raise FaultyRecords(
                records.document.id,
                f"引文与原文不符（{evidence.start}–{evidence.end}，规则 {evidence.rule}：{evidence.quote[:30]}）",
                "请用 policygraph check 查看该文件的读取结果",
            )

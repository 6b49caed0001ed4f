"""Everything that was taken from a text, as marks on it: names, directions, conditions, measures, indicators, citations.

In: a graph and a document. Out: `Annotation`s, each leading to the page of what it says.
"""

from collections.abc import Iterator

from policygraph.api.pages.links import document_url, row_url, search_url, technology_url
from policygraph.api.pages.rows import all_rows
from policygraph.api.pages.spans import Annotation
from policygraph.api.pages.wording import clipped, figure
from policygraph.api.services.graph import Graph
from policygraph.ingest.records import Evidence

LAYERS = {
    "name": "领域名称",
    "technology": "技术方向",
    "condition": "条件",
    "measure": "支持政策",
    "indicator": "指标",
    "citation": "引用",
}


def annotations(graph: Graph, document: str) -> tuple[Annotation, ...]:
    """Return every mark of a document, by place."""
    found = [*_names(graph, document), *_directions(graph, document), *_regulations(graph, document)]
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end, mark.kind)))


def _mark(evidence: Evidence, kind: str, url: str, title: str) -> Annotation:
    """Return a mark at the place of evidence."""
    return Annotation(evidence.start, evidence.end, kind, url, title)


def _names(graph: Graph, document: str) -> Iterator[Annotation]:
    """Yield the names of rows, and the figures of fund topics."""
    for row in graph.ask(all_rows).values():
        evidence = row.name_evidence
        if evidence and evidence.document == document:
            yield _mark(evidence, "name", row_url(row.id), f"{row.id} {row.name}")
    for indicator in graph.store.indicators():
        if indicator.evidence.document == document:
            title = f"{indicator.topic} {indicator.name} {figure(indicator)}"
            yield _mark(indicator.evidence, "indicator", row_url(indicator.topic), title)


def _directions(graph: Graph, document: str) -> Iterator[Annotation]:
    """Yield the technology directions."""
    for mention in graph.store.mentions(document=document):
        title = f"技术方向：{mention.action or ''}{clipped(mention.evidence.quote)}"
        yield _mark(mention.evidence, "technology", technology_url(mention.technology), title)


def _regulations(graph: Graph, document: str) -> Iterator[Annotation]:
    """Yield conditions, support measures and citations; a text that isn't at hand is searched for."""
    for condition in graph.store.conditions(document):
        title = f"条件：{condition.subject} {figure(condition)}"
        yield _mark(condition.evidence, "condition", "/conditions#conditions", title)
    for measure in graph.store.measures(document):
        title = f"支持政策：{measure.name} {measure.amount or ''}{measure.unit or ''}"
        yield _mark(measure.evidence, "measure", "/conditions#measures", title)
    for citation in graph.store.citations(document):
        name = citation.title or citation.number or citation.evidence.quote
        at_hand = citation.target is not None
        url = (
            document_url(citation.target)
            if citation.target
            else search_url(clipped(name.strip("《》"), 20).rstrip("…"))
        )
        yield _mark(citation.evidence, "citation", url, f"引用：{clipped(name)}{'' if at_hand else '（未收录）'}")

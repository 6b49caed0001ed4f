"""Takes the texts of a build in, one by one: read or from the cache, checked, and handed on as nodes and edges.

One bad text never stops the others. What has to be known of all texts at the end (documents, lists, citations) is kept;
the rest goes straight to the publication.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from policygraph.graph.building.document import Graph, check_evidence, citation_graph, graph_of
from policygraph.graph.building.doubles import without_doubles
from policygraph.graph.building.renaming import with_free_lists
from policygraph.graph.building.report import Failure
from policygraph.graph.building.stages import Input, Stages, failure_of
from policygraph.graph.errors import FaultyRecords, GraphError
from policygraph.graph.store.base import Publication
from policygraph.graph.store.elements import Edge, Node
from policygraph.ingest.cache import RecordsCache
from policygraph.ingest.errors import IngestError
from policygraph.ingest.records import Citation, Document, DocumentRecords, Domain, Layout, Topic

SHARED = frozenset({"Technology", "Organization"})


@dataclass(slots=True)
class Corpus:
    """What is known so far of the texts that went in; `sizes` counts the rows of each list, `named` are lists of sources.toml."""

    documents: list[Document] = field(default_factory=list)
    layouts: list[Layout] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    rows: int = 0
    from_cache: int = 0
    shared: set[str] = field(default_factory=set)


def take(
    corpus: Corpus,
    file: Input,
    key: str,
    stages: Stages,
    cache: RecordsCache,
    publication: Publication,
    regions: Mapping[str, str],
) -> None:
    """Read one text and put what it brings; a text that can't be used becomes a failure of the corpus."""
    try:
        records = cache.get(key)
        kept = records is not None
        if records is None:
            records = stages.read(file)
        plain = records
        records, notices = without_doubles(_with_free_lists(corpus, file, records))
        notices += stages.doubts(file)
        graph = _checked(corpus, records, regions)
    except (IngestError, GraphError) as error:
        corpus.failures.append(failure_of(file.path, error))
        return
    except Exception as error:  # a rule that breaks on one text must not cost the others
        reason = f"读取规则出错（{type(error).__name__}：{error}），请把该文件交给维护者；其余文件不受影响"
        corpus.failures.append(Failure(str(file.path), reason))
        return
    if not kept:
        cache.put(key, plain)
    publication.put(*_first_only(corpus, graph))
    corpus.from_cache += kept
    corpus.notices.extend(notices)
    corpus.documents.append(records.document)
    corpus.layouts.extend(records.layouts)
    corpus.citations.extend(records.citations)
    rows: tuple[Domain | Topic, ...] = (*records.domains, *records.topics)
    corpus.rows += len(rows)
    corpus.sizes.update(Counter(row.layout for row in rows))
    if file.entry is not None:
        corpus.named.update(layout.id for layout in records.layouts)


def put_citations(corpus: Corpus, stages: Stages, publication: Publication) -> None:
    """Resolve the citations of all texts against all texts, and put them."""
    resolved: Sequence[Citation] = stages.resolve(corpus.citations, corpus.documents)
    for document in corpus.documents:
        graph = citation_graph(document, (found for found in resolved if found.document == document.id))
        publication.put(graph.nodes, graph.edges)


def _with_free_lists(corpus: Corpus, file: Input, records: DocumentRecords) -> DocumentRecords:
    """Return the records with list ids that no earlier text has; those that sources.toml gives stay."""
    fixed = {layout.id for layout in getattr(file.entry, "layouts", ())}
    return with_free_lists(records, {layout.id for layout in corpus.layouts}, fixed)


def _checked(corpus: Corpus, records: DocumentRecords, regions: Mapping[str, str]) -> Graph:
    """Return the text's graph; `FaultyRecords` if a quote is not verbatim or an id is taken by an earlier text."""
    document = records.document
    if any(earlier.id == document.id for earlier in corpus.documents):
        raise FaultyRecords(document.id, "另一个文件已用这个文件编号", "请去掉重复的文件，或在 sources.toml 里另给编号")
    for layout in records.layouts:
        taken = next((earlier for earlier in corpus.layouts if earlier.id == layout.id), None)
        if taken:
            raise FaultyRecords(
                document.id, f"清单编号 {layout.id} 已由 {taken.document} 使用", "请在 sources.toml 里为它另给清单编号"
            )
    check_evidence(records)
    return graph_of(records, regions)


def _first_only(corpus: Corpus, graph: Graph) -> tuple[list[Node], tuple[Edge, ...]]:
    """Leave out shared nodes that an earlier text has put: the first text in order names a technology."""
    nodes = [node for node in graph.nodes if node.kind not in SHARED or node.id not in corpus.shared]
    corpus.shared.update(node.id for node in nodes if node.kind in SHARED)
    return nodes, graph.edges

"""The only sequence: find the texts, read them, link the lists, publish the graph whole or not at all.

In: paths and a store. Out: a `BuildReport`; the graph becomes exactly these inputs.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from policygraph.graph.building.corpus import Corpus, put_citations, take
from policygraph.graph.building.fingerprint import inputs_key
from policygraph.graph.building.judged import problems_of, unite
from policygraph.graph.building.link_stage import link_all
from policygraph.graph.building.report import BuildReport, Failure, Progress, Step
from policygraph.graph.building.stages import Input, Stages, default_stages
from policygraph.graph.building.tables import graph_of_tables, region_ids
from policygraph.graph.errors import NewerSchema, NoBuild, NothingToBuild, StoreLoading, StoreLocked
from policygraph.graph.kinds import DOCUMENT_STAGE
from policygraph.graph.reference import Reference, load_reference
from policygraph.graph.store.base import Publication, Store
from policygraph.graph.store.elements import Changes
from policygraph.ingest.cache import RecordsCache, key_of

ATTEMPTS = 5  # to bring in what others judge meanwhile


def silent(step: Step) -> None:
    """Show no progress."""


def build(
    inputs: Sequence[Path],
    store: Store,
    progress: Progress = silent,
    *,
    reference: Path | None = None,
    judgements: Path | None = None,
    cache: Path | None = None,
    stages: Stages | None = None,
    segmenter: str = "jieba",
    anew: bool = False,
) -> BuildReport:
    """Make the graph of exactly these inputs (files or folders) and publish it.

    `reference`, `judgements` and `cache` are folders; without `cache` every text is read anew. `anew` publishes although nothing
    changed, which mends what hands changed in the store. Files that can't be used
    are listed in the report; `NothingToBuild` if none can, `StoreLocked` while another build runs. Whatever is raised, the
    graph before stays as it was.
    """
    for _ in range(ATTEMPTS):
        unite(store, judgements)
        with suppress(_Judged):
            return _built(inputs, store, progress, reference, judgements, cache, stages, segmenter, anew)
    raise StoreLocked("policygraph build", "人工判断正由别处不断写入同一图库", "请稍后再运行；原有图谱未受影响")


class _Judged(Exception):
    """Between the first look and the lock someone else published a judgement; it is in our files now, so build again."""


def _built(
    inputs: Sequence[Path],
    store: Store,
    progress: Progress,
    reference: Path | None,
    judgements: Path | None,
    cache: Path | None,
    stages: Stages | None,
    segmenter: str,
    anew: bool,
) -> BuildReport:
    """Make and publish the graph once; `_Judged` if the store holds a judgement that the files did not."""
    stages = stages or default_stages(reference, judgements, segmenter)
    found = stages.find(inputs)
    files, failures = found.inputs, (*found.failures, *problems_of(stages.judged))
    keys = [key_of(file.sha256, file.path.name, file.entry, stages.fingerprint or "") for file in files]
    whole = inputs_key(stages.fingerprint, keys, judgements) if stages.fingerprint else ""
    kept = RecordsCache(cache if stages.fingerprint else None)
    unchanged = None if failures or anew else _unchanged(store, whole, found.notices)
    if unchanged:
        return unchanged
    tables = load_reference(reference)
    corpus = Corpus(failures=[*failures, *stages.vocabulary()])
    if not files:
        _refuse_nothing(
            corpus, found.notices
        )  # before the store is touched: a first build that fails leaves no empty one
    with store.publish() as publication:
        if unite(publication.reader, judgements):
            raise _Judged
        before = {document.id for document in publication.reader.documents()}
        _take_all(corpus, files, keys, stages, kept, publication, tables, progress)
        _refuse_nothing(corpus, found.notices)
        put_citations(corpus, stages, publication)
        publication.sweep(DOCUMENT_STAGE)
        links, scope = link_all(corpus, stages, publication, tables, progress)
        progress(Step("发布", 0, 1, ""))
        dropped = tuple(sorted(before - {document.id for document in corpus.documents}))
        values = {**_values(corpus, links, whole), **scope.lines()}
        changes = publication.commit(values.items())
        progress(Step("发布", 1, 1, ""))
    kept.keep_only(keys)
    return _report(corpus, links, dropped, store.digest(), changes, (*found.notices, *corpus.notices))


def _take_all(
    corpus: Corpus,
    files: Sequence[Input],
    keys: Sequence[str],
    stages: Stages,
    kept: RecordsCache,
    publication: Publication,
    tables: Reference,
    progress: Progress,
) -> None:
    """Put the reference tables and all texts."""
    graph = graph_of_tables(tables)
    publication.put(graph.nodes, graph.edges)
    regions = region_ids(tables)
    for done, (file, key) in enumerate(zip(files, keys, strict=True)):
        progress(Step("读取", done, len(files), file.path.name))
        take(corpus, file, key, stages, kept, publication, regions)
    progress(Step("读取", len(files), len(files), ""))


def _refuse_nothing(corpus: Corpus, skipped: Sequence[str]) -> None:
    """Raise `NothingToBuild` if no text could be used, with the reason for each file."""
    if corpus.documents:
        return
    reasons = (
        "；".join([*(f"{it.path}：{it.reason}" for it in corpus.failures), *skipped]) or "给出的路径里没有可读的文件"
    )
    raise NothingToBuild(
        "policygraph build", f"没有一个文件可用：{reasons}", "请换上可读的 txt 或 md 文件；原有图谱未受影响"
    )


def _values(corpus: Corpus, links: int, whole: str) -> dict[str, str]:
    """Return what the store keeps about the build; a build with failures is never taken as done, remarks are said again."""
    return {
        "inputs_key": "" if corpus.failures else whole,
        "notices": "\n".join(corpus.notices),
        "documents": "\n".join(sorted(document.id for document in corpus.documents)),
        "rows": str(corpus.rows),
        "links": str(links),
    }


def _unchanged(store: Store, whole: str, notices: tuple[str, ...]) -> BuildReport | None:
    """Return the report of a build that has nothing to do, None if there is something to do."""
    try:
        meta = store.meta()
    except (NoBuild, NewerSchema, StoreLoading):
        return None
    if not whole or meta.inputs_key != whole:
        return None
    documents = tuple(filter(None, meta.values["documents"].split("\n")))
    rows, links = int(meta.values["rows"]), int(meta.values["links"])
    said = (*notices, *filter(None, meta.values.get("notices", "").split("\n")))
    return BuildReport(documents, len(documents), (), rows, links, (), meta.digest, Changes(0, 0, 0, 0), said)


def _report(
    corpus: Corpus, links: int, dropped: tuple[str, ...], digest: str, changes: Changes, notices: tuple[str, ...]
) -> BuildReport:
    """Return the report of a finished build."""
    documents: Iterator[str] = (document.id for document in corpus.documents)
    failures: tuple[Failure, ...] = tuple(corpus.failures)
    return BuildReport(
        tuple(sorted(documents)), corpus.from_cache, failures, corpus.rows, links, dropped, digest, changes, notices
    )

"""Builds the graph for a face: from settings to a report, and the report in words.

In: paths (the texts of the data folder if none), settings, a progress callable. Out: a `BuildReport` and Chinese lines.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from policygraph.api.settings import SEGMENTER, Settings
from policygraph.graph.build import BuildReport, Progress, build
from policygraph.graph.store import open_store


def build_graph(paths: Sequence[str], settings: Settings, progress: Progress, *, anew: bool = False) -> BuildReport:
    """Make the graph exactly of `paths` and publish it in the store of `settings`; `anew`: although nothing changed."""
    inputs = [Path(path) for path in paths] or [settings.raw]
    with closing(open_store(settings.store)) as store:
        return build(
            inputs,
            store,
            progress,
            reference=_existing(settings.reference),
            judgements=settings.judgements,
            cache=settings.cache,
            segmenter=settings.segmenter,
            anew=anew,
        )


def summary(report: BuildReport, store: str, segmenter: str = SEGMENTER) -> Iterator[str]:
    """Yield what a person should know of a build: what is in it, what changed, what was dropped or left out.

    A segmenter that is not the usual one is named beside the digest.
    """
    changes = report.changes
    yield (
        f"图库已建成：{len(report.documents)} 份文本（{report.from_cache} 份未变，沿用上次读取），"
        f"{report.rows} 个领域与指南方向，{report.links} 条对应关系。"
    )
    if changes.added or changes.changed or changes.removed:
        yield f"与上次相比：新增 {changes.added}，改变 {changes.changed}，移除 {changes.removed}，未变 {changes.unchanged}。"
    else:
        yield "与上次相比：没有变化。"
    if report.dropped:
        yield f"不再包含的文本：{'、'.join(report.dropped)}。"
    yield from (f"提示：{notice}" for notice in report.notices)
    yield f"图库摘要 {report.digest}" + (f"（分词器 {segmenter}）" if segmenter != SEGMENTER else "")
    yield f"图库位置 {store}"


def _existing(folder: Path) -> Path | None:
    """Return the folder if it is there."""
    return folder if folder.is_dir() else None

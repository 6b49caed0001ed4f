"""What people decided, on its way through a build: united from the store and the files, put into the graph, never lost.

In: the judgements in the store and those in data/judgements. Out: their union in both; nodes and edges; a failure for each
judgement on something that the graph does not hold, which waits in its file until it does.
"""

from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from policygraph.graph.align.judgement_lines import has_header, load_judgements
from policygraph.graph.align.judgements import Judgement, Judgements
from policygraph.graph.align.judging import FILE, FROM_STORE, append_judgement, line_of
from policygraph.graph.building.document import Graph
from policygraph.graph.building.elements import node
from policygraph.graph.building.report import Failure
from policygraph.graph.errors import DamagedStore, NewerSchema, NoBuild, StoreLoading, UsageError
from policygraph.graph.store.base import Reader
from policygraph.graph.store.elements import Edge
from policygraph.ingest.ids import content_id


def unite(store: Reader, folder: Path | None) -> int:
    """Write the judgements that only the store holds to the end of ``judgements.tsv`` and return how many these were.

    While a hand edit makes that file unreadable (its header, its encoding) they go into a file of their own beside it, so that they
    still count. The files are written here, the store at the end of the build that follows. `UsageError` if they can't be written.
    """
    if folder is None:
        return 0
    known = set(load_judgements(folder.glob("*.tsv")).items)
    missing = [item for item in stored(store) if item not in known]
    if not missing:
        return 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / (FILE if _is_sound(folder / FILE) else FROM_STORE)
        return sum(append_judgement(target, item) for item in missing)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "不是 UTF-8 文本"
        raise UsageError(
            str(folder / FILE),
            f"图库里有{len(missing)}条人工判断要写回这里，但写不进去（{reason}）",
            "请检查权限或另存为 UTF-8，再运行 policygraph build；图库未改动",
        ) from error


def _is_sound(path: Path) -> bool:
    """Tell whether lines that are added to a file will be read; `OSError` where it can't be opened."""
    try:
        return has_header(path)
    except UnicodeDecodeError:
        return False


def stored(store: Reader) -> tuple[Judgement, ...]:
    """Return the judgements of a store, none where nothing readable was published."""
    with suppress(DamagedStore, NoBuild, NewerSchema, StoreLoading):
        return store.judgements().items
    return ()


def graph_of_judgements(judgements: Judgements, reader: Reader) -> tuple[Graph, tuple[Failure, ...]]:
    """Return every judgement as a node, tied to the rows that are there, and a failure for each that is not."""
    nodes, edges, failures = [], [], []
    is_there = cache(reader.holds)
    for item in dict.fromkeys(judgements.items):
        line = line_of(item)
        id_ = content_id("judgement", line)
        nodes.append(
            node("Judgement", item, id=id_, verdict=item.verdict.value, author=item.by, date=item.on, line=line)
        )
        gone = tuple(id_ for id_ in (item.subject, item.object, item.place) if id_ and not is_there(id_))
        failures += [_failure(item, what) for what in gone]
        rows = [row for row in (item.subject, item.object) if row and row not in gone]
        edges += [Edge("JUDGES", id_, row, item.verdict.value) for row in dict.fromkeys(rows)]
    return Graph(tuple(nodes), tuple(edges)), tuple(failures)


def _failure(item: Judgement, gone: str) -> Failure:
    """Say which judgement is on something that is gone, and where it is written."""
    column = "subject_id" if gone == item.subject else "object_id" if gone == item.object else "object_source"
    return Failure(
        f"{item.file}:{item.row}",
        f"判断文件 {item.file} 第{item.row}行 {column} 列：编号 {gone} 不在图谱里；此行本次未采用、原样保留，请核对编号或补上原文",
    )


def problems_of(judgements: Judgements) -> tuple[Failure, ...]:
    """Return the lines that could not be read, as failures."""
    found: Sequence[Failure] = [Failure(f"{it.file}:{it.line}", it.message) for it in judgements.problems]
    return tuple(found)

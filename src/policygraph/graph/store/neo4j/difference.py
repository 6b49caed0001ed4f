"""What has to change on the server so that it holds the prepared graph. In: a filled and committed spool. Out: batches.

Batches are made anew from the spool's tables each time they are asked for, so that a transaction can be tried again.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from policygraph.graph.errors import FaultyRecords
from policygraph.graph.kinds import EDGE_KINDS, NODES, NodeKind
from policygraph.graph.schema import neo4j_new_edges, neo4j_new_nodes, sqlite_todo
from policygraph.graph.store.labels import LIST, labels
from policygraph.graph.store.neo4j.connection import statement
from policygraph.graph.store.neo4j.spool import CHUNK, Spool, chunks
from policygraph.graph.store.neo4j.values import node_row
from policygraph.graph.store.queries import query

BATCH_CHARACTERS = 4_000_000


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows with unique keys, at most 5,000, for one writing query; `is_counted` if each row has to leave something."""

    text: str
    rows: list[Any]
    is_counted: bool


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much the graph will hold, how much of it is written, and the characters of the full texts among that."""

    nodes: int
    edges: int
    new_nodes: int
    new_edges: int
    characters: int


class Difference:
    """The difference between the prepared graph and the server's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Compare through a connection that sees both."""
        self._connection = connection
        for name in ("here_nodes", "here_index", "todo_nodes", "todo_index", "todo_edges"):
            connection.execute(query("spool", name).text)

    def sizes(self) -> Sizes:
        """Return how much there is to do."""
        return Sizes(*next(iter(self._run("sizes"))))

    def batches(self) -> Iterator[Batch]:
        """Yield what to write: edges and nodes that go, then nodes, then edges."""
        gone = (
            {"kind": kind, "source": source, "target": target, "role": role}
            for kind, source, target, role in self._run("gone_edges")
        )
        yield from _batches(statement("write_edges_gone"), gone, is_counted=False)
        yield from _batches(
            statement("write_nodes_gone"), (id_ for (id_,) in self._run("gone_nodes")), is_counted=False
        )
        for kind in NODES:
            yield from _batches(neo4j_new_nodes(kind, labels(kind, {}), LIST), self._nodes(kind, is_new=True))
            changed = (node_row(kind, row[:-1], row[-1]) for row in self._nodes(kind, is_new=False))
            yield from _batches(statement("write_nodes"), changed)
        for (kind_name, is_plain), group in groupby(self._run("new_edges"), itemgetter(0, 1)):
            text = neo4j_new_edges(EDGE_KINDS[kind_name], is_plain=bool(is_plain))
            last = 4 if is_plain else 6
            yield from (Batch(text, rows, True) for rows in chunks(list(row[2:last]) for row in group))

    def check(self) -> None:
        """Hold the prepared graph to what a property graph can keep; `FaultyRecords` for the first fault."""
        for id_, kinds in self._run("clashes"):
            raise FaultyRecords(id_, f"同一编号用于不同的记录（{kinds}）", "请用 policygraph check 查看读取结果")
        for kind, source, target in self._run("loose_edges"):
            raise FaultyRecords(
                f"{source} → {target}", f"关系 {kind} 的一端不在图谱里", "请用 policygraph check 查看读取结果"
            )

    def _nodes(self, kind: NodeKind, *, is_new: bool) -> Iterator[list[Any]]:
        """Yield the columns and the hash of each node of a kind to write: those that the server lacks, or has otherwise."""
        return map(list, self._connection.execute(sqlite_todo(kind), {"is_new": is_new}))

    def _run(self, name: str, **params: str) -> Iterable[tuple[Any, ...]]:
        """Run queries/spool/<name>.sql."""
        return self._connection.execute(query("spool", name).text, params)


@contextmanager
def difference(spool: Spool) -> Iterator[Difference]:
    """Compare what the spool has prepared with what the server holds."""
    with closing(sqlite3.connect(spool.path, isolation_level=None)) as connection:
        connection.execute(query("spool", "attach").text, {"path": str(spool.server_path)})
        yield Difference(connection)


def _batches(text: str, rows: Iterable[Any], *, is_counted: bool = True) -> Iterator[Batch]:
    """Cut rows into batches of at most 5,000 rows and about 4 million characters."""
    batch: list[Any] = []
    characters = 0
    for row in rows:
        batch.append(row)
        characters += _characters(row)
        if len(batch) == CHUNK or characters >= BATCH_CHARACTERS:
            yield Batch(text, batch, is_counted)
            batch, characters = [], 0
    if batch:
        yield Batch(text, batch, is_counted)


def _characters(row: Any) -> int:
    """Return about how many characters a row carries."""
    values = row["properties"].values() if isinstance(row, dict) and "properties" in row else row
    return sum([len(value) for value in values if type(value) is str])

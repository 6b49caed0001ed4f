"""One publication into a SQLite file: puts, sweeps and the commit of a single transaction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from policygraph.graph.kinds import EDGES, JUDGEMENT, NODE_KINDS, NODES
from policygraph.graph.schema import sqlite_remove, sqlite_sweep, sqlite_upsert, sqlite_values
from policygraph.graph.store.base import Reader
from policygraph.graph.store.digest import digest_of, fingerprint
from policygraph.graph.store.elements import Changes, Edge, Node
from policygraph.graph.store.queries import query
from policygraph.graph.version import SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlite3 import Connection


class SqlitePublication:
    """Puts go straight into the tables; two temporary tables remember what was put, so that the rest can be swept.

    In a store that was empty all there is was put, so nothing is remembered and nothing swept.
    """

    def __init__(self, reader: Reader, connection: "Connection", *, is_trusted: bool = False) -> None:
        """Begin inside an open write transaction; what was changed by hand goes first, unless the tables are trusted."""
        self.reader, self._connection = reader, connection
        if not is_trusted:
            self._remove_changed()
        self._before = self._size()
        self._put = self._written = self._removed = 0
        for name in ("write_seen_nodes", "write_seen_edges"):
            connection.execute(query("sqlite", name).text)

    def put(self, nodes: Sequence[Node], edges: Sequence[Edge]) -> None:
        """Add or overwrite; what is equal is left alone."""
        by_kind: dict[str, list[Node]] = defaultdict(list)
        for node in nodes:
            by_kind[node.kind].append(node)
        for kind, group in by_kind.items():
            rows = [(*node.values, node.hash) for node in group]
            self._written += self._connection.executemany(sqlite_upsert(NODE_KINDS[kind]), rows).rowcount
        places = [(edge.kind, edge.source, edge.target, edge.role) for edge in edges]
        if self._before:
            self._many("write_seen_node", [(node.kind, node.id) for node in nodes])
            self._many("write_seen_edge", places)
        scored = [(*place, edge.score) for place, edge in zip(places, edges, strict=True)]
        self._written += self._many("write_edge", scored)
        self._put += len(nodes) + len(edges)

    def sweep(self, stage: str) -> None:
        """Remove what belongs to a stage and was not put."""
        if not self._before:
            return
        for node_kind in NODES:
            if node_kind.stage == stage:
                self._removed += self._connection.execute(sqlite_sweep(node_kind)).rowcount
        for edge_kind in EDGES:
            if edge_kind.stage == stage:
                text = query("sqlite", "write_edge_sweep").text
                self._removed += self._connection.execute(text, {"kind": edge_kind.name}).rowcount

    def commit(self, values: Iterable[tuple[str, str]]) -> Changes:
        """Compute the digest of what is there now, and show it."""
        return self._end({**dict(values), "digest": digest_of(self.reader.content())})

    def keep(self) -> Changes:
        """Keep what is there now without a digest: to readers of this store nothing is published."""
        return self._end({})

    def _end(self, values: dict[str, str]) -> Changes:
        """Write down what the store says of itself, and commit."""
        self._connection.execute(query("sqlite", "write_forget_meta").text)
        self._many("write_meta", sorted({**values, "schema": str(SCHEMA_VERSION)}.items()))
        added = self._size() - self._before + self._removed
        changed = self._written - added
        self._connection.commit()
        self._connection.execute(query("sqlite", "write_checkpoint").text).fetchall()
        return Changes(added, changed, self._removed, self._put - self._written)

    def _remove_changed(self) -> None:
        """Remove the nodes whose values are not those that were fingerprinted; what people decided stays."""
        for kind in NODES:
            if kind.name != JUDGEMENT:
                found = self._connection.execute(sqlite_values(kind))
                changed = [(row[0],) for row in found if fingerprint(row[:-1]) != row[-1]]
                self._connection.executemany(sqlite_remove(kind), changed)

    def _many(self, name: str, rows: Sequence[tuple[object, ...]]) -> int:
        """Run a writing operation once a row; return how many rows it touched."""
        return self._connection.executemany(query("sqlite", name).text, rows).rowcount if rows else 0

    def _size(self) -> int:
        """Return the number of nodes and edges."""
        return int(next(self.reader.run("size"))[0])

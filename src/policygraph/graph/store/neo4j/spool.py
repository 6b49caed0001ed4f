"""A publication is prepared beside the server: in a SQLite store of its own, in a temporary folder.

So a build needs no memory for the graph, the server sees nothing until all is known, and what has to change there is a
question to two tables. In: what the server holds. Out: a publication to put into, then the path of the prepared graph.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from policygraph.graph.kinds import EDGE_KINDS
from policygraph.graph.store.base import Publication
from policygraph.graph.store.digest import digest_of
from policygraph.graph.store.elements import Edge, Node
from policygraph.graph.store.neo4j.values import as_node
from policygraph.graph.store.queries import query
from policygraph.graph.store.sqlite import SqliteReader, SqliteStore

CHUNK = 5_000


class Spool:
    """The prepared graph (`path`) and what the server holds (`server_path`), both SQLite files."""

    def __init__(self, folder: Path) -> None:
        """Use a folder that is thrown away afterwards."""
        self.path, self.server_path = folder / "prepared.db", folder / "server.db"
        self.store = SqliteStore(self.path, is_scratch=True)

    def fill(self, nodes: Iterable[Sequence[Any]], edges: Iterable[Sequence[Any]]) -> None:
        """Take over what the server holds: nodes as (labels, id, hash, properties), edges as five values.

        May be called again when reading broke off. A node that someone changed by hand is noted as odd and not taken.
        """
        for path in (self.path, self.server_path):
            path.unlink(missing_ok=True)
        with closing(sqlite3.connect(self.server_path)) as server, self.store.publish() as publication:
            for name in ("careless", "there_nodes", "there_edges", "odd_nodes"):
                server.execute(query("spool", name).text)
            _take_nodes(nodes, server, publication)
            _take_edges(edges, server, publication)
            server.commit()
            publication.keep()

    def digest(self) -> str:
        """Return the digest of the prepared graph; from whatever thread."""
        with closing(sqlite3.connect(self.path)) as connection:
            return digest_of(SqliteReader(os.fspath(self.path), connection).content())


@contextmanager
def spool() -> Iterator[Spool]:
    """Yield an empty spool; its files are gone afterwards."""
    with TemporaryDirectory(prefix="policygraph-", ignore_cleanup_errors=True) as folder:
        yield Spool(Path(folder))


def chunks(rows: Iterable[Any], size: int = CHUNK) -> Iterator[list[Any]]:
    """Yield rows in lists of at most `size`."""
    source = iter(rows)
    while chunk := list(islice(source, size)):
        yield chunk


def _take_nodes(rows: Iterable[Sequence[Any]], server: sqlite3.Connection, publication: Publication) -> None:
    """Note the server's nodes and put them."""
    for chunk in chunks(rows):
        nodes: list[Node] = []
        odd: list[tuple[str]] = []
        for labels, id_, fingerprint, properties in chunk:
            node = as_node(labels, fingerprint, properties)
            if node:
                nodes.append(node)
            else:
                odd.append((id_,))
        server.executemany(query("spool", "there_node").text, [(node.kind, node.id, node.hash) for node in nodes])
        server.executemany(query("spool", "odd_node").text, odd)
        publication.put(nodes, ())


def _take_edges(rows: Iterable[Sequence[Any]], server: sqlite3.Connection, publication: Publication) -> None:
    """Note the server's edges, and put those of our kinds whose ends are known, each once."""
    for chunk in chunks(rows):
        server.executemany(query("spool", "there_edge").text, chunk)
    for chunk in chunks(server.execute(query("spool", "known_edges").text)):
        publication.put((), [Edge(*row) for row in chunk if row[0] in EDGE_KINDS])

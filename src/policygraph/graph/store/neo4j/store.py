"""Answers the named operations from a Neo4j database, the same rows as the embedded store. In: an `Address`. Out: a `Store`.

Reads are read transactions. Every read looks at the mark before and after, so that an answer never mixes two graphs.
"""

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from neo4j import READ_ACCESS, ManagedTransaction

from policygraph.graph.errors import DamagedStore, StoreError
from policygraph.graph.schema import neo4j_constraints, neo4j_indexes
from policygraph.graph.store.base import Store
from policygraph.graph.store.elements import Meta
from policygraph.graph.store.labels import SEARCHED
from policygraph.graph.store.neo4j.address import Address
from policygraph.graph.store.neo4j.connection import A_MOMENT, Server, Values, rows, statement
from policygraph.graph.store.neo4j.failures import explained
from policygraph.graph.store.neo4j.lock import build_lock, settle
from policygraph.graph.store.neo4j.mark import Mark, moved, read_mark, refuse_newer
from policygraph.graph.store.neo4j.publication import Neo4jPublication, publication
from policygraph.graph.store.neo4j.values import view_row
from policygraph.graph.store.queries import query

WAIT = 15.0  # seconds for a publication that is just being committed
_FIRST_PAUSE, _LONGEST_PAUSE = 0.01, 0.5


class Neo4jStore(Store):
    """A graph on a server."""

    def __init__(self, address: Address) -> None:
        """Name the database; nothing is opened yet."""
        self._server = Server(address)
        self._where = address.shown
        self._local = threading.local()

    def run(self, operation: str, **params: Any) -> Iterator[Values]:
        """Run a named operation on the published graph."""
        if "kinds" in query("neo4j", operation).params:
            params = {**params, "kinds": SEARCHED}
        found = self._read(operation, params)
        return map(view_row, found) if operation in ("node", "nodes") else iter(found)

    def meta(self) -> Meta:
        """Return what was published; `NoBuild` if nothing was."""
        return self._meta()

    def look(self) -> str:
        """Return the digest, or say within a moment that the server is away."""
        return self._meta(A_MOMENT).digest

    def _meta(self, patience: float | None = None) -> Meta:
        """Return what was published, waiting so many seconds for trouble to pass (None: as always)."""
        values = {str(key): str(value) for key, value in self._read("meta", {}, patience)}
        try:
            return Meta(values["digest"], values.get("inputs_key", ""), int(values["schema"]), values)
        except (KeyError, ValueError) as error:
            raise DamagedStore("标记 Policygraph", "meta_keys 或 meta_values 被改过") from error

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one and the same graph within the context; `StoreChanged` if another was published meanwhile."""
        with explained(self._where):
            before = self._settled_mark()
            with self._server.session(READ_ACCESS) as session, session.begin_transaction() as tx:
                self._local.snapshot = tx
                try:
                    yield
                except Exception as error:
                    # What was asked for may be gone because another graph is there now: then that is the news.
                    if not isinstance(error, StoreError) and read_mark(tx, self._where) != before:
                        raise moved(self._where) from error
                    raise
                finally:
                    self._local.snapshot = None
                if read_mark(tx, self._where) != before:
                    raise moved(self._where)

    @contextmanager
    def publish(self) -> Iterator[Neo4jPublication]:
        """Begin a publication; the server shows the graph before until it commits."""
        with explained(self._where):
            self._prepare(self._server.read(self._index_names))
            with build_lock(self._server) as token, publication(self._server, token) as opened:
                yield opened

    def close(self) -> None:
        """Let go of the connections."""
        self._server.close()

    def _read(self, operation: str, params: Mapping[str, Any], patience: float | None = None) -> list[Values]:
        """Return an operation's rows, all from one graph."""
        with explained(self._where):
            snapshot = getattr(self._local, "snapshot", None)
            if snapshot is not None:
                return rows(snapshot, operation, params)
            for _ in self._tries():
                before, found, after = self._server.read(
                    lambda tx: self._between_marks(tx, operation, params), patience
                )
                if before == after and self._is_settled(after):
                    return found
        raise moved(self._where)

    def _between_marks(
        self, tx: ManagedTransaction, operation: str, params: Mapping[str, Any]
    ) -> tuple[Mark, list[Values], Mark]:
        """Return an operation's rows with the marks before and after."""
        return read_mark(tx, self._where), rows(tx, operation, params), read_mark(tx, self._where)

    def _settled_mark(self) -> Mark:
        """Return the mark once no commit is under way."""
        for _ in self._tries():
            mark = self._server.read(lambda tx: read_mark(tx, self._where))
            if self._is_settled(mark):
                return mark
        raise moved(self._where)

    def _is_settled(self, mark: Mark) -> bool:
        """Tell whether no commit is under way; one whose builder is dead is settled on the way."""
        if mark.committing is not None:
            settle(self._server, mark.committing)
        return mark.committing is None

    def _tries(self) -> Iterator[int]:
        """Yield as long as waiting makes sense, with growing pauses in between."""
        deadline, pause, attempt = time.monotonic() + WAIT, _FIRST_PAUSE, 0
        while time.monotonic() < deadline:
            yield attempt
            time.sleep(pause)
            pause, attempt = min(2 * pause, _LONGEST_PAUSE), attempt + 1

    def _index_names(self, tx: ManagedTransaction) -> set[str]:
        """Return the names of the indexes and constraints that are there, if the graph is none of a newer policygraph."""
        refuse_newer(tx, self._where)
        return {name for (name,) in rows(tx, "schema_names", {})}

    def _prepare(self, there: set[str]) -> None:
        """Make the constraints and indexes that are missing."""
        wanted = [part.strip() for part in statement("schema").split(";") if part.strip()]
        wanted += [*neo4j_constraints(), *neo4j_indexes()]
        missing = [text for text in wanted if text.partition(" IF NOT EXISTS")[0].split()[-1] not in there]
        if missing:
            self._server.write(lambda tx: [tx.run(text).consume() for text in missing])
            self._server.read(lambda tx: rows(tx, "schema_await", {}))

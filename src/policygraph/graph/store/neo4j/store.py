"""Answers the named operations from a Neo4j database, the same rows as the embedded store. In: an `Address`. Out: a `Store`.

Reads are read transactions. Every read looks at the mark before and after, so that an answer never mixes two graphs.
"""

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from neo4j import READ_ACCESS, ManagedTransaction, Transaction

from policygraph.graph.errors import NewerSchema, NoBuild, StoreChanged, StoreError
from policygraph.graph.schema import SCHEMA_VERSION, neo4j_constraints, neo4j_indexes
from policygraph.graph.store.base import Store
from policygraph.graph.store.elements import Meta
from policygraph.graph.store.neo4j.address import Address
from policygraph.graph.store.neo4j.connection import Server, Values, rows, statement
from policygraph.graph.store.neo4j.failures import explained
from policygraph.graph.store.neo4j.lock import build_lock
from policygraph.graph.store.neo4j.publication import Neo4jPublication, publication
from policygraph.graph.store.neo4j.values import SEARCHED, view_row
from policygraph.graph.store.queries import query

_TRIES = 20


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
        return map(view_row, found) if operation == "node" else iter(found)

    def meta(self) -> Meta:
        """Return what was published; `NoBuild` if nothing was."""
        values = {str(key): str(value) for key, value in self._read("meta", {})}
        return Meta(values["digest"], values.get("inputs_key", ""), int(values["schema"]), values)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one and the same graph within the context; `StoreChanged` if another was published meanwhile."""
        with explained(self._where), self._server.session(READ_ACCESS) as session, session.begin_transaction() as tx:
            before = self._mark(tx)
            self._local.snapshot = tx
            try:
                yield
            except StoreError:
                raise
            except Exception as error:
                if not isinstance(error, OSError) and self._mark(tx) != before:
                    raise self._moved() from error
                raise
            finally:
                self._local.snapshot = None
            if self._mark(tx) != before:
                raise self._moved()

    @contextmanager
    def publish(self) -> Iterator[Neo4jPublication]:
        """Begin a publication; the server shows the graph before until it commits."""
        with explained(self._where):
            self._refuse_newer()
            self._prepare()
            with build_lock(self._server), publication(self._server) as opened:
                yield opened

    def close(self) -> None:
        """Let go of the connections."""
        self._server.close()

    def _read(self, operation: str, params: Mapping[str, Any]) -> list[Values]:
        """Return an operation's rows, all from one graph."""
        with explained(self._where):
            snapshot = getattr(self._local, "snapshot", None)
            if snapshot is not None:
                return rows(snapshot, operation, params)
            for attempt in range(_TRIES):
                found = self._server.read(lambda tx: self._marked_rows(tx, operation, params))
                if found is not None:
                    return found
                time.sleep(0.05 * attempt)
        raise self._moved()

    def _marked_rows(self, tx: ManagedTransaction, operation: str, params: Mapping[str, Any]) -> list[Values] | None:
        """Return an operation's rows, None if a publication came in between."""
        before = self._mark(tx)
        found = rows(tx, operation, params)
        return found if self._mark(tx) == before else None

    def _mark(self, tx: ManagedTransaction | Transaction) -> str:
        """Return the revision that readers see; an error if there is none for them."""
        for ready, revision, schema, _ in rows(tx, "mark", {}):
            if schema is not None and schema > SCHEMA_VERSION:
                raise self._newer(schema)
            if not ready:
                raise StoreError(
                    self._where,
                    "图谱正在装载，或上次装载中断了",
                    "请稍候再试；若没有建图在进行，请重新运行 policygraph build",
                )
            if schema < SCHEMA_VERSION:
                raise NoBuild(self._where, "图谱由旧版本的 policygraph 建成", "请重新运行 policygraph build")
            return str(revision)
        raise NoBuild(self._where, "还没有建成图谱", "请先运行 policygraph build")

    def _moved(self) -> StoreChanged:
        """Return the error for a graph that was published anew while it was read."""
        return StoreChanged(self._where, "读取期间图谱更新了", "请再运行一次")

    def _newer(self, schema: int) -> NewerSchema:
        """Return the error for a graph of a newer policygraph."""
        return NewerSchema(
            self._where,
            f"图谱由更新版本的 policygraph 建成（结构版本 {schema}，本程序只识 {SCHEMA_VERSION}）",
            "请升级 policygraph，或用 --store 另指一个库",
        )

    def _refuse_newer(self) -> None:
        """Never overwrite the graph of a newer policygraph."""
        for _, _, schema, _ in self._server.read(lambda tx: rows(tx, "mark", {})):
            if schema is not None and schema > SCHEMA_VERSION:
                raise self._newer(schema)

    def _prepare(self) -> None:
        """Make the constraints and indexes that are missing."""
        wanted = [part.strip() for part in statement("schema").split(";") if part.strip()]
        wanted += [*neo4j_constraints(), *neo4j_indexes()]
        there = {name for (name,) in self._server.read(lambda tx: rows(tx, "schema_names", {}))}
        missing = [text for text in wanted if text.partition(" IF NOT EXISTS")[0].split()[-1] not in there]
        if missing:
            self._server.write(lambda tx: [tx.run(text).consume() for text in missing])
            self._server.read(lambda tx: rows(tx, "schema_await", {}))

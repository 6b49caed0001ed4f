"""Brings a prepared graph into the server: a small difference in one transaction, a large one in batches behind a mark.

Readers ask the mark first. While a load runs, and after one that broke off, it says that the graph is not ready; the next
build compares with what is really there and mends it. A difference of one transaction never takes the graph away.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from neo4j import ManagedTransaction

from policygraph.graph.errors import StoreError, StoreLocked
from policygraph.graph.store.base import Reader
from policygraph.graph.store.elements import Changes, Edge, Node
from policygraph.graph.store.neo4j.connection import Server, in_turn, rows, stream
from policygraph.graph.store.neo4j.difference import Batch, Difference, Sizes, difference
from policygraph.graph.store.neo4j.lock import committing
from policygraph.graph.store.neo4j.spool import Spool, spool
from policygraph.graph.store.sqlite_publication import SqlitePublication
from policygraph.graph.version import SCHEMA_VERSION

ONE_TRANSACTION_ROWS = 50_000
ONE_TRANSACTION_CHARACTERS = 16_000_000


@dataclass(frozen=True, slots=True)
class Draft:
    """One publication: the lock's token, the revision it started from, and what the mark will say when it is done.

    The digest is computed while the server writes; nothing but the mark needs it.
    """

    token: str
    before: str | None
    given: Mapping[str, str]
    digest: "Future[str]"

    def values(self) -> dict[str, str]:
        """Return what the mark will say, by key; waits for the digest."""
        return {**self.given, "digest": self.digest.result(), "schema": str(SCHEMA_VERSION)}


class Neo4jPublication:
    """Puts and sweeps happen in the spool; `commit` makes the server the same."""

    def __init__(
        self, server: Server, spool: Spool, prepared: SqlitePublication, token: str, before: str | None
    ) -> None:
        """Begin, under the lock `token`, from what the server held at revision `before`."""
        self._server, self._spool, self._prepared = server, spool, prepared
        self._token, self._before = token, before

    @property
    def reader(self) -> Reader:
        """What has been put so far, together with what was there before and is not swept yet."""
        return self._prepared.reader

    def put(self, nodes: Sequence[Node], edges: Sequence[Edge]) -> None:
        """Add or overwrite."""
        self._prepared.put(nodes, edges)

    def sweep(self, stage: str) -> None:
        """Remove what belongs to a stage and was not put."""
        self._prepared.sweep(stage)

    def commit(self, values: Iterable[tuple[str, str]]) -> Changes:
        """Finish the prepared graph, bring the difference into the server, and show it."""
        changes = self._prepared.keep()
        with ThreadPoolExecutor(1) as beside, difference(self._spool) as found:
            found.check()
            draft = Draft(self._token, self._before, dict(values), beside.submit(self._spool.digest))
            sizes = found.sizes()
            if is_small(sizes):
                _apply(self._server, draft, found, sizes)
            else:
                _load(self._server, draft, found, sizes)
        return changes


@contextmanager
def publication(server: Server, token: str) -> Iterator[Neo4jPublication]:
    """Take over what the server holds and open a publication on it, under the lock `token`."""
    with spool() as space, ExitStack() as stack:
        before = server.write(lambda tx: _take_over(tx, space, token))
        prepared = stack.enter_context(space.store.publish())
        yield Neo4jPublication(server, space, prepared, token, before)


def is_small(sizes: Sizes) -> bool:
    """Tell whether a difference fits into one transaction of a server with little memory."""
    return sizes.new_nodes + sizes.new_edges <= ONE_TRANSACTION_ROWS and sizes.characters <= ONE_TRANSACTION_CHARACTERS


def _take_over(tx: ManagedTransaction, space: Spool, token: str) -> str | None:
    """Fill the spool from the server, once no commit is under way any more; return the revision that it holds."""
    mark = rows(tx, "publish_wait", {"asked": token})
    space.fill(stream(tx, "publish_nodes"), stream(tx, "publish_edges"))
    return mark[0][0] if mark else None


def _apply(server: Server, draft: Draft, found: Difference, sizes: Sizes) -> None:
    """Apply the whole difference in one transaction; readers wait for the moment of its commit."""
    with committing(server, draft.token) as about_to_commit:
        server.write(lambda tx: _apply_at_once(tx, server.address.shown, draft, found, sizes, about_to_commit))


def _apply_at_once(
    tx: ManagedTransaction, where: str, draft: Draft, found: Difference, sizes: Sizes, last: Callable[[], None]
) -> None:
    """Apply the difference in this transaction, unless an earlier try already did; `last` is called at its end."""
    [(revision, _, _)] = rows(tx, "publish_fence", {"asked": draft.token})
    if revision == draft.token:
        return
    if revision != draft.before:
        raise _overtaken(where)
    _write(tx, where, found.batches())
    _finish(tx, where, draft, sizes)
    last()


def _load(server: Server, draft: Draft, found: Difference, sizes: Sizes) -> None:
    """Mark the graph as not ready, write batch by batch, check the counts, and mark it ready."""
    where = server.address.shown
    server.write(lambda tx: _begin_load(tx, where, draft))
    for number, batch in enumerate(found.batches(), 1):
        server.write(lambda tx, number=number, batch=batch: _write_fenced(tx, where, draft, number, batch))  # type: ignore[misc]
    server.write(lambda tx: _finish_load(tx, where, draft, sizes))


def _begin_load(tx: ManagedTransaction, where: str, draft: Draft) -> None:
    """Take the graph from its readers."""
    [(revision, loading, _)] = rows(tx, "publish_fence", {"asked": draft.token})
    if revision != draft.before and loading != draft.token:
        raise _overtaken(where)
    rows(tx, "publish_loading", {"token": draft.token, "schema": SCHEMA_VERSION})


def _write_fenced(tx: ManagedTransaction, where: str, draft: Draft, number: int, batch: Batch) -> None:
    """Write one batch, if the load is still ours and an earlier try has not written it already."""
    [(_, loading, written)] = rows(tx, "publish_fence", {"asked": draft.token})
    if loading != draft.token:
        raise _overtaken(where)
    if written < number:
        _write(tx, where, [batch])
        rows(tx, "publish_batch", {"number": number})


def _finish_load(tx: ManagedTransaction, where: str, draft: Draft, sizes: Sizes) -> None:
    """Give the graph to its readers, unless an earlier try already did."""
    [(revision, loading, _)] = rows(tx, "publish_fence", {"asked": draft.token})
    if revision == draft.token:
        return
    if loading != draft.token:
        raise _overtaken(where)
    _finish(tx, where, draft, sizes)


def _write(tx: ManagedTransaction, where: str, batches: Iterable[Batch]) -> None:
    """Write batches in their order and check of each that every row of it arrived."""
    sent: deque[Batch] = deque()

    def queries() -> Iterator[tuple[str, Mapping[str, Any]]]:
        for batch in batches:
            sent.append(batch)
            yield batch.text, {"rows": batch.rows}

    for [(number,)] in in_turn(tx, queries()):
        batch = sent.popleft()
        if batch.is_counted and number != len(batch.rows):
            raise StoreError(where, f"一批 {len(batch.rows)} 行只写进 {number} 行", "请重新运行 policygraph build")


def _finish(tx: ManagedTransaction, where: str, draft: Draft, sizes: Sizes) -> None:
    """Check the totals and set the mark."""
    [(nodes, edges)] = rows(tx, "publish_sizes", {})
    if (nodes, edges) != (sizes.nodes, sizes.edges):
        raise StoreError(
            where,
            f"库里是 {nodes} 个节点、{edges} 条关系，应为 {sizes.nodes} 和 {sizes.edges}",
            "请重新运行 policygraph build",
        )
    said = draft.values()
    keys = sorted(said)
    values = [said[key] for key in keys]
    rows(tx, "publish_ready", {"token": draft.token, "schema": SCHEMA_VERSION, "keys": keys, "values": values})


def _overtaken(where: str) -> StoreLocked:
    """Return the error for a store that someone else published meanwhile."""
    return StoreLocked(where, "另一个 policygraph build 抢先发布了", "请重新运行 policygraph build")

"""The lock that a build holds while it publishes. It lives in the store, so that it holds for every machine.

The lock node names the holder; that the holder still lives is told by a transaction that it keeps open, marked with the same
token. When a builder dies, its connection breaks, the server ends the transaction, and the lock is free at once: no
time-out to wait for, no clocks to compare.
"""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from uuid import uuid4

from neo4j import ManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

from policygraph.graph.errors import StoreLocked
from policygraph.graph.store.neo4j.connection import Server, rows


@contextmanager
def build_lock(server: Server) -> Iterator[str]:
    """Hold the lock within the context and yield its token; `StoreLocked` if a living build has it."""
    token = uuid4().hex
    with server.session() as session:
        alive = session.begin_transaction(metadata={"policygraph_lock": token})
        try:
            rows(alive, "lock_hold", {})
            server.write(lambda tx: _take(tx, server.address.shown, token))
            yield token
        finally:
            with suppress(Neo4jError, DriverError):
                alive.close()


@contextmanager
def committing(server: Server, token: str) -> Iterator[Callable[[], None]]:
    """Yield what a transaction calls just before it commits, so that readers wait until the context ends.

    Neo4j applies a commit piece by piece: a reader can meet half of it. Two small transactions around the commit tell
    readers so, on every member of a cluster in the same order.
    """
    try:
        yield lambda: server.write(lambda tx: _note(tx, "commit_begin", token))
    finally:
        with suppress(Neo4jError, DriverError):
            server.write(lambda tx: _note(tx, "commit_end", token))


def settle(server: Server, token: str) -> None:
    """Free the readers from a commit whose builder is dead; a living one is left alone."""
    server.write(lambda tx: None if rows(tx, "lock_alive", {"token": token}) else _note(tx, "commit_end", token))


def _note(tx: ManagedTransaction, operation: str, token: str) -> None:
    """Run an operation that returns nothing."""
    rows(tx, operation, {"token": token})


def _take(tx: ManagedTransaction, where: str, token: str) -> None:
    """Write the token on the lock unless its holder lives; asking queues the callers up."""
    [(held_by, holder)] = rows(tx, "lock_read", {"asked": token})
    if held_by not in (None, token) and rows(tx, "lock_alive", {"token": held_by}):
        raise StoreLocked(where, f"另一个 policygraph build 正在写入（{holder}）", "请等它结束后再试；原有图谱未受影响")
    rows(tx, "lock_take", {"token": token, "holder": f"{socket.gethostname()} 的进程 {os.getpid()}"})

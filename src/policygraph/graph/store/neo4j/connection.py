"""Speaks with one database: managed, idempotent transactions, tried again with jitter when the trouble is passing.

Sessions share bookmarks, so that on a cluster a read sees the writes before it. In: an `Address`. Out: rows of plain values.
"""

import logging
import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import version
from typing import Any, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, ManagedTransaction, Result, Session, Transaction
from neo4j.exceptions import DriverError, Neo4jError

from policygraph.graph.store.neo4j.address import Address
from policygraph.graph.store.neo4j.failures import is_worth_retrying
from policygraph.graph.store.queries import query

T = TypeVar("T")
Values = tuple[Any, ...]
Work = Callable[[ManagedTransaction], T]

PATIENCE = 20.0  # seconds for trouble that passes: deadlocks, a change of leader, a server that restarts
A_MOMENT = (
    1.0  # seconds that a look may take which others wait for: enough to replace a connection that broke meanwhile
)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 3.0

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what matters is said by our errors, in Chinese


class Server:
    """One database on a server; connects at the first question."""

    def __init__(self, address: Address) -> None:
        """Remember the address."""
        self.address = address
        self._driver: Driver | None = None

    def read(self, work: "Work[T]", patience: float | None = None) -> T:
        """Run work in a read transaction (on a cluster: on any server that has our last write)."""
        return self._managed(READ_ACCESS, work, patience)

    def write(self, work: "Work[T]") -> T:
        """Run work in a write transaction. It may run more than once, also after a commit: it has to be idempotent."""
        return self._managed(WRITE_ACCESS, work)

    def session(self, access: str = WRITE_ACCESS) -> Session:
        """Open a session of one's own."""
        driver = self._connected()
        return driver.session(
            database=self.address.database,
            default_access_mode=access,
            bookmark_manager=driver.execute_query_bookmark_manager,
        )

    def close(self) -> None:
        """Let go of the connections."""
        if self._driver:
            self._driver.close()
            self._driver = None

    def _managed(self, access: str, work: "Work[T]", patience: float | None = None) -> T:
        """Run work; pause and try again while that makes sense and patience lasts (seconds; `PATIENCE` if none is said)."""
        self._connected()
        deadline = time.monotonic() + (PATIENCE if patience is None else patience)
        attempt = 0
        while True:
            try:
                with self.session(access) as session:
                    run = session.execute_read if access == READ_ACCESS else session.execute_write
                    return run(work)
            except (Neo4jError, DriverError) as error:
                if not is_worth_retrying(error):
                    raise
                pause = _pause(attempt)
                if time.monotonic() + pause > deadline:
                    raise
            time.sleep(pause)
            attempt += 1

    def _connected(self) -> Driver:
        """Connect and log in at the first call; a server that is not there is reported at once, not waited for."""
        if self._driver is None:
            driver = GraphDatabase.driver(
                self.address.uri,
                auth=(self.address.user, self.address.password),
                user_agent=f"policygraph/{version('policygraph')}",
                max_transaction_retry_time=0,  # trying again is our business, see `_managed`
                connection_timeout=10,
                connection_acquisition_timeout=60,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
            )
            try:
                driver.verify_connectivity()
            except (Neo4jError, DriverError, OSError, ValueError):
                driver.close()
                raise
            self._driver = driver
        return self._driver


def rows(tx: ManagedTransaction | Transaction, operation: str, parameters: Mapping[str, Any]) -> list[Values]:
    """Run queries/neo4j/<operation>.cypher with parameters and return its rows."""
    return values_of(tx, statement(operation), parameters)


def values_of(tx: ManagedTransaction | Transaction, text: str, parameters: Mapping[str, Any]) -> list[Values]:
    """Run a query text (a file's, or one that schema.py made) with parameters and return its rows."""
    return [tuple(row) for row in tx.run(text, dict(parameters)).values()]


def in_turn(tx: ManagedTransaction, queries: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[list[Values]]:
    """Run queries one after the other and yield the rows of each; while the server works on one, the next is made and sent."""
    waiting: Result | None = None
    for text, parameters in queries:
        sent = tx.run(text, dict(parameters))
        if waiting is not None:
            yield [tuple(row) for row in waiting.values()]
        waiting = sent
    if waiting is not None:
        yield [tuple(row) for row in waiting.values()]


def stream(tx: ManagedTransaction, operation: str) -> Iterator[Values]:
    """Run an operation without parameters and yield its rows as they come, for results that are too large to hold."""
    for row in tx.run(statement(operation)):
        yield tuple(row.values())


@cache
def statement(operation: str) -> str:
    """Return the query text without the ``:param`` lines, which are for Neo4j Browser only."""
    return "\n".join(line for line in query("neo4j", operation).text.splitlines() if not line.startswith(":"))


def _pause(attempt: int) -> float:
    """Return the seconds to wait before the next try: doubling, with jitter so that callers do not meet again."""
    return float(min(_LONGEST_PAUSE, _FIRST_PAUSE * 2**attempt) * (0.5 + random.random()))

"""The server store must cost little over the bare driver: loading the shipped texts, and answering overlap.

The baseline of the load is what one writes by hand with the driver: the same nodes and edges with the same labels and properties, as
maps that stand ready, 5,000 a batch, one CREATE a kind, in one transaction, the constraints in place. Ours adds what makes it safe: the
prepared copy, the difference, digest, lock, mark and counts. The baseline of the answer sends the very same queries and does nothing else.
A private server is started for it; without Java or the server's jars nothing is measured, and that is said.
"""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import import_module
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from bench.measure import ROOT, Ratio, seconds

ROUNDS = 11
WARMING = 4  # rounds until the server has compiled its own code, not counted
DATE = "2026-01-01"
Sent = list[tuple[str, dict[str, Any]]]


def measure() -> Iterator[Ratio]:
    """Yield the ratios for loading and for one answer."""
    from tests.graph.store.server import LocalServer, free_port, missing

    reason = missing()
    if reason:
        print(f"未测 Neo4j：{reason}", file=sys.stderr)
        return
    with TemporaryDirectory() as folder:
        server = LocalServer(Path(folder) / "neo4j", free_port())
        server.start(NEO4J_JAVA_OPTIONS="-XX:+UseG1GC", NEO4J_HEAP="1g")
        try:
            nodes, edges = corpus(Path(folder))
            yield loading(server, nodes, edges)
            yield answering(server)
        finally:
            server.kill()


def corpus(folder: Path) -> tuple[list[Any], list[Any]]:
    """Return all nodes and edges of the shipped texts, as a build puts them."""
    from policygraph.graph.build import build
    from policygraph.graph.store import open_store
    from policygraph.graph.store.elements import Edge
    from policygraph.graph.store.sqlite_publication import SqlitePublication

    nodes: list[Any] = []
    edges: list[Edge] = []
    put = SqlitePublication.put

    def kept(publication: SqlitePublication, some: Any, others: Any) -> None:
        nodes.extend(some)
        edges.extend(others)
        put(publication, some, others)

    SqlitePublication.put = kept  # type: ignore[method-assign, assignment]
    try:
        with closing(open_store(f"sqlite:///{folder}/corpus.db")) as store:
            build([ROOT / "data" / "raw"], store, reference=ROOT / "data" / "reference")
    finally:
        SqlitePublication.put = put  # type: ignore[method-assign]
    return nodes, edges


def loading(server: Any, nodes: list[Any], edges: list[Any]) -> Ratio:
    """Load into an empty database, ours and bare in turn."""

    times: list[tuple[float, float]] = []
    sent = by_hand(nodes, edges)
    with bare_driver(server) as driver, closing(server.store()) as store:  # both stay connected

        def ours(_: int) -> None:
            with store.publish() as publication:
                publication.put(nodes, edges)
                publication.commit(())

        ours(0)  # makes the constraints and indexes, which stay

        def bare(_: int) -> None:
            replay(driver, sent, "write")

        for number in range(-WARMING, ROUNDS):
            took = {}
            for work in (ours, bare) if number % 2 else (bare, ours):
                server.wipe()
                took[work] = seconds(work, number)
            times.append((took[ours], took[bare]))
        server.wipe()
        ours(0)
    ours_median, bare_median = (median(column) for column in zip(*times[WARMING:], strict=True))
    return Ratio(f"Neo4j 装载 {len(nodes) + len(edges)} 行 / 驱动直接写同样的行", ours_median, bare_median, 1.15, "秒")


def by_hand(nodes: list[Any], edges: list[Any]) -> Sent:
    """Return the statements and maps that load the same rows without us."""
    from policygraph.graph.kinds import NODE_KINDS
    from policygraph.graph.store.neo4j.values import node_row

    batches: dict[str, list[Any]] = {}
    for node in nodes:
        row = node_row(NODE_KINDS[node.kind], node.values, node.hash)
        text = f"UNWIND $rows AS row CREATE (n:{':'.join(row['labels'])}) SET n = row.properties"
        batches.setdefault(text, []).append({"id": row["id"], "properties": row["properties"]})
    for edge in edges:
        text = (
            "UNWIND $rows AS row MATCH (a:Record {id: row.source}) MATCH (b:Record {id: row.target}) "
            f"CREATE (a)-[r:{edge.kind}]->(b) SET r.role = row.role, r.score = row.score"
        )
        row = {"source": edge.source, "target": edge.target, "role": edge.role, "score": edge.score}
        batches.setdefault(text, []).append(row)
    return [
        (text, {"rows": rows[at : at + 5000]}) for text, rows in batches.items() for at in range(0, len(rows), 5000)
    ]


def answering(server: Any) -> Ratio:
    """Answer overlap, ours and the bare statements in turn."""
    from policygraph.api.comparison import compare
    from policygraph.graph.answers.overlap import overlap

    storing: Any = import_module("policygraph.graph.store.neo4j.store")  # its reads are noted to be replayed

    sent: Sent = []
    rows = storing.rows

    def noted(tx: Any, operation: str, parameters: Any) -> Any:
        sent.append((storing.statement(operation), dict(parameters)))
        return rows(tx, operation, parameters)

    with closing(server.store()) as store, bare_driver(server) as driver:

        def ours(_: int) -> None:
            with store.snapshot():
                overlap(compare(store, "JS2023", "CN2017", DATE))

        storing.rows = noted
        ours(0)
        storing.rows = rows
        times = []
        for number in range(ROUNDS):
            mine = seconds(ours, number)
            times.append((mine, seconds(lambda _: replay(driver, sent, "read"), number)))
    ours_median, bare = (median(column) for column in zip(*times, strict=True))
    return Ratio("Neo4j 上答 overlap / 驱动直接做同样的查询", ours_median, bare, 1.2, "秒")


@contextmanager
def bare_driver(server: Any) -> Iterator[Any]:
    """A connected driver, as it comes."""
    from neo4j import GraphDatabase

    with GraphDatabase.driver(server.uri, auth=("neo4j", server.password), notifications_min_severity="OFF") as driver:
        driver.verify_connectivity()
        yield driver


def replay(driver: Any, sent: Sent, mode: str) -> None:
    """Send statements through a plain session, in one transaction."""
    with driver.session(database="neo4j") as session:
        run = session.execute_read if mode == "read" else session.execute_write
        run(lambda tx: [tx.run(text, parameters).values() for text, parameters in sent])

"""Texts from outside are data: 200 payloads through every text parameter, a canary that nobody may touch."""

import contextlib
from collections.abc import Callable
from itertools import product

import pytest
from neo4j.exceptions import Neo4jError

from policygraph.graph.errors import GraphError
from policygraph.graph.store.neo4j.connection import Server, rows, values_of
from policygraph.graph.store.queries import names, query
from tests.graph.store.random_graph import random_graph
from tests.graph.store.server import LocalServer
from tests.graph.store.test_neo4j_operations import EMBEDDED_ONLY, publish

OPENINGS = (
    "",
    "'",
    '"',
    "`",
    "\\",
    "'}) ",
    '"}) ',
    "')",
    "\u2019",
    "光' ",
    "0 ",
    "$",
    "{",
    "*",
    "/* ",
    "\u0000",
    "😀' ",
    "'||'",
    "\n",
    "%27",
)
ATTACKS = (
    "MATCH (n) DETACH DELETE n //",
    "DETACH DELETE n WITH 1 AS x MATCH (c:Canary) SET c.id = 'dead' //",
    "OR 1=1 RETURN n.password",
    "CALL dbms.listConfig() YIELD name",
    "LOAD CSV FROM 'file:///etc/passwd' AS line CREATE (:Leak {line: line})",
    "UNION MATCH (c:Canary) DELETE c",
    "; DROP CONSTRAINT record_id",
    "AND folded:* OR id:[* TO *]",
    "~0.1 ^100 && || ! ( ) { } [ ] ? :",
    "FOREACH (i IN [1] | CREATE (:Leak))",
)
PAYLOADS = [opening + attack for opening, attack in product(OPENINGS, ATTACKS)]
READING = [name for name in names("sqlite") if not name.startswith("write_") and name not in EMBEDDED_ONLY]


def state(server: LocalServer) -> list[tuple[object, ...]]:
    """Return all that an injected query would change."""
    return server.query(
        "MATCH (n) WITH count(n) AS nodes, collect(CASE WHEN n:Canary THEN n.id END) AS canaries "
        "OPTIONAL MATCH ()-[r]->() RETURN nodes, canaries, count(r)"
    ) + sorted(server.query("SHOW INDEXES YIELD name, state RETURN name, state"))


def ask(server: LocalServer, operations: list[str], payloads: list[str]) -> int:
    """Ask every operation with the payloads in all its text parameters; return how many questions that were."""
    store = server.store()
    asked = 0
    try:
        for name, payload in product(operations, payloads):
            params = query("sqlite", name).params
            # A refusal in our words is fine, the driver's own error is not.
            with contextlib.suppress(GraphError):
                list(store.run(name, **{param: 5 if param == "limit" else payload for param in params}))
            asked += 1
    finally:
        store.close()
    return asked


def test_there_are_200_payloads_and_the_texts_are_fixed() -> None:
    assert len(set(PAYLOADS)) == 200
    with pytest.raises(FileNotFoundError):
        query("neo4j", "search; DROP")


def test_payloads_are_only_words(neo4j_server: LocalServer) -> None:
    publish(neo4j_server.store(), random_graph(3))
    neo4j_server.query("CREATE (:Canary {id: 'alive'})")
    before = state(neo4j_server)
    assert ask(neo4j_server, ["search", "node", "mentions", "alignments"], PAYLOADS[::7]) > 100
    assert state(neo4j_server) == before


@pytest.mark.deep
def test_all_payloads_through_every_parameter(neo4j_server: LocalServer) -> None:
    publish(neo4j_server.store(), random_graph(3))
    neo4j_server.query("CREATE (:Canary {id: 'alive'})")
    before = state(neo4j_server)
    with_parameters = [name for name in READING if query("sqlite", name).params]
    assert ask(neo4j_server, with_parameters, PAYLOADS) == 200 * len(with_parameters)
    assert state(neo4j_server) == before


WRITING = [name for name in names("neo4j") if name not in names("sqlite")]
"""The operations that only the server has: lock, mark and writing, asked below the store."""
ROWS: dict[str, Callable[[str], list[object]]] = {
    "write_edges_gone": lambda text: [{"kind": text, "source": text, "target": text, "role": text}],
    "write_nodes": lambda text: [{"id": text, "labels": ["Record", text], "properties": {"id": text, text: text}}],
    "write_nodes_gone": lambda text: [text],
}


@pytest.mark.deep
@pytest.mark.parametrize("name", [name for name in WRITING if query("neo4j", name).params])
def test_all_payloads_through_the_writing_operations(name: str, neo4j_server: LocalServer) -> None:
    """Each in a transaction that is taken back: whatever a text says, no other statement runs with it."""
    publish(neo4j_server.store(), random_graph(3))
    neo4j_server.query("CREATE (:Canary {id: 'alive'})")
    before = state(neo4j_server)
    server = Server(neo4j_server.address())
    for payload in PAYLOADS:
        special = {"rows": ROWS.get(name, lambda _: [])(payload), "schema": 1, "keys": [payload], "values": [payload]}
        params = {param: special.get(param, payload) for param in query("neo4j", name).params}
        with server.session() as session, contextlib.closing(session.begin_transaction()) as tx:
            try:
                rows(tx, name, params)
            except Neo4jError:
                if "\u0000" not in payload:  # which is no part of a name in Neo4j
                    raise
            else:
                assert values_of(tx, "MATCH (c:Canary) RETURN c.id", {}) == [("alive",)]
                assert values_of(tx, "MATCH (n:Leak) RETURN n", {}) == []
    server.close()
    assert state(neo4j_server) == before


@pytest.mark.parametrize("payload", [text.replace("\u0000", "") for text in PAYLOADS[::23]])
def test_a_list_may_be_called_anything(payload: str, neo4j_server: LocalServer) -> None:
    """The id of a list becomes a label: it stays a name there too."""
    from policygraph.graph.store.elements import Node
    from tests.graph.store.random_graph import RandomGraph

    neo4j_server.query("CREATE (:Canary {id: 'alive'})")
    domain = Node("Domain", ("d", payload, 1, "光", "listed", None, None, None, "光"), "h")
    store = neo4j_server.store()
    publish(store, RandomGraph((domain,), ()))
    assert [row[1] for row in store.run("domains", layout=payload)] == [payload]
    assert neo4j_server.query("MATCH (n:Canary) RETURN n.id") == [("alive",)]


def test_payloads_come_back_as_they_went_in(neo4j_server: LocalServer) -> None:
    """Every payload as text, id and role of stored things: found again, verbatim, and nothing else happened."""
    from policygraph.graph.store.elements import Edge, Node
    from tests.graph.store.random_graph import RandomGraph

    payloads = [payload.replace("\u0000", "") for payload in PAYLOADS]
    nodes = tuple(Node("Technology", (f"t{n} {text}", text, text, text), "h") for n, text in enumerate(payloads))
    edges = tuple(Edge("TARGETS", nodes[0].id, node.id, text) for node, text in zip(nodes, payloads, strict=True))
    neo4j_server.query("CREATE (:Canary {id: 'alive'})")
    store = neo4j_server.store()
    publish(store, RandomGraph(nodes, edges))
    assert {row[1] for row in store.run("technologies", id=None)} == set(payloads)
    assert {row[3] for row in store.run("edge_lines")} == set(payloads)
    for node, text in zip(nodes[::17], payloads[::17], strict=True):
        assert node.id in {row[1] for row in store.run("search", word=text, limit=300)}
    assert neo4j_server.query("MATCH (n:Canary) RETURN n.id") == [("alive",)]

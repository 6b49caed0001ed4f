"""How a graph gets into the server: in one transaction or behind the mark, under the lock, mended where hands were at it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import ManagedTransaction

from policygraph.graph.build import build
from policygraph.graph.errors import FaultyRecords, NewerSchema, NoBuild, StoreError, StoreLocked
from policygraph.graph.kinds import EDGES, LINK_STAGE, NODES
from policygraph.graph.store import open_store
from policygraph.graph.store.digest import digest_of
from policygraph.graph.store.elements import Edge
from policygraph.graph.store.neo4j import publication as publishing
from policygraph.graph.store.neo4j.connection import Server
from tests.graph.store.conftest import STAGES
from tests.graph.store.random_graph import RandomGraph, random_graph
from tests.graph.store.server import LocalServer
from tests.graph.store.test_neo4j_operations import publish


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every difference count as too large for one transaction."""
    monkeypatch.setattr(publishing, "ONE_TRANSACTION_ROWS", 0)


def digest_alone(graph: RandomGraph, folder: Path) -> str:
    """Return the digest of a graph in a store of its own."""
    store = open_store(f"sqlite:///{folder / 'alone.db'}")
    publish(store, graph)
    return store.digest()


def test_b_after_a_equals_b_alone(neo4j_server: LocalServer, tmp_path: Path) -> None:
    store = neo4j_server.store()
    publish(store, random_graph(1))
    publish(store, random_graph(2))
    assert store.digest() == digest_alone(random_graph(2), tmp_path)
    changes = publish(store, random_graph(2))
    assert (changes.added, changes.changed, changes.removed) == (0, 0, 0)


def test_a_large_load_arrives_whole(neo4j_server: LocalServer, tmp_path: Path, large: None) -> None:
    store = neo4j_server.store()
    publish(store, random_graph(1))
    publish(store, random_graph(2))
    assert store.digest() == digest_alone(random_graph(2), tmp_path)
    assert sorted(neo4j_server.query("MATCH (n:Record) RETURN n.id"))[0] is not None


@pytest.mark.parametrize("limit", [0, 10**9], ids=["in batches", "in one transaction"])
def test_a_commit_that_is_done_twice_writes_once(
    limit: int, neo4j_server: LocalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a connection that broke while the server committed: nobody knows whether it did, so it is done again."""
    monkeypatch.setattr(publishing, "ONE_TRANSACTION_ROWS", limit)
    write = Server.write

    def twice(server: Server, work: Callable[[ManagedTransaction], object]) -> object:
        write(server, work)
        return write(server, work)

    monkeypatch.setattr(Server, "write", twice)
    store = neo4j_server.store()
    for seed in (1, 2):
        publish(store, random_graph(seed))
        (tmp_path / str(seed)).mkdir()
        assert digest_of(store.content()) == store.digest() == digest_alone(random_graph(seed), tmp_path / str(seed))


def test_a_score_that_changed_is_written_once(neo4j_server: LocalServer) -> None:
    store = neo4j_server.store()
    graph = random_graph(1)
    publish(store, graph)
    edges = tuple(replace(edge, score=0.25) for edge in graph.edges)
    changes = publish(store, RandomGraph(graph.nodes, edges))
    assert (changes.added, changes.changed, changes.removed) == (0, len(edges), 0)
    assert {row[4] for row in store.run("edge_lines")} == {0.25}
    assert len(list(store.run("edge_lines"))) == len(edges)


def test_a_load_that_breaks_off_is_never_read_and_is_mended(
    neo4j_server: LocalServer, tmp_path: Path, large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = neo4j_server.store()
    publish(store, random_graph(1))
    with monkeypatch.context() as patch:
        patch.setattr(publishing, "_finish_load", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            publish(store, random_graph(2))
    for ask in (store.documents, store.meta, lambda: store.search("光")):
        with pytest.raises(StoreError, match="正在装载，或上次装载中断了") as caught:
            ask()
        assert caught.value.exit_code == 3
    publish(store, random_graph(3))
    assert store.digest() == digest_alone(random_graph(3), tmp_path)


def test_a_build_completes_a_load_that_broke_off(
    neo4j_server: LocalServer, texts: Path, tmp_path: Path, large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`policygraph build` itself asks the store before it publishes; what it is told then must not stop it."""
    with monkeypatch.context() as patch:
        patch.setattr(publishing, "_finish_load", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            build([texts], neo4j_server.store(), stages=STAGES, judgements=tmp_path / "judgements")
    whole = build([texts], neo4j_server.store(), stages=STAGES, judgements=tmp_path / "judgements").digest
    alone = build([texts], open_store(f"sqlite:///{tmp_path / 'alone.db'}"), stages=STAGES)
    assert neo4j_server.store().digest() == whole == alone.digest


def test_a_failed_transaction_leaves_the_graph_before(
    neo4j_server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = neo4j_server.store()
    publish(store, random_graph(1))
    before = store.digest(), list(store.content())
    with monkeypatch.context() as patch:
        patch.setattr(publishing, "_finish", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            publish(store, random_graph(2))
    assert (store.digest(), list(store.content())) == before


def test_while_one_builds_the_other_is_told_who(neo4j_server: LocalServer, tmp_path: Path) -> None:
    first, second = neo4j_server.store(), neo4j_server.store()
    with first.publish() as publication:
        with pytest.raises(StoreLocked, match=r"另一个 policygraph build 正在写入（.* 的进程 \d+）"), second.publish():
            pass
        random_graph(4).put(publication)
        publication.commit(())
    publish(second, random_graph(5))
    assert first.digest() == second.digest() == digest_alone(random_graph(5), tmp_path)


def test_a_publication_that_lost_its_lock_does_not_overwrite(neo4j_server: LocalServer) -> None:
    slow, quick = neo4j_server.store(), neo4j_server.store()
    with slow.publish() as publication:
        random_graph(4).put(publication)
        neo4j_server.query("MATCH (lock:PolicygraphLock) REMOVE lock.token")  # as if an administrator ended it
        publish(quick, random_graph(5))
        with pytest.raises(StoreLocked, match="抢先发布"):
            publication.commit(())
    assert slow.digest() == quick.digest()


def test_what_hands_changed_is_mended_and_what_is_not_ours_stays(neo4j_server: LocalServer, tmp_path: Path) -> None:
    store = neo4j_server.store()
    graph = random_graph(6, 6)
    publish(store, graph)
    some, other, third = graph.edges[0].source, graph.nodes[1].id, graph.nodes[2].id
    neo4j_server.query("CREATE (:Record:Fremd {id: 'x'}), (:Canary {id: 'mine'})")
    neo4j_server.query("MATCH (n:Record {id: $id}) DETACH DELETE n", id=some)
    neo4j_server.query("MATCH (n:Record {id: $id}) REMOVE n.hash", id=other)
    neo4j_server.query(
        "MATCH (a:Record {id: $a}) CREATE (a)-[:KENNT]->(a), (a)-[:TARGETS {role: ''}]->(a), (a)-[:TARGETS {role: ''}]->(a)",
        a=third,
    )
    publish(store, graph)
    assert list(store.content()) == list(_alone(graph, tmp_path))
    assert neo4j_server.query("MATCH (n:Canary) RETURN n.id") == [("mine",)]
    assert neo4j_server.query("MATCH (n:Fremd) RETURN n") == []


def _alone(graph: RandomGraph, folder: Path) -> list[tuple[str, ...]]:
    """Return the content of a graph in a store of its own."""
    store = open_store(f"sqlite:///{folder / 'alone.db'}")
    publish(store, graph)
    return list(store.content())


def test_an_edge_into_nowhere_is_a_fault(neo4j_server: LocalServer) -> None:
    store = neo4j_server.store()
    publish(store, random_graph(1))
    before = store.digest()
    loose = Edge("TARGETS", random_graph(2).nodes[0].id, "nowhere")
    with pytest.raises(FaultyRecords, match="关系 TARGETS 的一端不在图谱里"):
        publish(store, RandomGraph(random_graph(2).nodes, (loose,)))
    assert store.digest() == before


def test_what_is_not_swept_stays(neo4j_server: LocalServer) -> None:
    store = neo4j_server.store()
    graph = random_graph(1)
    links = {node.id for node in graph.nodes if node.kind == "Alignment"}
    texts = tuple(edge for edge in graph.edges if not {edge.source, edge.target} & links)
    publish(store, RandomGraph(graph.nodes, texts))
    there = {row[:2] for row in store.content()}
    with store.publish() as publication:
        assert {row[:2] for row in publication.reader.content()} == there
        publication.sweep(LINK_STAGE)
        publication.commit(())
    stages = {kind.name: kind.stage for kind in (*NODES, *EDGES)}
    assert links
    assert {row[:2] for row in store.content()} == {row for row in there if stages[row[0]] != LINK_STAGE}


def test_an_empty_server_and_a_newer_one_say_so(neo4j_server: LocalServer) -> None:
    store = neo4j_server.store()
    with pytest.raises(NoBuild, match="policygraph build"):
        store.documents()
    publish(store, random_graph(1))
    neo4j_server.query("MATCH (mark:Policygraph) SET mark.schema = 999")
    for ask in (store.documents, lambda: publish(store, random_graph(2))):
        with pytest.raises(NewerSchema, match="结构版本 999"):
            ask()


def test_every_label_has_its_constraint_and_search_its_indexes(neo4j_server: LocalServer) -> None:
    publish(neo4j_server.store(), random_graph(1))
    found = neo4j_server.query(
        "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties RETURN type, labelsOrTypes[0], properties"
    )
    assert {label for type_, label, properties in found if type_ == "UNIQUENESS" and properties == ["id"]} == {
        *(kind.name for kind in NODES),
        "Record",
        "Policygraph",
        "PolicygraphLock",
    }
    indexes = neo4j_server.query("SHOW INDEXES YIELD type, labelsOrTypes, state RETURN type, labelsOrTypes, state")
    assert {("TEXT", "Named", "ONLINE"), ("FULLTEXT", "Named", "ONLINE")} <= {
        (type_, labels[0], state) for type_, labels, state in indexes if labels
    }

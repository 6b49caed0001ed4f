"""Many writers, killed builders, a killed server: no duplicate, no loss, nothing half-visible. All on a real server."""

import random
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from policygraph.graph.build import build
from policygraph.graph.errors import GraphError, StoreError, StoreLocked
from policygraph.graph.store.digest import digest_of
from policygraph.graph.store.neo4j import publication as publishing
from tests.graph.store.conftest import STAGES
from tests.graph.store.random_graph import RandomGraph, random_graph
from tests.graph.store.server import LocalServer, running_server
from tests.graph.store.test_kill import builder, many_texts
from tests.graph.store.test_neo4j_operations import publish
from tests.graph.store.test_neo4j_publication import digest_alone


def publish_in_turn(server: LocalServer, graph: RandomGraph, seed: int) -> int:
    """Publish as soon as the lock is free; return how often it was not."""
    chance = random.Random(seed)
    store = server.store()
    for refused in range(1000):
        try:
            publish(store, graph)
        except StoreLocked:
            time.sleep(chance.random() * 0.3)
        else:
            store.close()
            return refused
    raise AssertionError("the lock was never free")


def all_at_once(server: LocalServer, graph: RandomGraph, callers: int) -> None:
    """Let many callers publish the same graph."""
    with ThreadPoolExecutor(callers) as pool:
        list(pool.map(lambda seed: publish_in_turn(server, graph, seed), range(callers)))


def holds(server: LocalServer, graph: RandomGraph) -> bool:
    """Tell whether the server holds the graph and nothing twice."""
    nodes = server.query("MATCH (n:Record) RETURN count(n), count(DISTINCT n.id)")
    edges = server.query("MATCH (:Record)-[r]->() RETURN count(r)")
    size = len(graph.nodes)
    return nodes == [(size, size)] and edges == [(len(graph.edges),)]


def test_four_callers_lose_and_double_nothing(neo4j_server: LocalServer, tmp_path: Path) -> None:
    graph = random_graph(11, 8)
    all_at_once(neo4j_server, graph, 4)
    assert holds(neo4j_server, graph)
    assert neo4j_server.store().digest() == digest_alone(graph, tmp_path)


@pytest.mark.deep
def test_sixteen_callers_lose_and_double_nothing(neo4j_server: LocalServer, tmp_path: Path) -> None:
    graph = random_graph(12, 50)  # 50 documents among the rest
    all_at_once(neo4j_server, graph, 16)
    assert holds(neo4j_server, graph)
    assert neo4j_server.store().digest() == digest_alone(graph, tmp_path)


def test_readers_never_see_half_a_graph(neo4j_server: LocalServer, tmp_path: Path) -> None:
    graphs = [random_graph(21, 8), random_graph(22, 8)]
    whole = {digest_alone(graph, tmp_path / str(place)) for place, graph in enumerate(graphs)}
    publish(neo4j_server.store(), graphs[0])
    done = threading.Event()
    seen: list[str] = []

    def look() -> None:
        store = neo4j_server.store()
        while not done.is_set():
            try:
                with store.snapshot():
                    found = digest_of(store.content())
            except StoreError:  # another graph came in between: said, not mixed
                continue
            seen.append(found)

    with ThreadPoolExecutor(2) as pool:
        looking = [pool.submit(look) for _ in range(2)]
        for turn in range(6):
            publish(neo4j_server.store(), graphs[(turn + 1) % 2])
        done.set()
        for one in looking:
            one.result()
    assert seen
    assert set(seen) <= whole


def kill_builders(server: LocalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, points: int) -> None:
    """Kill builders at random points over an old graph; a reader sees the old or the new one, a rebuild gives the new."""
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    old, new = many_texts(tmp_path / "old", "甲"), many_texts(tmp_path / "new", "乙")
    store = server.store()
    before = build([old], store, stages=STAGES).digest
    began = time.monotonic()
    with builder(server.uri, new) as process:
        assert process.communicate()[0].strip()
    duration = time.monotonic() - began
    after = store.digest()
    chance, killed = random.Random(3), 0
    for _ in range(points):
        build([old], store, stages=STAGES)
        with builder(server.uri, new) as process:
            time.sleep(chance.random() * duration)
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
        assert digest_of(server.store().content()) in (before, after)
        rebuild = rebuilt(server, new)
        assert rebuild == after == digest_of(server.store().content())
    assert killed


def rebuilt(server: LocalServer, folder: Path) -> str:
    """Build again; the dead builder's lock is free as soon as the server has noticed the broken connection."""
    for _ in range(50):
        try:
            return build([folder], server.store(), stages=STAGES).digest
        except StoreLocked:
            time.sleep(0.1)
    raise AssertionError("the dead builder's lock was never freed")


def test_killed_builders_leave_a_whole_graph(
    neo4j_server: LocalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill_builders(neo4j_server, tmp_path, monkeypatch, 2)


@pytest.mark.deep
def test_builders_killed_at_50_points(
    neo4j_server: LocalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill_builders(neo4j_server, tmp_path, monkeypatch, 50)


@pytest.mark.deep
@pytest.mark.parametrize("rows", [0, 10**9], ids=["in batches", "in one transaction"])
def test_a_server_killed_during_a_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    monkeypatch.setattr(publishing, "ONE_TRANSACTION_ROWS", rows)
    monkeypatch.setattr("policygraph.graph.store.neo4j.connection.PATIENCE", 1.0)
    graph = random_graph(31, 400)
    (tmp_path / "alone").mkdir()
    whole = digest_alone(graph, tmp_path / "alone")
    with running_server(tmp_path / "neo4j") as server:
        publish(server.store(), random_graph(1))
        old = server.store().digest()
        seen: list[str] = []
        for delay in (0.3, 0.8, 1.6):
            kill = threading.Timer(delay, server.kill)
            kill.start()
            assert outcome(lambda: publish(server.store(), graph)) in (0, 3)
            kill.join()
            server.start()
            assert outcome(lambda: seen.append(digest_of(server.store().content()))) in (0, 3)
            publish(server.store(), graph)
            assert digest_of(server.store().content()) == server.store().digest() == whole
            publish(server.store(), random_graph(1))
        assert set(seen) <= {old, whole}


def outcome(work: Callable[[], object]) -> int:
    """Return the exit code that work would end with."""
    try:
        work()
    except GraphError as error:
        return error.exit_code
    return 0

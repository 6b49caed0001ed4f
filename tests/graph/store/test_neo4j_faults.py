"""What a planner is told when the server is wrong, gone, read-only or out of memory: in Chinese, exit code 3, nothing half-visible."""

import dataclasses
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from policygraph.graph.errors import StoreError, StoreNotWritable, StoreUnreachable
from policygraph.graph.store.neo4j import connection
from policygraph.graph.store.neo4j.store import Neo4jStore
from tests.graph.store.random_graph import random_graph
from tests.graph.store.server import LocalServer, running_server
from tests.graph.store.test_neo4j_operations import publish


def test_a_wrong_password_is_refused_in_chinese(neo4j_server: LocalServer) -> None:
    store = Neo4jStore(dataclasses.replace(neo4j_server.address(), password="falsch-falsch"))
    for ask in (store.documents, lambda: publish(store, random_graph(1))):
        with pytest.raises(StoreUnreachable, match="不接受这个用户名和口令") as caught:
            ask()
        assert "falsch" not in str(caught.value)


def test_a_wrong_database_is_said_so(neo4j_server: LocalServer) -> None:
    store = Neo4jStore(dataclasses.replace(neo4j_server.address(), database="policies"))
    for ask in (store.documents, lambda: publish(store, random_graph(1))):
        with pytest.raises(StoreUnreachable, match="没有这个数据库"):
            ask()


def test_both_schemes_reach_the_same_graph(neo4j_server: LocalServer) -> None:
    publish(neo4j_server.store(), random_graph(1))
    direct = Neo4jStore(neo4j_server.address("bolt"))
    assert direct.digest() == neo4j_server.store().digest()


def test_reads_see_the_writes_before_them(neo4j_server: LocalServer) -> None:
    store = neo4j_server.store()
    for seed in range(3):
        publish(store, random_graph(seed))
        with store.snapshot():
            assert list(store.content()) == list(neo4j_server.store().content())


def test_the_command_line_ends_with_3(neo4j_server: LocalServer) -> None:
    environment = {**neo4j_server.environment, "POLICYGRAPH_STORE": "neo4j://127.0.0.1:1"}
    done = subprocess.run(
        [Path(sys.executable).with_name("policygraph"), "overlap"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert "连不上 Neo4j" in done.stderr
    assert "routing" not in done.stderr + done.stdout  # nothing of the driver's own words
    assert neo4j_server.password not in done.stderr


@pytest.mark.deep
def test_a_read_only_database_can_be_read(tmp_path: Path) -> None:
    with running_server(tmp_path / "neo4j") as server:
        publish(server.store(), random_graph(1))
        digest = server.store().digest()
        server.stop()
        server.start(NEO4J_READ_ONLY="true")
        assert server.store().digest() == digest
        with pytest.raises(StoreNotWritable, match="只读"):
            publish(server.store(), random_graph(2))
        assert server.store().digest() == digest


@pytest.mark.deep
def test_a_server_that_goes_and_comes_back_is_waited_for(tmp_path: Path) -> None:
    with running_server(tmp_path / "neo4j") as server:
        store = server.store()
        publish(store, random_graph(1))
        digest = store.digest()
        server.kill()
        began = time.monotonic()
        with pytest.raises(StoreError, match="连不上 Neo4j"):
            store.documents()
        assert time.monotonic() - began < 2 * connection.PATIENCE
        restart = threading.Timer(1, server.start)
        restart.start()
        assert store.digest() == digest
        restart.join()


@pytest.mark.deep
def test_a_look_at_a_server_that_is_gone_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readiness asks this way: while `documents` would try for 20 seconds, a look gives up after three tries."""
    with running_server(tmp_path / "neo4j") as server:
        store = server.store()
        publish(store, random_graph(1))
        assert store.look() == store.digest()
        server.kill()
        tries: list[int] = []
        monkeypatch.setattr(connection, "_pause", lambda attempt: tries.append(attempt) or 0.4)
        with pytest.raises(StoreUnreachable, match="连不上 Neo4j"):
            store.look()
        assert 1 <= len(tries) <= 3


@pytest.mark.deep
def test_a_frozen_server_does_not_lose_the_graph(tmp_path: Path) -> None:
    with running_server(tmp_path / "neo4j") as server:
        store = server.store()
        publish(store, random_graph(1))
        os.kill(server.pid, signal.SIGSTOP)
        wake = threading.Timer(3, os.kill, (server.pid, signal.SIGCONT))
        wake.start()
        publish(store, random_graph(2))
        other = server.store()
        assert other.digest() == store.digest()


@pytest.mark.deep
def test_a_full_heap_keeps_the_graph_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_server(tmp_path / "neo4j") as server:
        publish(server.store(), random_graph(1))
        digest = server.store().digest()
        server.stop()
        (server.home / "conf" / "local.conf").write_text("db.memory.transaction.max=2M\n", "utf-8")
        server.start()
        monkeypatch.setattr(connection, "_pause", lambda attempt: pytest.fail("tried again"))
        with pytest.raises(StoreError, match="Neo4j 内存不足，这次操作没有生效") as caught:
            publish(server.store(), random_graph(2, 300))
        monkeypatch.undo()
        assert caught.value.exit_code == 3
        assert server.store().digest() == digest

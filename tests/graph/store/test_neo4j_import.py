"""The CSV export goes through the real importer of Neo4j and comes out as the same graph."""

import os
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from policygraph.graph.export.csv import csv
from policygraph.graph.store import Store, open_store
from tests.graph.store.random_graph import random_graph
from tests.graph.store.server import SCRIPTS, LocalServer, need_server, running_server
from tests.graph.store.test_neo4j_operations import publish


def embedded(folder: Path, seed: int, size: int) -> Store:
    """Return an embedded store with a random graph."""
    store = open_store(f"sqlite:///{folder / f'{seed}.db'}")
    publish(store, random_graph(seed, size))
    return store


def test_the_same_graph_is_the_same_zip(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    packed = [b"".join(csv(embedded(folder, 1, 4))) for folder in (tmp_path, tmp_path / "b")]
    assert packed[0] == packed[1]
    with ZipFile(BytesIO(packed[0])) as archive:
        names = archive.namelist()
        assert archive.read("edges.csv").startswith(b":START_ID(record),:END_ID(record),:TYPE,role,score:double\n")
        assert {f"--nodes={name}" for name in names if name.endswith(".csv") and name != "edges.csv"} <= set(
            archive.read("README.txt").decode().split()
        )


@pytest.mark.deep
def test_the_importer_takes_it(tmp_path: Path) -> None:
    store = embedded(tmp_path, 7, 60)
    with running_server(tmp_path / "neo4j") as server:
        server.stop()
        with ZipFile(BytesIO(b"".join(csv(store)))) as archive:
            archive.extractall(tmp_path / "csv")
        import_into(server, tmp_path / "csv")
        server.start()
        assert list(server.store().content()) == list(store.content())
        assert server.store().meta() == store.meta()
        changes = publish(server.store(), random_graph(7, 60))
        assert (changes.added, changes.changed, changes.removed) == (0, 0, 0)
        assert server.store().search("光") == store.search("光")


def import_into(server: LocalServer, folder: Path) -> None:
    """Run the importer as README.txt says, with the class in the server's jars."""
    need_server()
    jars = subprocess.check_output(["bash", "-c", f'. "{SCRIPTS}/common.sh"; echo "$jars"'], text=True).strip()
    words = (
        (folder / "README.txt")
        .read_text("utf-8")
        .split("neo4j-admin ", 1)[1]
        .split("\n\n", 1)[0]
        .replace("\\\n", " ")
        .split()
    )
    subprocess.run(
        ["java", "-Xmx400m", "-cp", f"{jars}/lib/*", "org.neo4j.server.startup.Neo4jAdminCommand", *words],
        env={**os.environ, "NEO4J_HOME": str(server.home), "NEO4J_CONF": str(server.home / "conf")},
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=300,
    )

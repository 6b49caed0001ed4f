"""A real Neo4j server for tests: its own folder, ports and password, so that nobody's data is touched.

Without Java or the server's jars the tests that need it are skipped with the reason; with CI=true that is a failure.
"""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from policygraph.graph.store.neo4j.address import Address
from policygraph.graph.store.neo4j.connection import Server
from policygraph.graph.store.neo4j.store import Neo4jStore

SCRIPTS = Path(__file__).parents[3] / "scripts" / "neo4j"
LIGHT = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"  # a server that lives for a minute
WATCH = "while kill -0 {watched} 2>/dev/null; do sleep 1; done; kill -9 {server} 2>/dev/null"
WIPE = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"


@dataclass(frozen=True, slots=True)
class LocalServer:
    """A server that this test session started."""

    home: Path
    port: int

    @property
    def uri(self) -> str:
        """Return its address."""
        return f"neo4j://127.0.0.1:{self.port}"

    @property
    def password(self) -> str:
        """Return its random password."""
        return (self.home / "password").read_text("utf-8").strip()

    @property
    def pid(self) -> int:
        """Return its process id."""
        return int((self.home / "run" / "server.pid").read_text())

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment in which the scripts and the command line find it."""
        return {
            **os.environ,
            "POLICYGRAPH_NEO4J_HOME": str(self.home),
            "POLICYGRAPH_STORE": self.uri,
            "POLICYGRAPH_NEO4J_PASSWORD_FILE": str(self.home / "password"),
            "BOLT_PORT": str(self.port),
            "HTTP_PORT": "0",
            "NEO4J_HEAP": "400m",
            "NEO4J_PAGECACHE": "64m",
            "NEO4J_JAVA_OPTIONS": LIGHT,
            "PYTHONUTF8": "1",
        }

    def address(self, scheme: str = "neo4j") -> Address:
        """Return its address with user and password."""
        return Address(f"{scheme}://127.0.0.1:{self.port}", "neo4j", "neo4j", self.password)

    def store(self) -> Neo4jStore:
        """Return a store on it."""
        return Neo4jStore(self.address())

    def start(self, **settings: str) -> None:
        """Start it and wait until it answers."""
        self._script("start.sh", settings)
        watch = WATCH.format(watched=os.getpid(), server=self.pid)  # a killed test run leaves no server behind
        subprocess.Popen(
            ["bash", "-c", watch], start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def stop(self) -> None:
        """Stop it in good order."""
        self._script("stop.sh", {})

    def kill(self) -> None:
        """Kill it at once and wait until it is gone."""
        os.kill(self.pid, signal.SIGKILL)
        while Path(f"/proc/{self.pid}/cmdline").exists() and Path(f"/proc/{self.pid}/cmdline").read_bytes():
            pass

    def query(self, text: str, **params: object) -> list[tuple[object, ...]]:
        """Run any query on it, outside the store."""
        server = Server(self.address())
        try:
            with server.session() as session:
                return [tuple(row) for row in session.run(text, params).values()]
        finally:
            server.close()

    def wipe(self) -> None:
        """Remove every node; constraints and indexes stay."""
        self.query(WIPE)

    def _script(self, name: str, settings: dict[str, str]) -> None:
        """Run a script of scripts/neo4j."""
        subprocess.run(
            ["bash", str(SCRIPTS / name)],
            env={**self.environment, **settings},
            check=True,
            capture_output=True,
            timeout=300,
        )


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def missing() -> str | None:
    """Return in words what a local server lacks, None if it can start."""
    if not shutil.which("java"):
        return "没有 Java：apt-get install openjdk-17-jre-headless"
    found = subprocess.run(
        ["bash", "-c", f'. "{SCRIPTS}/common.sh"; test -e "$jars/.complete"'], check=False, capture_output=True
    )
    return None if found.returncode == 0 else "没有 Neo4j 的程序包：make neo4j-jars"


def need_server() -> None:
    """Skip the test where no server can start; with CI=true fail."""
    reason = "POLICYGRAPH_TEST_NEO4J=no" if os.environ.get("POLICYGRAPH_TEST_NEO4J") == "no" else missing()
    if reason and os.environ.get("CI") == "true":
        pytest.fail(f"CI 里必须有 Neo4j：{reason}")
    if reason:
        pytest.skip(f"未测 Neo4j：{reason}")


@contextmanager
def running_server(home: Path) -> Iterator[LocalServer]:
    """Run a server of its own within the context."""
    need_server()
    server = LocalServer(home, free_port())
    server.start()
    try:
        yield server
    finally:
        server.kill()


@pytest.fixture(scope="session")
def neo4j_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """One server for the whole test session."""
    with running_server(tmp_path_factory.mktemp("neo4j")) as server:
        yield server


@pytest.fixture
def neo4j_server(neo4j_session: LocalServer) -> LocalServer:
    """The session's server, without a node."""
    neo4j_session.wipe()
    return neo4j_session

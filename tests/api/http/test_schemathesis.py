"""Whatever is sent, the running service keeps to its own OpenAPI document: all checks, all phases, no failure, in bounded time."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.factory import RAW

BIN = Path(sys.executable).parent
PHASES = "examples,coverage,fuzzing,stateful"
PATIENCE = 30  # seconds until the service answers


@pytest.fixture
def address(graph_url: str, tmp_path: Path) -> Iterator[str]:
    """A service of its own, whose judgements go into a folder of its own."""
    shutil.copytree(RAW, tmp_path / "data" / "raw")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [BIN / "policygraph", "serve", "--port", str(port), "--store", graph_url]
    environment = {**os.environ, "POLICYGRAPH_DATA": str(tmp_path / "data")}
    with (
        (tmp_path / "log").open("wb") as log,
        subprocess.Popen(words, env=environment, stdout=log, stderr=log) as server,
    ):
        try:
            yield _awaited(f"http://127.0.0.1:{port}")
        finally:
            server.terminate()


def _awaited(address: str) -> str:
    """Return the address as soon as its document is made: schemathesis waits ten seconds for it at most."""
    for _ in range(PATIENCE * 10):
        try:
            with urlopen(f"{address}/api/v1/openapi.json"):
                return address
        except URLError:
            time.sleep(0.1)
    raise AssertionError("the service did not start")


@pytest.mark.parametrize(
    ("examples", "seconds"), [(2, 45), pytest.param(100, 1200, marks=pytest.mark.deep)], ids=["short", "deep"]
)
def test_the_service_keeps_to_its_document(address: str, tmp_path: Path, examples: int, seconds: int):
    words = [
        BIN / "schemathesis", "--no-color", "run", f"{address}/api/v1/openapi.json", "--checks", "all", "--phases", PHASES,
        "--max-examples", str(examples), "--max-time", str(seconds), "--generation-deterministic", "--no-shrink", "--warnings", "off",
    ]  # fmt: skip
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert re.search(r"(?<!\d)[1-9]\d* generated", done.stdout), done.stdout[-2000:]

"""A builder that is killed leaves the graph as it was, or as it was to become; building again gives what it should."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from policygraph.graph.build import build
from policygraph.graph.errors import NoBuild
from policygraph.graph.store import open_store
from policygraph.graph.store.digest import digest_of
from tests.factory import ROOT
from tests.graph.store.conftest import STAGES, store_at
from tests.graph.store.texts import JIANGSU, NATIONAL

TEXTS = 12


@contextmanager
def builder(url: str, folder: Path, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A process that builds `folder` into `url`, once it is ready to begin."""
    command = [sys.executable, "-m", "tests.graph.store.builder", url, str(folder)]
    env = {**os.environ, **environment}
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process


def many_texts(folder: Path, flavour: str) -> Path:
    """Write many small lists."""
    folder.mkdir()
    (folder / "cn.txt").write_text(NATIONAL, "utf-8")
    (folder / "js.txt").write_text(JIANGSU, "utf-8")
    for number in range(TEXTS):
        rows = "".join(f"领域{row}{flavour}：方向{number}号{row}、共有{number % 12}号{row}\n" for row in range(12))
        (folder / f"{number}.txt").write_text(f"清单{number}\n{rows}", "utf-8")
    return folder


def state(url: str) -> str | None:
    """Return the digest of what a reader sees, recomputed from the content; None if there is no graph."""
    store = open_store(url)
    try:
        digest = store.digest()
        assert digest == digest_of(store.content())
    except NoBuild:
        return None
    finally:
        store.close()
    return digest


def kill_at(points: int, tmp_path: Path, seed: int) -> None:
    """Kill builders at random points of their run, over an old graph and over none, and hold what is left."""
    old, new = many_texts(tmp_path / "old", "甲"), many_texts(tmp_path / "new", "乙")
    before, after = (
        build([folder], store_at(tmp_path / folder.name / "x"), stages=STAGES).digest for folder in (old, new)
    )
    assert before != after
    began = time.monotonic()
    with builder(f"sqlite:///{tmp_path / 'whole.db'}", new) as process:
        assert process.communicate()[0].strip() == after
    duration = time.monotonic() - began
    chance = random.Random(seed)
    killed = 0
    for point in range(points):
        path = tmp_path / f"{point}.db"
        url = f"sqlite:///{path}"
        if point % 3:
            build([old], store_at(path), stages=STAGES)
        with builder(url, new) as process:
            time.sleep(chance.random() * duration)
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
        assert state(url) in ((before, after) if point % 3 else (None, after))
        assert build([new], store_at(path), stages=STAGES).digest == after
        assert state(url) == after
        path.unlink()
    assert killed


def test_killed_builders_leave_a_whole_graph(tmp_path: Path) -> None:
    kill_at(4, tmp_path, seed=1)


@pytest.mark.deep
def test_killed_builders_leave_a_whole_graph_at_200_points(tmp_path: Path) -> None:
    kill_at(200, tmp_path, seed=2)


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Shanghai"},
        {"TZ": "America/New_York", "LC_ALL": "C"},
    ],
)
def test_the_digest_depends_on_the_texts_alone(tmp_path: Path, texts: Path, environment: dict[str, str]) -> None:
    here = build([texts], store_at(tmp_path / "here.db"), stages=STAGES).digest
    with builder(f"sqlite:///{tmp_path / 'there.db'}", texts, **environment) as process:
        assert process.communicate()[0].strip() == here

"""A store, a place or a disk that can't take or give what is asked: a Chinese message, the promised code, and nothing harmed."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from policygraph.graph.store import open_store
from tests.factory import RAW

GOOD = RAW / "miit_upgrade_conditions_2017.txt"


def store_in(folder: Path) -> str:
    return f"sqlite:///{folder}/graph.db"


def digest(folder: Path) -> str:
    with closing(open_store(store_in(folder))) as store:
        return store.digest()


@pytest.mark.parametrize("paths", [["没有的文件夹"], ["空.txt"]])
def test_when_nothing_is_usable_the_graph_stays_as_it_was(
    policygraph: Callable, tmp_path: Path, paths: list[str]
) -> None:
    (tmp_path / "空.txt").write_bytes(b"")
    assert policygraph("build", GOOD, "--store", store_in(tmp_path)).code == 0
    before = digest(tmp_path)
    done = policygraph("build", *(tmp_path / path for path in paths), "--store", store_in(tmp_path))
    assert done.code == 2
    assert paths[0] in done.err
    assert digest(tmp_path) == before


def test_a_path_that_cannot_be_written_ends_with_3(policygraph: Callable, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    done = policygraph("build", GOOD, "--store", f"sqlite:///{tmp_path}/file/graph.db")
    assert done.code == 3
    assert str(tmp_path / "file") in done.err


def test_a_second_build_at_once_ends_with_3(policygraph: Callable, tmp_path: Path) -> None:
    policygraph("build", GOOD, "--store", store_in(tmp_path))
    with closing(open_store(store_in(tmp_path))) as store, store.publish():
        done = policygraph("build", RAW, "--store", store_in(tmp_path))
    assert done.code == 3
    assert "另一个" in done.err


@pytest.mark.parametrize("words", [["gaps"], ["show", "JS2023-05"], ["search", "光刻胶"], ["export", "documents"]])
def test_without_a_graph_every_question_says_to_build_one(
    policygraph: Callable, tmp_path: Path, words: list[str]
) -> None:
    done = policygraph(*words, "--store", store_in(tmp_path))
    assert done.code == 2 or done.code == 3
    assert "policygraph build" in done.err
    assert done.out == ""


def test_an_output_that_cannot_be_written_is_said(policygraph: Callable, graph_url: str, tmp_path: Path) -> None:
    done = policygraph("gaps", "--format", "csv", "-o", tmp_path / "没有" / "a.csv", "--store", graph_url)
    assert done.code != 0
    assert "没有" in done.err
    assert "Traceback" not in done.err


def test_a_full_disk_is_said_in_one_line(graph_url: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from policygraph.api.cli import main; main()", "gaps", "--store", graph_url],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert "磁盘已满" in done.stderr.decode()


@pytest.mark.parametrize("command", ["gaps", "serve", "build"])
def test_a_store_of_a_newer_schema_is_refused_and_left_as_it_is(
    policygraph: Callable, graph_url: str, tmp_path: Path, command: str
) -> None:
    newer = tmp_path / "newer.db"
    newer.write_bytes(Path(graph_url.removeprefix("sqlite:///")).read_bytes())
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE meta SET value = '999' WHERE key = 'schema'")
    connection.close()
    before = newer.read_bytes()
    done = policygraph(command, *(["--port", "8461"] if command == "serve" else []), "--store", f"sqlite:///{newer}")
    assert done.code == 2
    assert "newer.db：图谱由更新版本的 policygraph 建成（结构版本 999" in done.err
    assert newer.read_bytes() == before

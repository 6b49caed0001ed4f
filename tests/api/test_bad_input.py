"""Bad input ends with a Chinese message that says what, where and what to do, with the promised code, and harms nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from policygraph.graph.store import open_store
from tests.factory import RAW

GOOD = RAW / "miit_upgrade_conditions_2017.txt"


def store_in(folder: Path) -> str:
    return f"sqlite:///{folder}/graph.db"


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("空.txt", b""),
        ("二进制.txt", bytes(range(256)) * 40),
        ("图片.txt", b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 500),
    ],
)
def test_a_bad_file_is_listed_and_the_good_one_is_built(policygraph, tmp_path: Path, name: str, content: bytes):
    done = policygraph("build", GOOD, write(tmp_path / name, content), "--store", store_in(tmp_path))
    assert done.code == 1
    assert name in done.err
    assert "1 份文本" in done.out


def test_a_text_cut_inside_a_character_is_read_as_far_as_it_goes(policygraph, tmp_path: Path):
    cut = write(tmp_path / "截断.txt", GOOD.read_bytes()[:9001])
    done = policygraph("build", cut, "--store", store_in(tmp_path))
    assert done.code in (0, 1)
    assert "1 份文本" in done.out


@pytest.mark.parametrize("paths", [["没有的文件夹"], ["空.txt"]])
def test_when_nothing_is_usable_the_graph_stays_as_it_was(policygraph, tmp_path: Path, paths: list[str]):
    write(tmp_path / "空.txt", b"")
    assert policygraph("build", GOOD, "--store", store_in(tmp_path)).code == 0
    before = digest(tmp_path)
    done = policygraph("build", *(tmp_path / path for path in paths), "--store", store_in(tmp_path))
    assert done.code == 2
    assert paths[0] in done.err
    assert digest(tmp_path) == before


def digest(folder: Path) -> str:
    with closing(open_store(store_in(folder))) as store:
        return store.digest()


def test_a_path_that_cannot_be_written_ends_with_3(policygraph, tmp_path: Path):
    write(tmp_path / "file", b"x")
    done = policygraph("build", GOOD, "--store", f"sqlite:///{tmp_path}/file/graph.db")
    assert done.code == 3
    assert str(tmp_path / "file") in done.err


def test_a_second_build_at_once_ends_with_3(policygraph, tmp_path: Path):
    policygraph("build", GOOD, "--store", store_in(tmp_path))
    with closing(open_store(store_in(tmp_path))) as store, store.publish():
        done = policygraph("build", RAW, "--store", store_in(tmp_path))
    assert done.code == 3
    assert "另一个" in done.err


def test_a_store_of_a_newer_schema_ends_with_2(policygraph, tmp_path: Path):
    policygraph("build", GOOD, "--store", store_in(tmp_path))
    with closing(sqlite3.connect(tmp_path / "graph.db")) as connection, connection:
        connection.execute("UPDATE meta SET value = '999' WHERE key = 'schema'")
    for words in (["gaps"], ["build", str(GOOD)]):
        done = policygraph(*words, "--store", store_in(tmp_path))
        assert done.code == 2, done
        assert "999" in done.err


@pytest.mark.parametrize("words", [["gaps"], ["show", "JS2023-05"], ["search", "光刻胶"], ["export", "documents"]])
def test_without_a_graph_every_question_says_to_build_one(policygraph, tmp_path: Path, words: list[str]):
    done = policygraph(*words, "--store", store_in(tmp_path))
    assert done.code == 2 or done.code == 3
    assert "policygraph build" in done.err
    assert done.out == ""


def test_unknown_ids_and_formats_are_said_with_what_to_do(policygraph, graph_url: str):
    unknown = policygraph("show", "NOSUCH-1", "--store", graph_url)
    wrong = policygraph("export", "docx", "--store", graph_url)
    assert (unknown.code, wrong.code) == (2, 2)
    assert "NOSUCH-1" in unknown.err
    assert "technologies" in wrong.err


def test_an_output_that_cannot_be_written_is_said(policygraph, graph_url: str, tmp_path: Path):
    done = policygraph("gaps", "--format", "csv", "-o", tmp_path / "没有" / "a.csv", "--store", graph_url)
    assert done.code != 0
    assert "没有" in done.err
    assert "Traceback" not in done.err

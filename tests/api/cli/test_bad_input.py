"""What a person may type or hand over wrongly: each is answered in Chinese with what, where and what to do, and the right exit code."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest


def test_a_file_of_an_unreadable_kind_is_named_with_the_reason(policygraph: Callable, tmp_path: Path) -> None:
    word = tmp_path / "指南.docx"
    word.write_bytes(b"PK\x03\x04")
    done = policygraph("build", word, "--store", f"sqlite:///{tmp_path / 'g.db'}")
    assert done.code == 2
    assert "指南.docx：暂不能读 .docx 文件，请另存为 .txt 或 .md" in done.err


@pytest.mark.parametrize("word", ["", "  "])
def test_a_search_for_nothing_is_refused(policygraph: Callable, graph_url: str, word: str) -> None:
    done = policygraph("search", word, "--store", graph_url)
    assert (done.code, done.out) == (2, "")
    assert "没有给出要查的词" in done.err


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

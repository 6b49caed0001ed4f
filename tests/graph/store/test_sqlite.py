"""What only the embedded store can do wrong: files, locks, schemas of other versions."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from policygraph.graph.build import build
from policygraph.graph.errors import (
    NewerSchema,
    NoBuild,
    StoreError,
    StoreLocked,
    StoreNotWritable,
    StoreUnreachable,
    UsageError,
)
from policygraph.graph.kinds import NODES
from policygraph.graph.store import open_store
from policygraph.graph.store.queries import names, query
from policygraph.graph.version import SCHEMA_VERSION
from tests.graph.store.conftest import STAGES, store_at


def set_schema(path: Path, version: int) -> None:
    """Make a store look as if another version had written it."""
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (str(version),))


def test_two_builds_at_once_the_second_says_so(tmp_path: Path, texts: Path) -> None:
    first, second = store_at(tmp_path / "x.db"), store_at(tmp_path / "x.db")
    before = build([texts], first, stages=STAGES).digest
    (texts / "c.txt").unlink()
    with first.publish() as publication:
        publication.sweep("document")
        with pytest.raises(StoreLocked, match="另一个 policygraph build 正在写入") as caught:
            build([texts], second, stages=STAGES)
        assert caught.value.exit_code == 3
        assert len(second.documents()) == 4
    assert second.digest() == before
    assert build([texts], second, stages=STAGES).dropped == ("zj",)


def test_two_first_builds_at_once_the_second_says_so(tmp_path: Path, texts: Path) -> None:
    with store_at(tmp_path / "x.db").publish(), pytest.raises(StoreLocked):
        build([texts], store_at(tmp_path / "x.db"), stages=STAGES)
    with pytest.raises(NoBuild):
        store_at(tmp_path / "x.db").digest()


def test_an_error_inside_a_publication_undoes_it(tmp_path: Path, texts: Path) -> None:
    store = store_at(tmp_path / "x.db")
    before = build([texts], store, stages=STAGES).digest
    with suppress(ZeroDivisionError), store.publish() as publication:
        publication.sweep("document")
        raise ZeroDivisionError
    assert store.digest() == before
    assert len(store.documents()) == 4


def test_a_store_of_a_newer_schema_is_left_alone(tmp_path: Path, texts: Path) -> None:
    path = tmp_path / "x.db"
    build([texts], store_at(path), stages=STAGES)
    set_schema(path, SCHEMA_VERSION + 1)
    for use in (store_at(path).documents, lambda: build([texts], store_at(path), stages=STAGES)):
        with pytest.raises(NewerSchema, match="更新版本") as caught:
            use()
        assert caught.value.exit_code == 2
    set_schema(path, SCHEMA_VERSION)
    assert len(store_at(path).documents()) == 4


def test_a_store_of_an_older_schema_is_built_anew(tmp_path: Path, texts: Path) -> None:
    path = tmp_path / "x.db"
    before = build([texts], store_at(path), stages=STAGES).digest
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE Domain DROP COLUMN body_evidence")
    set_schema(path, 0)
    with pytest.raises(NoBuild, match="重新运行 policygraph build"):
        store_at(path).documents()
    assert build([texts], store_at(path), stages=STAGES).digest == before


def _folder(path: Path) -> None:
    path.mkdir()


def _text(path: Path) -> None:
    path.write_text("这不是数据库" * 1000, "utf-8")


def _stranger(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE address (name TEXT)")


@pytest.mark.parametrize(
    ("make", "error"), [(_folder, StoreUnreachable), (_text, StoreUnreachable), (_stranger, StoreUnreachable)]
)
def test_what_is_no_store_is_not_written_to(
    tmp_path: Path, texts: Path, make: Callable[[Path], None], error: type[StoreError]
) -> None:
    path = tmp_path / "x.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error) as caught:
        build([texts], store_at(path), stages=STAGES)
    assert caught.value.exit_code == 3
    assert "x.db" in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_place_that_cannot_be_written_is_said_so(tmp_path: Path, texts: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(StoreNotWritable, match="写不进去"):
        build([texts], store_at(tmp_path / "file" / "x.db"), stages=STAGES)


@pytest.mark.parametrize("url", ["", ":memory:", "mysql://host/x", "sqlite://x", "sqlite:///"])
def test_an_unknown_address_is_wrong_use(url: str) -> None:
    with pytest.raises(UsageError, match="sqlite:///"):
        open_store(url)


def test_strange_characters_in_a_path_are_kept(tmp_path: Path, texts: Path) -> None:
    path = tmp_path / "图 谱?#%41.db"
    build([texts], open_store(str(path)), stages=STAGES)
    assert path.is_file()
    assert len(store_at(path).documents()) == 4


def test_a_published_store_is_one_file(tmp_path: Path, texts: Path) -> None:
    store = store_at(tmp_path / "x.db")
    build([texts], store, stages=STAGES)
    store.close()
    copy = tmp_path / "copy.db"
    copy.write_bytes((tmp_path / "x.db").read_bytes())
    assert len(store_at(copy).documents()) == 4


@pytest.mark.parametrize("name", names("sqlite"))
def test_every_query_says_its_name_and_what_it_returns(name: str) -> None:
    assert query("sqlite", name).name == name


def test_columns_follow_the_records() -> None:
    from policygraph.graph.answers.inputs import Centre
    from policygraph.ingest import records

    classes = {kind.name: getattr(records, kind.name, Centre if kind.name == "Centre" else None) for kind in NODES}
    for kind in NODES:
        if record := classes[kind.name]:
            columns = {column.name for column in kind.columns}
            wanted = set(record.__match_args__) - ({"evidence"} if kind.name == "Document" else set())
            assert wanted <= columns, kind.name


def test_the_edges_of_a_node_are_found_without_reading_the_whole_graph(tmp_path: Path, texts: Path) -> None:
    build([texts], store_at(tmp_path / "x.db"), stages=STAGES)
    with sqlite3.connect(tmp_path / "x.db") as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {query('sqlite', 'edges').text}", {"id": "JS2023"}).fetchall()
    steps = [step for *_, step in plan]
    tables = {kind.name for kind in NODES}
    assert any(step.startswith("SEARCH") and step.split()[1] in tables for step in steps)
    assert not [step for step in steps if step.startswith("SCAN") and step.split()[1] in tables]

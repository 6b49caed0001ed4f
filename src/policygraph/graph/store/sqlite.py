"""The embedded store: one SQLite file, read by anyone, published by one builder at a time in one transaction.

The file is in WAL mode, so readers see the graph as it was until a publication commits, and a builder that is killed
leaves nothing behind. In: ``sqlite:///path``. Out: a `Store`.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from policygraph.graph.errors import (
    DamagedStore,
    NewerSchema,
    NoBuild,
    StoreError,
    StoreLocked,
    StoreNotWritable,
    StoreUnreachable,
)
from policygraph.graph.store.base import Reader, Store
from policygraph.graph.store.meta import Meta
from policygraph.graph.store.queries import query
from policygraph.graph.version import SCHEMA_VERSION

if TYPE_CHECKING:
    from policygraph.graph.align.judgements import Judgements
    from policygraph.graph.store.sqlite_publication import SqlitePublication

STREAMED = ("nodes", "node_hashes", "edge_lines")
_UNREACHABLE = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_NOT_WRITABLE = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_FULL", "SQLITE_PERM", "SQLITE_AUTH")


class SqliteReader(Reader):
    """Named operations over one connection."""

    def __init__(self, path: str, connection: sqlite3.Connection, decided: Sequence[str] = ()) -> None:
        """Read through an open connection; `path` is for messages, `decided` are the judgements of an older schema."""
        self.path, self._connection, self._decided = path, connection, tuple(decided)

    def run(self, operation: str, **params: Any) -> Iterator[tuple[Any, ...]]:
        """Run queries/sqlite/<operation>.sql and yield its rows.

        A question left half answered would hold the connection to the graph of that moment, so all rows are taken at once, but for
        the operations that walk through everything.
        """
        with explained(self.path):
            found = self._connection.execute(query("sqlite", operation).text, params)
            yield from found if operation in STREAMED else found.fetchall()

    def judgements(self) -> "Judgements":
        """Return what people decided, oldest first; also what stood in tables that gave way to a newer schema."""
        from policygraph.graph.align.judgement_lines import read_lines

        return read_lines((*self._decided, *(str(line) for (line,) in self.run("judgements"))))

    def meta(self) -> Meta:
        """Return what was published; `NoBuild` if nothing was, `NewerSchema` if a newer policygraph did it."""
        values = {str(key): str(value) for key, value in self.run("meta")}
        if "digest" not in values:
            raise no_build(self.path)
        if not values.get("schema", "").isdecimal():
            raise DamagedStore("说明 meta", "schema 被改过")
        schema = int(values["schema"])
        if schema > SCHEMA_VERSION:
            raise NewerSchema(
                self.path,
                f"图谱由更新版本的 policygraph 建成（结构版本 {schema}，本程序只识 {SCHEMA_VERSION}）",
                "请升级 policygraph，或用 --store 另指一个文件",
            )
        if schema < SCHEMA_VERSION:
            raise NoBuild(self.path, "图谱由旧版本的 policygraph 建成", "请重新运行 policygraph build")
        return Meta(values["digest"], values.get("inputs_key", ""), schema, values)


class SqliteStore(Store):
    """A graph in one file."""

    def __init__(self, path: str | os.PathLike[str], *, is_scratch: bool = False) -> None:
        """Name the file; nothing is opened yet. A scratch file is thrown away after use, so it need not survive a power cut."""
        self.path, self._is_scratch = os.fspath(path), is_scratch
        self._reader: SqliteReader | None = None

    def run(self, operation: str, **params: Any) -> Iterator[tuple[Any, ...]]:
        """Run a named operation on the published graph."""
        return self._opened().run(operation, **params)

    def meta(self) -> Meta:
        """Return what was published; `NoBuild` if nothing was."""
        return self._opened().meta()

    def close(self) -> None:
        """Close the reading connection."""
        if self._reader:
            self._reader._connection.close()
            self._reader = None

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one and the same graph within the context."""
        connection = self._opened()._connection
        connection.execute(query("sqlite", "read_begin").text)
        try:
            yield
        finally:
            connection.rollback()

    @contextmanager
    def publish(self) -> "Iterator[SqlitePublication]":
        """Begin a publication in a connection of its own; everything is rolled back unless it commits."""
        from policygraph.graph.store.sqlite_publication import SqlitePublication

        connection = _open_for_writing(self.path, "write_scratch" if self._is_scratch else "write_prepare")
        try:
            with explained(self.path):
                connection.execute(query("sqlite", "write_begin").text)
                decided = _make_tables(SqliteReader(self.path, connection), connection)
                reader = SqliteReader(self.path, connection, decided)
                yield SqlitePublication(reader, connection, is_trusted=self._is_scratch)
        finally:
            with suppress(sqlite3.Error):
                connection.rollback()
            connection.close()

    def _opened(self) -> SqliteReader:
        """Open the file for reading at the first question, and check that there is a graph that we can read."""
        if self._reader is None:
            connection = _open_for_reading(self.path)
            reader = SqliteReader(self.path, connection)
            try:
                reader.meta()
            except (StoreError, NewerSchema, NoBuild):
                connection.close()
                raise
            self._reader = reader
        return self._reader


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Turn errors of SQLite into ours: what was wrong with which file, and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        raise _explanation(path, name, str(error)) from error


def no_build(path: str) -> NoBuild:
    """Return the error for a store that was never published."""
    return NoBuild(path, "还没有建成图谱", "请先运行 policygraph build")


def _explanation(path: str, name: str, text: str) -> StoreError | NoBuild:
    """Return our error for one of SQLite's, by its name (SQLITE_BUSY …) and text."""
    where = path
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreLocked(where, "另一个 policygraph build 正在写入", "请等它结束后再试；原有图谱未受影响")
    if name.startswith(_UNREACHABLE):
        return StoreUnreachable(
            where,
            "不是可用的图谱文件（已损坏，或是别的文件）",
            "请删除它后重新运行 policygraph build，或用 --store 另指一个文件",
        )
    if name.startswith(_NOT_WRITABLE):
        return StoreNotWritable(
            where, f"打不开或写不进去（{text}）", "请检查文件夹权限和磁盘空间，或用 --store 另指一个位置"
        )
    if "malformed JSON" in text:
        return DamagedStore(path, "一条记录里的列表读不出来")
    if "no such table" in text:
        return no_build(path)
    return StoreUnreachable(where, f"图谱文件读写出错（{text}）", "请重新运行 policygraph build")


def _open_for_reading(path: str) -> sqlite3.Connection:
    """Open an existing file; where its folder bars the journal's side files, read the file as it stands."""
    if not os.path.isfile(path):
        if os.path.exists(path):
            raise StoreUnreachable(path, "不是文件", "请用 --store 指定一个图谱文件")
        raise no_build(path)
    mode = "mode=ro" if os.access(os.path.dirname(path) or ".", os.W_OK) or _has_journal(path) else "immutable=1"
    address = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    with explained(path):
        return sqlite3.connect(f"file:{address}?{mode}", uri=True, isolation_level=None, check_same_thread=False)


def _has_journal(path: str) -> bool:
    """Tell whether a write-ahead log lies beside the file."""
    return os.path.exists(f"{path}-wal")


def _open_for_writing(path: str, prepare: str) -> sqlite3.Connection:
    """Open or make the file, set as the operation `prepare` says; a busy store is reported at once, not waited for."""
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        if os.path.isdir(path):
            raise StoreNotWritable(path, "是文件夹，不是图谱文件", "请用 --store 指定一个文件")
    except OSError as error:
        raise StoreNotWritable(
            path, f"写不进去（{error.strerror}）", "请检查文件夹权限，或用 --store 另指一个位置"
        ) from error
    with explained(path):
        connection = sqlite3.connect(path, isolation_level=None, timeout=0)
        try:
            _refuse_stranger(path, connection)
            connection.execute(query("sqlite", prepare).text).fetchall()
        except (sqlite3.Error, StoreError):
            connection.close()
            raise
        return connection


def _refuse_stranger(path: str, connection: sqlite3.Connection) -> None:
    """Leave a database alone that holds tables, but none of ours."""
    found = [(str(kind), str(name)) for kind, name in SqliteReader(path, connection).run("objects")]
    if found and ("table", "meta") not in found:
        raise StoreUnreachable(path, "是别的程序的数据库", "请用 --store 另指一个文件")


def _make_tables(reader: SqliteReader, connection: sqlite3.Connection) -> tuple[str, ...]:
    """Make the tables inside the publication; those of an older schema go. Return the judgements that stood in these."""
    from policygraph.graph.schema import sqlite_drop, sqlite_tables

    decided: tuple[str, ...] = ()
    found = [(str(kind), str(name)) for kind, name in reader.run("objects")]
    if found:
        stored = {str(key): str(value) for key, value in reader.run("meta")}.get("schema", "0")
        known = int(stored) if stored.isdecimal() else 0
        if known > SCHEMA_VERSION:
            reader.meta()
        if known < SCHEMA_VERSION:
            if ("table", "Judgement") in found:
                decided = tuple(str(line) for (line,) in reader.run("judgements"))
            for kind, name in found:
                connection.execute(sqlite_drop(kind, name))
    for statement in sqlite_tables():
        connection.execute(statement)
    return decided

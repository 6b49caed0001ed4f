"""The mark that every reader looks at before and after: which graph is there, and may it be read. In: a transaction."""

from dataclasses import dataclass

from neo4j import ManagedTransaction, Transaction

from policygraph.graph.errors import DamagedStore, NewerSchema, NoBuild, StoreChanged, StoreLoading
from policygraph.graph.store.neo4j.connection import rows
from policygraph.graph.version import SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Mark:
    """The revision that readers see; `committing` is the token of a publication whose commit may be half applied."""

    revision: str
    committing: str | None


def read_mark(tx: ManagedTransaction | Transaction, where: str) -> Mark:
    """Return the mark of a graph that may be read; `NoBuild`, `NewerSchema` or `StoreLoading` if there is none for us."""
    for ready, revision, schema, committing in rows(tx, "mark", {}):
        _refuse(schema if isinstance(schema, int) else None, where)
        if not ready:
            raise StoreLoading(
                where, "图谱正在装载，或上次装载中断了", "请稍候再试；若没有建图在进行，请重新运行 policygraph build"
            )
        if not (isinstance(schema, int) and isinstance(revision, str) and ready is True):
            raise DamagedStore("标记 Policygraph", "ready、revision 或 schema 被改过")
        if schema < SCHEMA_VERSION:
            raise NoBuild(where, "图谱由旧版本的 policygraph 建成", "请重新运行 policygraph build")
        return Mark(revision, committing)
    raise NoBuild(where, "还没有建成图谱", "请先运行 policygraph build")


def refuse_newer(tx: ManagedTransaction, where: str) -> None:
    """Never overwrite the graph of a newer policygraph."""
    for _, _, schema, _ in rows(tx, "mark", {}):
        _refuse(schema if isinstance(schema, int) else None, where)


def moved(where: str) -> StoreChanged:
    """Return the error for a graph that was published anew while it was read."""
    return StoreChanged(where, "读取期间图谱更新了", "请再运行一次")


def _refuse(schema: int | None, where: str) -> None:
    """Raise `NewerSchema` for a newer version."""
    if schema is not None and schema > SCHEMA_VERSION:
        raise NewerSchema(
            where,
            f"图谱由更新版本的 policygraph 建成（结构版本 {schema}，本程序只识 {SCHEMA_VERSION}）",
            "请升级 policygraph，或用 --store 另指一个库",
        )

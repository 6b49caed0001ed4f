"""Stores: where a graph is kept. `open_store` is the only way in; `base` says what a store can be asked."""

import os

from policygraph.graph.errors import UsageError
from policygraph.graph.store.base import Publication, Reader, Store

__all__ = ["Publication", "Reader", "Store", "open_store"]


def open_store(url: str) -> Store:
    """Return the store at ``sqlite:///path`` (``sqlite:////abs/path``), a plain path, or ``neo4j://host:port``.

    Nothing is opened yet. `UsageError` for an address of another kind.
    """
    scheme, colon, rest = url.partition("://")
    if scheme == "sqlite" and colon and rest.startswith("/") and len(rest) > 1:
        return _sqlite(rest[1:])
    if not colon and url and not url.startswith(":"):  # ":memory:" would be gone with the command that built it
        return _sqlite(url)
    if scheme.partition("+")[0] in ("neo4j", "bolt") and colon:
        return _server(url)
    raise UsageError(
        url or "--store",
        "不认识的图谱地址",
        "请写成 sqlite:///路径（例如 sqlite:///var/policygraph.db）或 neo4j://主机:7687",
    )


def _sqlite(path: str) -> Store:
    """Return the embedded store."""
    from policygraph.graph.store.sqlite import SqliteStore

    return SqliteStore(os.path.expanduser(path))


def _server(url: str) -> Store:
    """Return the store on a Neo4j server."""
    from policygraph.graph.store.neo4j.address import read_address
    from policygraph.graph.store.neo4j.store import Neo4jStore

    return Neo4jStore(read_address(url))

"""Between our nodes and Neo4j's: which labels a node carries, which properties, and how a row comes back.

`caption` is what a person reads in Neo4j Browser; `hash` fingerprints the content.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from orjson import dumps, loads

from policygraph.graph.kinds import NODE_KINDS, NodeKind
from policygraph.graph.store.elements import Node
from policygraph.graph.store.labels import labels


def node_row(kind: NodeKind, values: Sequence[Any], fingerprint: str) -> dict[str, Any]:
    """Return a node as the parameters of write_nodes.cypher."""
    named = dict(zip(_names(kind.name), values, strict=True))
    for name in _reals(kind.name):  # as SQLite would give it back, so that both stores return the same
        named[name] = None if named[name] is None else float(named[name])
    fields = {"caption": named[kind.label], **named, "hash": fingerprint}
    properties = {name: value for name, value in fields.items() if value is not None}
    return {"id": values[0], "properties": properties, "labels": labels(kind, named)}


@cache
def _names(kind: str) -> tuple[str, ...]:
    """Return the names of a kind's columns."""
    return tuple(column.name for column in NODE_KINDS[kind].columns)


@cache
def _reals(kind: str) -> tuple[str, ...]:
    """Return the names of a kind's columns that hold fractions."""
    return tuple(column.name for column in NODE_KINDS[kind].columns if column.type == "real")


def as_node(kind: str | None, fingerprint: str | None, properties: Mapping[str, Any]) -> Node | None:
    """Return a stored node as ours, None if someone changed it by hand so that it is no record of ours any more."""
    declared = NODE_KINDS.get(kind or "")
    if declared is None or fingerprint is None:
        return None
    if any(properties.get(column.name) is None for column in declared.columns if not column.optional):
        return None
    return Node(declared.name, tuple(properties.get(column.name) for column in declared.columns), fingerprint)


def view_row(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row of `node` or `nodes`, properties as JSON: in declared order, empty ones included, without `folded`."""
    kind, id_, label, properties, *rest = row
    shown = {
        column.name: loads(properties[column.name]) if column.type == "json" else properties.get(column.name)
        for column in NODE_KINDS[kind].columns
        if column.name != "folded"
    }
    return kind, id_, label, dumps(shown).decode(), *rest

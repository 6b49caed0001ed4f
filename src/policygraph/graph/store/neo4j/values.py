"""Between our nodes and Neo4j's: which labels a node carries, which properties, and how a row comes back.

`caption` is what a person reads in Neo4j Browser; `hash` fingerprints the content.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

from orjson import dumps

from policygraph.graph.errors import DamagedStore
from policygraph.graph.kinds import JUDGEMENT, NODE_KINDS, NodeKind
from policygraph.graph.store.damage import unpacked
from policygraph.graph.store.digest import fingerprint as fingerprint_of
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


def as_node(stored: Collection[str], fingerprint: str | None, properties: Mapping[str, Any]) -> Node | None:
    """Return a node with its `stored` labels as ours, None if someone changed it by hand: a value, the caption, a label.

    What a person decided is taken over as long as its line is there.
    """
    declared = next((NODE_KINDS[label] for label in stored if label in NODE_KINDS), None)
    if declared is None or fingerprint is None:
        return None
    values = tuple(properties.get(column.name) for column in declared.columns)
    if declared.name == JUDGEMENT:
        kept = all(
            value is not None for column, value in zip(declared.columns, values, strict=True) if not column.optional
        )
        return Node(declared.name, values, fingerprint) if kept else None
    is_ours = (
        fingerprint == fingerprint_of(values)
        and properties.get("caption") == properties.get(declared.label)
        and set(stored) == set(labels(declared, properties))
    )
    return Node(declared.name, values, fingerprint) if is_ours else None


def view_row(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row of `node` or `nodes`, properties as JSON: in declared order, empty ones included, without `folded`."""
    kind, id_, label, properties, *rest = row
    if kind not in NODE_KINDS:
        raise DamagedStore(id_, "它的标签被改过，看不出是哪一类记录")
    shown = {
        column.name: unpacked(id_, column.name, properties.get(column.name))
        if column.type == "json"
        else properties.get(column.name)
        for column in NODE_KINDS[kind].columns
        if column.name != "folded"
    }
    return kind, id_, label, dumps(shown).decode(), *rest

"""Nodes and edges on their way into a store, and the views that a store gives of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from policygraph.graph.store.meta import Meta as Meta

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Node:
    """A node: `values` follow the columns of its kind in `graph.kinds` (the id is the first), `hash` fingerprints them."""

    kind: str
    values: tuple[Value, ...]
    hash: str

    @property
    def id(self) -> str:
        """Return the node's id."""
        return str(self.values[0])


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge; kind, source, target and role together are its identity."""

    kind: str
    source: str
    target: str
    role: str = ""
    score: float | None = None


@dataclass(frozen=True, slots=True)
class EdgeView:
    """An edge seen from one of its ends; `outgoing` tells which, `other` is the far end."""

    kind: str
    role: str
    outgoing: bool
    other: str
    other_kind: str
    other_label: str


@dataclass(frozen=True, slots=True)
class NodeView:
    """Anything in the graph: its kind, id, label, properties, and the edges on it in a fixed order."""

    kind: str
    id: str
    label: str
    properties: Mapping[str, object]
    edges: tuple[EdgeView, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One find of a search: what it is, what it is called, and who names it (rows and sections of a direction)."""

    kind: str
    id: str
    label: str
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a publication did to the nodes and edges of the graph before it."""

    added: int
    changed: int
    removed: int
    unchanged: int

"""The whole graph node by node and edge by edge, as the exports that hold everything write it.

In: a store. Out: nodes with their declared properties and fingerprint, edges with role and score, in the order of the digest.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orjson import loads

from policygraph.graph.kinds import EDGE_KINDS, NODE_KINDS, NodeKind
from policygraph.graph.store.base import Reader


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A node: `properties` follow the columns of its kind, JSON columns as values, `folded` left out."""

    kind: NodeKind
    id: str
    label: str
    properties: dict[str, Any]
    hash: str


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """An edge with its role ('' if unused) and score (None if unused)."""

    kind: str
    source: str
    target: str
    role: str
    score: float | None


def graph_nodes(store: Reader) -> Iterator[GraphNode]:
    """Yield every node by kind and id."""
    for kind, id_, label, properties, fingerprint in store.run("nodes"):
        yield GraphNode(NODE_KINDS[kind], id_, label or "", loads(properties), fingerprint)


def graph_edges(store: Reader) -> Iterator[GraphEdge]:
    """Yield every edge by kind, source, target and role."""
    for kind, source, target, role, score in store.run("edge_lines"):
        yield GraphEdge(EDGE_KINDS[kind].name, source, target, role, score)


def clean(text: str) -> str:
    """Return the text without characters that XML and tables can't hold; breaks and tabs stay.

    >>> clean("光\\x00刻\\n胶\\ufffe") == "光刻\\n胶"
    True
    """
    return "".join(
        c for c in text if c in "\n\t" or (unicodedata.category(c) not in ("Cc", "Cs") and ord(c) & 0xFFFE != 0xFFFE)
    )

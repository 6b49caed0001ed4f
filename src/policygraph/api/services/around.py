"""The neighbourhood of a node: what is tied to it within one or two steps, as a small graph that can be drawn.

In: a graph, an id, how far and how many. Out: nodes and edges in a fixed order; `is_cut` says that there is more.
"""

from dataclasses import dataclass

from policygraph.api.services.graph import Graph

CLUTTER = frozenset({"Evidence", "Mention", "Text", "Alignment", "Judgement"})  # what edges say in words anyway


@dataclass(frozen=True, slots=True)
class AroundNode:
    """One node and how many steps away it is."""

    id: str
    kind: str
    label: str
    steps: int


@dataclass(frozen=True, slots=True)
class AroundEdge:
    """One edge, read from source to target; `role` is the relation of a link."""

    source: str
    target: str
    kind: str
    role: str


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The nodes nearest first, and the edges between them."""

    id: str
    nodes: tuple[AroundNode, ...]
    edges: tuple[AroundEdge, ...]
    is_cut: bool


def neighbourhood(graph: Graph, id_: str, steps: int, most: int) -> Neighbourhood:
    """Return at most `most` nodes within `steps` of a node, evidence and other records of the machinery left out."""
    start = graph.store.node(id_)
    nodes = {start.id: AroundNode(start.id, start.kind, start.label, 0)}
    edges: dict[AroundEdge, None] = {}
    edge, is_cut = [start.id], False
    for step in range(1, steps + 1):
        ahead = []
        for here in edge:
            for found in graph.store.node(here).edges:
                if found.other_kind in CLUTTER:
                    continue
                if found.other not in nodes and len(nodes) >= most:
                    is_cut = True
                    continue
                if found.other not in nodes:
                    nodes[found.other] = AroundNode(found.other, found.other_kind, found.other_label, step)
                    ahead.append(found.other)
                ends = (here, found.other) if found.outgoing else (found.other, here)
                edges.setdefault(AroundEdge(*ends, found.kind, found.role))
        edge = ahead
    return Neighbourhood(start.id, tuple(nodes.values()), tuple(edges), is_cut)

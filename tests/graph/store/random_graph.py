"""Seeded random graphs: cycles, self-loops, parallel edges, empty fields, dangling references, every script of text."""

from dataclasses import dataclass
from hashlib import blake2b
from random import Random

from orjson import dumps

from policygraph.graph.kinds import EDGES, NODES, Column, NodeKind
from policygraph.graph.store.base import Publication
from policygraph.graph.store.elements import Edge, Node, Value
from policygraph.graph.store.folding import folded

WORDS = (
    *("光刻胶", "光", "智能语音", "16/14纳米", "传感器", "长三角（复合、瓷）", " 空 格 ", "", "ＭＥＭＳ", "mems"),
    *("😀芯片", "𠮷田", "\ue000", "é", "e\u0301", 'a"b\\c', "+光 AND *", "%", "_", "'; DROP--"),
    *("n.id = 1 //", "`Domain`", "{x: 1}", "$id"),
)


@dataclass(frozen=True, slots=True)
class RandomGraph:
    """Nodes and edges, every key once."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def put(self, publication: Publication) -> None:
        """Put everything, in an order of its own."""
        publication.put(self.nodes, self.edges)


def random_graph(seed: int, size: int = 4) -> RandomGraph:
    """Return a graph with about `size` nodes a kind and twice as many edges a kind."""
    random = Random(seed)
    nodes = [
        _node(kind, f"{kind.name}-{number}", random) for kind in NODES for number in range(random.randint(0, size))
    ]
    ids = [node.id for node in nodes]
    edges = {}
    for kind in EDGES if ids else ():
        for _ in range(random.randint(0, 2 * size)):
            edge = Edge(
                kind.name,
                random.choice(ids),
                random.choice(ids),
                random.choice(("", "name", "依据")),
                random.choice((None, 0.5, 1.0)),
            )
            edges[edge.kind, edge.source, edge.target, edge.role] = edge
    random.shuffle(nodes)
    return RandomGraph(tuple(nodes), tuple(edges.values()))


def _node(kind: NodeKind, id_: str, random: Random) -> Node:
    """Return a node with random properties."""
    values: dict[str, Value] = {column.name: _value(kind, column, random) for column in kind.columns}
    values["id"] = id_
    if "folded" in values:
        values["folded"] = folded(str(values[kind.label] or ""))
    return Node(kind.name, tuple(values.values()), blake2b(dumps(list(values.values())), digest_size=8).hexdigest())


def _value(kind: NodeKind, column: Column, random: Random) -> Value:
    """Return a value of the column's type; references point at ids that may be there or not."""
    if column.optional and random.random() < 0.3:
        return None
    if column.type == "int":
        return random.choice((0, 1, 2, 2**40))
    if column.type == "real":
        return random.choice((0.0, 0.25, 1.0))
    if column.type == "bool":
        return random.randint(0, 1)
    if column.type == "json":
        return dumps([random.choice(WORDS), None, 1.5]).decode()
    return _text(kind, column, random)


def _text(kind: NodeKind, column: Column, random: Random) -> str:
    """Return a text: an id of the kind that the column refers to, or a word."""
    for other in NODES:
        if column.name.removesuffix("_layout").split("_")[-1] == other.name.lower() and kind.name != other.name:
            return f"{other.name}-{random.randint(0, 4)}"
    if column.name in ("owner", "subject", "object"):
        return random.choice((f"Domain-{random.randint(0, 4)}", f"Topic-{random.randint(0, 4)}"))
    if column.name in ("subject_layout", "object_layout"):
        return f"Layout-{random.randint(0, 2)}"
    return random.choice(WORDS)

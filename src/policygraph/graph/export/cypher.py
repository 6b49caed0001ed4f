"""Exports the graph as a Cypher script that makes the same graph on any Neo4j 5 server, for people who load it by hand.

In: a store. Out: constraints, nodes with their labels, edges, and the mark under which policygraph reads it; statements end
in ``;`` and a line break. Texts stand in it as quoted literals, so nothing in them is ever run.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any

from orjson import dumps

from policygraph.graph.export.content import GraphEdge, GraphNode, graph_edges, graph_nodes
from policygraph.graph.kinds import EDGE_KINDS
from policygraph.graph.schema import neo4j_constraints, neo4j_indexes, neo4j_write_edges
from policygraph.graph.store.base import Reader
from policygraph.graph.store.folding import folded
from policygraph.graph.store.neo4j.values import node_row
from policygraph.graph.store.queries import query
from policygraph.graph.version import SCHEMA_VERSION

_ROWS = 500
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def cypher(store: Reader) -> Iterator[bytes]:
    """Yield the script; run it on an empty database."""
    yield f"// policygraph {store.digest()}\n// 在空库中执行；之后 policygraph 可直接读取\n".encode()
    yield (_statements(query("neo4j", "schema").text) + ";\n").encode()
    yield "".join(f"{statement};\n" for statement in (*neo4j_constraints(), *neo4j_indexes())).encode()
    write_nodes = _body("write_nodes")
    for nodes in _batches(graph_nodes(store)):
        yield _with_rows(write_nodes, [_row(node) for node in nodes])
    for kind, edges in groupby(graph_edges(store), lambda edge: edge.kind):
        text = neo4j_write_edges(EDGE_KINDS[kind])
        for some in _batches(edges):
            yield _with_rows(text, [_edge_row(edge) for edge in some])
    meta = dict(sorted(store.run("meta")))
    given = {"token": store.digest()[:32], "schema": SCHEMA_VERSION, "keys": list(meta), "values": list(meta.values())}
    yield _filled("publish_fence", {"asked": given["token"]})
    yield _filled("publish_loading", given)
    yield _filled("publish_ready", given)


def _filled(name: str, given: Mapping[str, Any]) -> bytes:
    """Return a query of the store with its parameters in it."""
    text = re.sub(r"\$(\w+)", lambda found: literal(given[found[1]]), _body(name))
    return (text + ";\n").encode("utf-8", "replace")


def literal(value: Any) -> str:
    """Return a value as a Cypher literal.

    >>> literal({"a": [1, None, True, "it's\\n"]})
    "{`a`: [1, null, true, 'it\\\\'s\\\\n']}"
    """
    if value is None:
        return "null"
    if isinstance(value, str):
        return "'" + "".join(_ESCAPES.get(c) or (f"\\u{ord(c):04x}" if ord(c) < 32 else c) for c in value) + "'"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"`{key}`: {literal(found)}" for key, found in value.items()) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(map(literal, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _batches(rows: Iterator[Any]) -> Iterator[Sequence[Any]]:
    """Yield rows in batches that a server takes in one statement."""
    while batch := list(islice(rows, _ROWS)):
        yield batch


def _with_rows(text: str, rows: list[Any]) -> bytes:
    """Return a statement with its rows in it."""
    return (text.replace("$rows", literal(rows), 1) + ";\n").encode("utf-8", "replace")


def _row(node: GraphNode) -> dict[str, Any]:
    """Return a node as the build writes it."""
    values = []
    for column in node.kind.columns:
        if column.name == "folded":
            values.append(folded(node.properties[node.kind.label]))
        elif column.type == "json":
            values.append(dumps(node.properties[column.name]).decode())
        else:
            values.append(node.properties[column.name])
    return node_row(node.kind, values, node.hash)


def _edge_row(edge: GraphEdge) -> dict[str, Any]:
    """Return an edge as the build writes it."""
    return {"source": edge.source, "target": edge.target, "role": edge.role, "score": edge.score}


def _body(name: str) -> str:
    """Return a query without its comments and parameter lines."""
    return _statements(query("neo4j", name).text)


def _statements(text: str) -> str:
    """Return the lines that run."""
    lines = (line for line in text.splitlines() if not line.startswith(("//", ":param")))
    return "\n".join(lines).strip().rstrip(";")

"""Exports the graph as GraphML, for Gephi and networkx: every node and edge but the full texts, which stand in data/raw.

Provenance is in it: each record leads by EVIDENCED_BY to a quote with document, start, end and rule.
"""

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from orjson import dumps

from policygraph.graph.export.content import GraphEdge, GraphNode, clean, graph_edges, graph_nodes
from policygraph.graph.kinds import NODES, Column
from policygraph.graph.store.base import Reader

LEFT_OUT = "Text"
_TYPES = {"int": "long", "real": "double", "bool": "boolean"}
_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


def graphml(store: Reader) -> Iterator[bytes]:
    """Yield the file; `digest` of the graph is a property of the graph element."""
    own = (("kind", "string"), ("label", "string"))
    keys = dict.fromkeys((*own, *((_key(c.name), _type(c)) for kind in NODES for c in kind.columns if _is_written(c))))
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{_NAMESPACE}">\n'.encode()
    yield b'<key id="digest" for="graph" attr.name="digest" attr.type="string"/>\n'
    for name, type_ in keys:
        yield f'<key id="n-{name}-{type_}" for="node" attr.name="{name}" attr.type="{type_}"/>\n'.encode()
    for name, type_ in (("kind", "string"), ("role", "string"), ("weight", "double")):
        yield f'<key id="e-{name}" for="edge" attr.name="{name}" attr.type="{type_}"/>\n'.encode()
    yield f'<graph edgedefault="directed">\n<data key="digest">{store.digest()}</data>\n'.encode()
    left_out = set()
    for node in graph_nodes(store):
        if node.kind.name == LEFT_OUT:
            left_out.add(node.id)
        else:
            yield _node(node).encode()
    for number, edge in enumerate(graph_edges(store)):
        if not {edge.source, edge.target} & left_out:
            yield _edge(number, edge).encode()
    yield b"</graph>\n</graphml>\n"


def _node(node: GraphNode) -> str:
    """Return a node as one line."""
    found: list[tuple[str, object]] = [("kind-string", node.kind.name), ("label-string", node.label)]
    for column in filter(_is_written, node.kind.columns):
        value = node.properties[column.name]
        if value is not None:
            typed = bool(value) if column.type == "bool" else value
            found.append((f"{_key(column.name)}-{_type(column)}", typed))
    data = "".join(f'<data key="n-{key}">{_text(value)}</data>' for key, value in found)
    return f"<node id={quoteattr(clean(node.id))}>{data}</node>\n"


def _key(column: str) -> str:
    """Return the name of a column; a record's own `kind` and `label` stand apart from those of the node.

    >>> _key("kind"), _key("region")
    ('record_kind', 'region')
    """
    return f"record_{column}" if column in ("kind", "label") else column


def _type(column: Column) -> str:
    """Return the type of a column in GraphML; a column of one name may have another type in another kind."""
    return _TYPES.get(column.type, "string")


def _is_written(column: Column) -> bool:
    """Tell whether a column is written: the id is an attribute, the folded name serves only the search."""
    return column.name not in ("id", "folded")


def _edge(number: int, edge: GraphEdge) -> str:
    """Return an edge as one line."""
    found = {"kind": edge.kind, "role": edge.role, "weight": edge.score}
    data = "".join(
        f'<data key="e-{name}">{_text(value)}</data>' for name, value in found.items() if value not in ("", None)
    )
    ends = f"source={quoteattr(clean(edge.source))} target={quoteattr(clean(edge.target))}"
    return f'<edge id="e{number}" {ends}>{data}</edge>\n'


def _text(value: Any) -> str:
    """Return a value as XML text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | dict):
        value = dumps(value).decode()
    return escape(clean(str(value)))

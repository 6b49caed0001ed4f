"""Exports the graph as a Frictionless data package: a zip of one CSV a node kind, edges.csv and datapackage.json.

A cell that a spreadsheet would run as a formula gets a leading quotation mark; the package says so. The full texts are in it.
"""

import csv
import io
from collections.abc import Iterator
from itertools import groupby
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from orjson import OPT_INDENT_2, dumps

from policygraph.graph.export.content import GraphNode, clean, graph_edges, graph_nodes
from policygraph.graph.kinds import Column, NodeKind
from policygraph.graph.store.base import Reader

_TIME = (1980, 1, 1, 0, 0, 0)
_TYPES = {"int": "integer", "real": "number", "bool": "boolean", "json": "any"}
_EDGES = (("kind", "string"), ("source", "string"), ("target", "string"), ("role", "string"), ("score", "number"))
_NOTE = "单元格以 = + - @ 开头的，前面加了一个英文单引号，避免电子表格当作公式；按字符位置引用时请去掉。"


def table_package(store: Reader) -> Iterator[bytes]:
    """Yield the zip."""
    buffer = io.BytesIO()
    resources: list[dict[str, Any]] = []
    with ZipFile(buffer, "w") as package:
        for kind, nodes in groupby(graph_nodes(store), lambda node: node.kind):
            name = f"{kind.name.lower()}.csv"
            columns = [column for column in kind.columns if column.name != "folded"]
            _put(package, name, _csv([column.name for column in columns], (_cells(node, columns) for node in nodes)))
            resources.append(_resource(name, kind.chinese, [_field(column) for column in columns], kind))
        edges = (
            (e.kind, e.source, e.target, e.role, "" if e.score is None else str(e.score)) for e in graph_edges(store)
        )
        _put(package, "edges.csv", _csv([name for name, _ in _EDGES], map(list, edges)))
        fields = [{"name": name, "type": type_} for name, type_ in _EDGES]
        resources.append(_resource("edges.csv", "关系", fields, None))
        about = {"name": "policygraph", "version": store.digest(), "description": _NOTE, "resources": resources}
        _put(package, "datapackage.json", dumps(about, option=OPT_INDENT_2))
    yield buffer.getvalue()


def _put(package: ZipFile, name: str, content: bytes) -> None:
    """Add a file with a fixed time."""
    info = ZipInfo(name, _TIME)
    info.compress_type = ZIP_DEFLATED
    package.writestr(info, content)


def _csv(header: list[str], rows: Iterator[list[str]]) -> bytes:
    """Return rows as CSV with a byte order mark."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([inert(clean(cell)) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def inert(cell: str) -> str:
    """Return the cell so that no spreadsheet runs it.

    >>> inert("=1+1"), inert("光刻胶")
    ("'=1+1", '光刻胶')
    """
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell


def _cells(node: GraphNode, columns: list[Column]) -> list[str]:
    """Return the cells of a node."""
    return [_cell(column, node.properties[column.name]) for column in columns]


def _cell(column: Column, value: Any) -> str:
    """Return one value as text."""
    if value is None:
        return ""
    if column.type == "json":
        return dumps(value).decode()
    return str(bool(value)).lower() if column.type == "bool" else str(value)


def _field(column: Column) -> dict[str, Any]:
    """Return the description of a column."""
    constraints = {} if column.optional else {"constraints": {"required": True}}
    return {"name": column.name, "type": _TYPES.get(column.type, "string"), **constraints}


def _resource(path: str, title: str, fields: list[dict[str, Any]], kind: NodeKind | None) -> dict[str, Any]:
    """Return the description of a file; a node's `evidence` leads to evidence.csv."""
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if kind is not None:
        schema["primaryKey"] = "id"
        schema["foreignKeys"] = [
            {"fields": column.name, "reference": {"resource": "evidence", "fields": "id"}}
            for column in kind.columns
            if column.name == "evidence" or column.name.endswith("_evidence")
        ]
    return {
        "name": path.removesuffix(".csv"), "title": title, "path": path, "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "profile": "tabular-data-resource", "schema": schema,
    }  # fmt: skip

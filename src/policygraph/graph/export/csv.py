"""The graph as CSV files for ``neo4j-admin database import``, in one zip: the way to load a large graph into a new server.

In: a store. Out: the bytes of a zip with a file for each kind of node, the edges, the mark that makes the imported database
readable, and the command to run. Same store, same bytes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import groupby
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from orjson import dumps, loads

from policygraph.graph.kinds import NODE_KINDS, NodeKind
from policygraph.graph.store.base import Reader
from policygraph.graph.store.folding import folded
from policygraph.graph.store.labels import labels
from policygraph.graph.version import SCHEMA_VERSION

ARRAY = "\u001f"
TYPES = {"text": "", "int": ":long", "real": ":double", "bool": ":long", "json": ""}
README = """新建的库才能这样导入（服务器须停着）；在解开的文件夹里运行：

neo4j-admin database import full neo4j --overwrite-destination --multiline-fields=true --array-delimiter=U+001F \\
  {nodes} \\
  --relationships=edges.csv

导入后启动服务器，运行一次 policygraph build，约束和索引随之建好。
"""


def csv(store: Reader) -> Iterator[bytes]:
    """Yield the zip."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        names = [_write(archive, name, rows) for name, rows in _tables(store)]
        nodes = " ".join(f"--nodes={name}" for name in names if name != "edges.csv")
        _add(archive, "README.txt", README.format(nodes=nodes).encode())
    yield buffer.getvalue()


def _tables(store: Reader) -> Iterator[tuple[str, Iterable[Sequence[object]]]]:
    """Yield each file's name and its rows, the header first."""
    yield "mark.csv", _mark(store)
    for kind, rows in groupby(store.run("nodes"), lambda row: str(row[0])):
        yield f"{kind}.csv", _nodes(NODE_KINDS[kind], rows)
    yield "edges.csv", _edges(store.run("edge_lines"))


def _mark(store: Reader) -> Iterator[Sequence[object]]:
    """Yield the node that says which graph this is and that it is whole."""
    meta = store.meta()
    keys = sorted(meta.values)
    arrays = ARRAY.join(keys), ARRAY.join(meta.values[key] for key in keys)
    yield (
        "id:ID(mark)",
        "ready:boolean",
        "revision",
        "schema:long",
        "meta_keys:string[]",
        "meta_values:string[]",
        ":LABEL",
    )
    yield "graph", _Bare("true"), meta.digest, SCHEMA_VERSION, *arrays, "Policygraph"


def _nodes(kind: NodeKind, rows: Iterable[Sequence[object]]) -> Iterator[Sequence[object]]:
    """Yield the nodes of a kind."""
    names = [f"{column.name}{TYPES[column.type]}" for column in kind.columns[1:]]
    yield "id:ID(record)", *names, "caption", "hash", ":LABEL"
    for _, id_, label, properties, fingerprint in rows:
        values = loads(str(properties))
        values["folded"] = folded(None if label is None else str(label))
        found = [_value(values, column.name, column.type) for column in kind.columns[1:]]
        yield id_, *found, label, fingerprint, ARRAY.join(labels(kind, values))


def _value(values: Mapping[str, object], name: str, type_: str) -> object:
    """Return a property as it is stored."""
    value = values.get(name)
    return dumps(value).decode() if type_ == "json" else value


def _edges(rows: Iterable[Sequence[object]]) -> Iterator[Sequence[object]]:
    """Yield the edges."""
    yield ":START_ID(record)", ":END_ID(record)", ":TYPE", "role", "score:double"
    for kind, source, target, role, score in rows:
        yield source, target, kind, role, score


class _Bare(str):
    """A value that is written without quotes."""


def _write(archive: ZipFile, name: str, rows: Iterable[Sequence[object]]) -> str:
    """Add a table: texts quoted (an empty text is not an empty field), nothing at all for what is missing."""
    lines = [",".join(map(_field, row)) for row in rows]
    lines[0] = lines[0].replace('"', "")
    _add(archive, name, ("\n".join(lines) + "\n").encode("utf-8"))
    return name


def _field(value: object) -> str:
    """Return one field.

    >>> _field('光"芯片'), _field(""), _field(None), _field(1.5)
    ('"光""芯片"', '""', '', '1.5')
    """
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, _Bare):
        return '"' + value.replace('"', '""') + '"'
    return str(value)


def _add(archive: ZipFile, name: str, content: bytes) -> None:
    """Add a file with a fixed date, so that the same graph is the same zip."""
    info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, content)

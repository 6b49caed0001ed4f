"""Makes nodes: a record's fields in the order of its kind's columns, fingerprinted."""

from collections.abc import Mapping
from typing import Any

import orjson

from policygraph.graph.kinds import NODE_KINDS, Column
from policygraph.graph.store.digest import fingerprint
from policygraph.graph.store.elements import Node, Value
from policygraph.graph.store.folding import folded
from policygraph.ingest.ids import content_id
from policygraph.ingest.records import Evidence

DECIMALS = 6


def node(kind: str, record: object, **given: Any) -> Node:
    """Return the node of a record; `given` fields are used instead of, or beside, the record's own."""
    declared = NODE_KINDS[kind]
    fields = {column.name: _field(column, record, given, declared.label) for column in declared.columns}
    return Node(kind, tuple(fields.values()), fingerprint(tuple(fields.values())))


def evidence_id(evidence: Evidence) -> str:
    """Return the id of a piece of evidence, made from its place, words and rule."""
    return content_id("ev", evidence.document, evidence.start, evidence.end, evidence.rule, evidence.quote)


def _field(column: Column, record: object, given: Mapping[str, Any], label: str) -> Value:
    """Return one property as a plain value; `folded` is made from the label."""
    if column.name == "folded":
        return folded(given[label] if label in given else getattr(record, label))
    value = given[column.name] if column.name in given else getattr(record, column.name)
    if isinstance(value, Evidence):
        return evidence_id(value)
    if column.type == "json":
        return orjson.dumps(value).decode()
    if column.type == "real":
        return round(float(value), DECIMALS)
    if column.type == "bool":
        return int(value)
    return value if value is None or isinstance(value, int) else str(value)

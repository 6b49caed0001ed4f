"""Records as JSON lines, one record a line: how the records of a text are kept and handed on.

In and out: `DocumentRecords` and bytes. The same records give the same bytes; reading back gives equal records.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import orjson

from policygraph.ingest.records import DocumentRecords, Evidence

Convert = Callable[[Any], Any]


def dump(records: DocumentRecords) -> bytes:
    """Return one line ``["document", {…}]``, one ``["text", "…"]``, then the others in the order of the fields."""
    return b"".join(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE) for line in _lines(records))


def load(data: bytes) -> DocumentRecords:
    """Return the records; `ValueError` if the bytes are not what `dump` writes."""
    found: dict[str, list[Any]] = {field.name: [] for field in fields(DocumentRecords)}
    kinds = _kinds()
    try:
        for name, value in orjson.loads(b"[" + data.strip().replace(b"\n", b",") + b"]"):  # all lines in one go
            if name in kinds:
                record, conversions = kinds[name]
                for field, convert in conversions:
                    value[field] = convert(value[field])
                value = record(**value)
            found[name].append(value)
        (document,), (text,) = found.pop("document"), found.pop("text")
        return DocumentRecords(document, text, **{name: tuple(values) for name, values in found.items()})
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"不是记录文件：{error}") from error


def _lines(records: DocumentRecords) -> Iterator[tuple[str, object]]:
    """Yield field name and record."""
    for field in fields(records):
        value = getattr(records, field.name)
        yield from ((field.name, record) for record in (value if isinstance(value, tuple) else (value,)))


@cache
def _kinds() -> dict[str, tuple[type, tuple[tuple[str, Convert], ...]]]:
    """Return the record class of each field of `DocumentRecords` and what JSON can't say of it; the text excepted."""
    hints = get_type_hints(DocumentRecords)
    kinds = {name: get_args(hint)[0] if get_origin(hint) is tuple else hint for name, hint in hints.items()}
    return {name: (kind, _conversions(kind)) for name, kind in kinds.items() if kind is not str}


def _conversions(record: type) -> tuple[tuple[str, Convert], ...]:
    """Return the fields of a record that JSON can't say, with what makes them from JSON."""
    return tuple((name, convert) for name, hint in get_type_hints(record).items() if (convert := _conversion(hint)))


def _conversion(hint: Any) -> Convert | None:
    """Return what makes a value of a type from JSON, None where JSON says it as it is."""
    if get_origin(hint) is tuple:
        return _evidence_pairs if Evidence in get_args(get_args(hint)[0]) else tuple
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    if kinds == [Evidence]:
        return _evidence
    if isinstance(kinds[0], type) and issubclass(kinds[0], StrEnum):
        return {member.value: member for member in kinds[0]}.__getitem__  # faster than calling the enum, and as strict
    return None


def _evidence(value: Any) -> Evidence | None:
    """Make an evidence."""
    return None if value is None else Evidence(**value)


def _evidence_pairs(value: Any) -> tuple[tuple[str, Evidence], ...]:
    """Make the evidence of a document's fields."""
    return tuple((name, Evidence(**place)) for name, place in value)

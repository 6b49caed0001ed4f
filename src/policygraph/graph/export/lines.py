"""JSON lines: one object a line, keys in the order given, UTF-8."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson

from policygraph.ingest.records import Evidence


def lines(objects: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Yield each object as a line."""
    return (orjson.dumps(dict(found), option=orjson.OPT_APPEND_NEWLINE) for found in objects)


def place(evidence: Evidence) -> dict[str, Any]:
    """Return the three keys that say where something stands: start, end, quote."""
    return {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}


def path_of(section: str | None) -> str | None:
    """Return the printed path of a section from its id.

    >>> path_of("jsgxt-2023-222#二/（四）/4/四是")
    '二/（四）/4/四是'
    """
    return section.partition("#")[2] or section if section else None

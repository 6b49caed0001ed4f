"""Finds the query text of a named operation: one file an operation and a dialect, under graph/queries.

A file starts with comment lines ``name: value`` (``--`` in SQL, ``//`` in Cypher): `name`, `params` (names, comma
separated) and `returns` (the record, or the columns, in their order). Both dialects return the same columns.
"""

import os
from dataclasses import dataclass
from functools import cache

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "queries")
_ENDINGS = {"sqlite": (".sql", "--"), "neo4j": (".cypher", "//"), "spool": (".sql", "--")}


@dataclass(frozen=True, slots=True)
class Query:
    """A query text with its header."""

    name: str
    text: str
    params: tuple[str, ...]
    returns: str


@cache
def query(dialect: str, name: str) -> Query:
    """Return the operation `name` in a dialect (sqlite, neo4j, spool), read once a process."""
    ending, comment = _ENDINGS[dialect]
    with open(os.path.join(FOLDER, dialect, f"{name}{ending}"), encoding="utf-8") as file:
        text = file.read()
    header = dict(_header(text, comment))
    return Query(header["name"], text, tuple(filter(None, header.get("params", "").split(", "))), header["returns"])


def names(dialect: str) -> tuple[str, ...]:
    """Return the names of all operations of a dialect, sorted."""
    ending = _ENDINGS[dialect][0]
    return tuple(
        sorted(name.removesuffix(ending) for name in os.listdir(os.path.join(FOLDER, dialect)) if name.endswith(ending))
    )


def _header(text: str, comment: str) -> list[tuple[str, str]]:
    """Return the ``name: value`` pairs of the comment lines."""
    lines = (line.removeprefix(comment).strip() for line in text.splitlines() if line.startswith(comment))
    pairs = (line.partition(":") for line in lines)
    return [(key, value.strip()) for key, colon, value in pairs if colon]

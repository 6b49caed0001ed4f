"""Turns the rows that a query returns into records; the same for every store, since all return the same columns.

Columns stand in the order of the record's fields; an evidence is five columns (document, start, end, quote, rule),
all None where there is none.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from orjson import loads

from policygraph.graph.rows import Alignment, Direction, Feature, Relation, Row, Status
from policygraph.ingest.records import (
    Block,
    BlockKind,
    Document,
    Domain,
    DomainStatus,
    Evidence,
    Layout,
    LayoutKind,
    Level,
    Topic,
)

Values = Sequence[Any]


def evidence(values: Values) -> Evidence | None:
    """Read five columns."""
    return None if values[0] is None else Evidence(*values)


def documents(rows: Iterable[Values], evidences: Iterable[Values]) -> tuple[Document, ...]:
    """Read documents; `evidences` are (document, field, five columns), in order."""
    found: dict[str, list[tuple[str, Evidence]]] = defaultdict(list)
    for owner, field, *place in evidences:
        found[owner].append((field, Evidence(*place)))
    return tuple(_document(row, tuple(found[row[0]])) for row in rows)


def _document(row: Values, evidences: tuple[tuple[str, Evidence], ...]) -> Document:
    """Read one document."""
    level, layouts = Level(row[6]), tuple(loads(row[8]))
    return Document(*row[:6], level, row[7], layouts, *row[9:], evidences)  # type: ignore[call-arg]


def blocks(text: str) -> tuple[Block, ...]:
    """Read the blocks of a text from their JSON."""
    return tuple(Block(BlockKind(kind), *rest) for kind, *rest in loads(text))


def layout(row: Values) -> Layout:
    """Read one list."""
    return Layout(*row[:3], LayoutKind(row[3]), *row[4:])  # type: ignore[call-arg]


def domain(row: Values) -> Domain:
    """Read one domain: six columns, then name and body evidence."""
    id_, layout_id, number, name, status, group = row[:6]
    places = evidence(row[6:11]), evidence(row[11:16])
    return Domain(id_, layout_id, number, name, DomainStatus(status), group, *places)


def topic(row: Values) -> Topic:
    """Read one topic: six columns, then name, body and goal evidence."""
    places = Evidence(*row[6:11]), evidence(row[11:16]), evidence(row[16:21])
    return Topic(*row[:6], *places)  # type: ignore[call-arg]


def with_evidence(record: Any, rows: Iterable[Values]) -> tuple[Any, ...]:
    """Read records that have one evidence, at its place among the fields."""
    at = record.__match_args__.index("evidence")
    return tuple(record(*row[:at], Evidence(*row[at : at + 5]), *row[at + 5 :]) for row in rows)


def rows(found: Iterable[Values], directions: Iterable[Values]) -> tuple[Row, ...]:
    """Read rows of a list; `directions` are (owner, technology, normal, quote, five columns), each once an owner."""
    named: dict[str, dict[str, Direction]] = defaultdict(dict)
    for owner, *rest in directions:
        named[owner].setdefault(rest[0], direction(rest))
    return tuple(_row(row, tuple(named[row[0]].values())) for row in found)


def direction(row: Values) -> Direction:
    """Read one direction: technology, normal form, five columns."""
    return Direction(row[0], row[1], row[5], Evidence(*row[2:7]))


def _row(row: Values, directions: tuple[Direction, ...]) -> Row:
    """Read one row: id, layout, number, name, group, then name and body evidence."""
    id_, layout_id, number, name, group = row[:5]
    body = evidence(row[10:15])
    return Row(id_, layout_id, number, name, body.quote if body else "", group, evidence(row[5:10]), body, directions)


def alignment(row: Values) -> Alignment:
    """Read one alignment; features stand in JSON."""
    id_, subject, object_, relation, confidence, status, clue, basis, sentence, features = row
    return Alignment(
        id_,
        subject,
        object_,
        Relation(relation),
        confidence,
        Status(status),
        bool(clue),
        basis,
        sentence,
        tuple(_feature(*feature) for feature in loads(features)),
    )


def _feature(
    name: str,
    family: str,
    score: float,
    sentence: str,
    subjects: list[Values],
    objects: list[Values],
    scores: Sequence[float] = (),
) -> Feature:
    """Read one feature."""
    quotes = tuple(Evidence(*e) for e in subjects), tuple(Evidence(*e) for e in objects)
    return Feature(name, family, score, sentence, *quotes, tuple(scores))


def inverted(link: Alignment) -> Alignment:
    """Return the alignment read from its object: broad and narrow change places, and so do the quotes."""
    features = tuple(
        Feature(f.name, f.family, f.score, f.sentence, f.object_evidence, f.subject_evidence, f.scores)
        for f in link.features
    )
    return Alignment(
        link.id,
        link.object,
        link.subject,
        link.relation.inverse,
        link.confidence,
        link.status,
        link.clue,
        link.basis,
        link.sentence,
        features,
    )

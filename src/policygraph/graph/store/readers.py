"""Turns the rows that a query returns into records; the same for every store, since all return the same columns.

Columns stand in the order of the record's fields; an evidence is five columns (document, start, end, quote, rule),
all None where there is none.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from policygraph.graph.errors import DamagedStore
from policygraph.graph.rows import Alignment, Direction, Feature, Relation, Row, Status
from policygraph.graph.store.damage import hold, member, unpacked
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


class _Named:
    """The columns of a direction: a technology and the place that names it."""

    technology: str
    normal: str
    evidence: Evidence


class _Printed:
    """The columns of a row of a list."""

    id: str
    layout: str
    number: int
    name: str | None
    group: str | None
    name_evidence: Evidence | None
    body_evidence: Evidence | None


def evidence(values: Values) -> Evidence | None:
    """Read five columns."""
    return None if values[0] is None else Evidence(*values)


def documents(rows: Iterable[Values], evidences: Iterable[Values]) -> tuple[Document, ...]:
    """Read documents; `evidences` are (document, field, five columns), in order."""
    found: dict[str, list[tuple[str, Evidence]]] = defaultdict(list)
    for owner, field, *place in evidences:
        hold(Evidence, (owner, *place), 1)
        found[owner].append((field, Evidence(*place)))
    return tuple(_document(row, tuple(found[row[0]])) for row in rows)


def _document(row: Values, evidences: tuple[tuple[str, Evidence], ...]) -> Document:
    """Read one document."""
    hold(Document, row)
    level, layouts = member(Level, row[0], "level", row[6]), tuple(unpacked(row[0], "layouts", row[8]))
    return Document(*row[:6], level, row[7], layouts, *row[9:], evidences)  # type: ignore[call-arg]


def blocks(document: str, text: str) -> tuple[Block, ...]:
    """Read the blocks of a document's text from their JSON."""
    try:
        return tuple(Block(BlockKind(kind), *rest) for kind, *rest in unpacked(document, "blocks", text))
    except (TypeError, ValueError) as error:
        raise DamagedStore(document, "blocks 读不出来") from error


def layout(row: Values) -> Layout:
    """Read one list."""
    hold(Layout, row)
    return Layout(*row[:3], member(LayoutKind, row[0], "kind", row[3]), *row[4:])  # type: ignore[call-arg]


def domain(row: Values) -> Domain:
    """Read one domain: six columns, then name and body evidence."""
    hold(Domain, row)
    id_, layout_id, number, name, status, group = row[:6]
    places = evidence(row[6:11]), evidence(row[11:16])
    return Domain(id_, layout_id, number, name, member(DomainStatus, id_, "status", status), group, *places)


def topic(row: Values) -> Topic:
    """Read one topic: six columns, then name, body and goal evidence."""
    hold(Topic, row)
    places = Evidence(*row[6:11]), evidence(row[11:16]), evidence(row[16:21])
    return Topic(*row[:6], *places)  # type: ignore[call-arg]


def with_evidence(record: Any, rows: Iterable[Values]) -> tuple[Any, ...]:
    """Read records that have one evidence, at its place among the fields."""
    at = record.__match_args__.index("evidence")
    found = tuple(rows)
    for row in found:
        hold(record, row)
    return tuple(record(*row[:at], Evidence(*row[at : at + 5]), *row[at + 5 :]) for row in found)


def plain(record: Any, rows: Iterable[Values]) -> tuple[Any, ...]:
    """Read records that are made of their columns as they stand."""
    found = tuple(rows)
    for row in found:
        hold(record, row)
    return tuple(record(*row) for row in found)


def rows(found: Iterable[Values], directions: Iterable[Values]) -> tuple[Row, ...]:
    """Read rows of a list; `directions` are (owner, technology, normal, quote, five columns), each once an owner."""
    named: dict[str, dict[str, Direction]] = defaultdict(dict)
    for owner, *rest in directions:
        named[owner].setdefault(rest[0], direction(rest))
    return tuple(_row(row, tuple(named[row[0]].values())) for row in found)


def direction(row: Values) -> Direction:
    """Read one direction: technology, normal form, five columns."""
    hold(_Named, row)
    return Direction(row[0], row[1], row[5], Evidence(*row[2:7]))


def _row(row: Values, directions: tuple[Direction, ...]) -> Row:
    """Read one row: id, layout, number, name, group, then name and body evidence."""
    hold(_Printed, row)
    id_, layout_id, number, name, group = row[:5]
    body = evidence(row[10:15])
    return Row(id_, layout_id, number, name, body.quote if body else "", group, evidence(row[5:10]), body, directions)


def alignment(row: Values) -> Alignment:
    """Read one alignment; features stand in JSON."""
    hold(Alignment, row)
    id_, subject, object_, relation, confidence, status, clue, basis, sentence, features = row
    try:
        read = tuple(_feature(*feature) for feature in unpacked(id_, "features", features))
    except (TypeError, ValueError) as error:
        raise DamagedStore(id_, "features 读不出来") from error
    return Alignment(
        id_,
        subject,
        object_,
        member(Relation, id_, "relation", relation),
        confidence,
        member(Status, id_, "status", status),
        bool(clue),
        basis,
        sentence,
        read,
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

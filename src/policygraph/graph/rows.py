"""Rows of lists as the linker and the answers see them: no store, no text processing, only what was found and where."""

from dataclasses import dataclass
from enum import StrEnum

from policygraph.ingest.records import Evidence


@dataclass(frozen=True, slots=True)
class Direction:
    """One technology direction of a row: `technology` is the id of the normalised form, `quote` the printed words."""

    technology: str
    normal: str
    quote: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list: a domain or a fund topic. `text` is the printed body ('' if none), `name` None if the source lacks it."""

    id: str
    layout: str
    number: int
    name: str | None
    text: str
    group: str | None
    name_evidence: Evidence | None
    body_evidence: Evidence | None
    directions: tuple[Direction, ...]


class Relation(StrEnum):
    """SKOS mapping relations, read from the subject."""

    EXACT = "exact"
    CLOSE = "close"
    BROAD = "broad"  # the object is broader: it contains the subject
    NARROW = "narrow"  # the subject contains the object
    RELATED = "related"

    @property
    def inverse(self) -> "Relation":
        """The same relation read from the object: what contains me, I am a part of."""
        return _INVERSE.get(self, self)


_INVERSE = {Relation.BROAD: Relation.NARROW, Relation.NARROW: Relation.BROAD}

STRONG = frozenset({Relation.EXACT, Relation.CLOSE, Relation.BROAD, Relation.NARROW})
"""Relations by which one row is the other or contains it; a related one is only in its neighbourhood."""


class Status(StrEnum):
    """What became of an alignment."""

    PREDICTED = "predicted"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for a link: `family` is name, direction, passage, vocabulary or citation; `score` is 0..1.

    `sentence` says the finding in Chinese; the evidence lists quote both texts, side by side where they pair up; `scores` are
    those of the single pairs (0..1), () where a feature has one finding.
    """

    name: str
    family: str
    score: float
    sentence: str
    subject_evidence: tuple[Evidence, ...]
    object_evidence: tuple[Evidence, ...]
    scores: tuple[float, ...] = ()


BY_PEOPLE = "人工判断"
"""The basis of a link that no rule finds: it stands by what people said alone."""
DISPUTED = "意见不一，待议："
"""How the sentence of a link begins that people disagree about."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A mapping between two rows, with everything that made it. `clue` (线索) marks a link that moves no verdict.

    `basis` is 原文一致, 改写, 方向对应, 行业知识 or 人工判断; `sentence` is the one line that a planner reads first.
    """

    id: str
    subject: str
    object: str
    relation: Relation
    confidence: float
    status: Status
    clue: bool
    basis: str
    sentence: str
    features: tuple[Feature, ...]

    @property
    def is_disputed(self) -> bool:
        """Tell whether people's last words on the link differ."""
        return self.status is Status.UNSURE and self.sentence.startswith(DISPUTED)

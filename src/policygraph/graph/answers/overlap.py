"""对应关系: every pair of rows of two lists that is linked, with the quotes of both sides, and all rows for the matrix."""

from dataclasses import dataclass

from policygraph.graph.answers.answer import Answer, DocumentStatus, Places, Quote, Rule
from policygraph.graph.answers.inputs import Comparison, ListView
from policygraph.graph.answers.notes import comparison_notes, document_statuses
from policygraph.graph.answers.wording import plainly, status_word
from policygraph.graph.rows import Alignment, Relation, Row

_ORDER = tuple(Relation)


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of either list, linked or not."""

    id: str
    number: int
    name: str | None


@dataclass(frozen=True, slots=True)
class OverlapEvidence:
    """The quotes of both sides."""

    subject: tuple[Quote, ...]
    object: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class OverlapFeature:
    """One reason for a link, for programs: `family` is name, direction, passage, vocabulary or citation; `score` and `scores` are 0..1."""

    name: str
    family: str
    score: float
    sentence: str
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class OverlapRow:
    """One linked pair; `status` is 程序判断, 人工确认, 人工待定, 人工否定, 意见不一, or 线索 for a link that moves no verdict.

    `confidence` (0..1) and `features` are for programs; what a planner reads has neither.
    """

    subject: str
    object: str
    relation: str
    status: str
    basis: str
    sentence: str
    evidence: OverlapEvidence
    confidence: float = 0.0
    features: tuple[OverlapFeature, ...] = ()


@dataclass(frozen=True, slots=True)
class OverlapAnswer(Answer[OverlapRow]):
    """The pairs, and every row of both lists, empty ones too."""

    subjects: tuple[MatrixRow, ...]
    objects: tuple[MatrixRow, ...]


def overlap(comparison: Comparison) -> OverlapAnswer:
    """Return the linked pairs ordered by the rows of the first list, then by strength of the relation."""
    subjects = {row.id: row for row in comparison.subject.rows}
    objects = {row.id: row for row in comparison.reference.rows}
    places = Places(
        {s.id: s for s in (*comparison.sections, *(s for t in comparison.texts for s in t.sections))}.values()
    )
    links = [link for link in comparison.links if link.subject in subjects and link.object in objects]
    links.sort(key=lambda link: (subjects[link.subject].number, link.clue, _ORDER.index(link.relation), link.object))
    documents: tuple[DocumentStatus, ...] = document_statuses(comparison, with_texts=False)
    rules: tuple[Rule, ...] = ()
    return OverlapAnswer(
        list=comparison.subject.layout.id,
        reference=comparison.reference.layout.id,
        as_of=comparison.as_of,
        digest=comparison.digest,
        documents=documents,
        notes=comparison_notes(comparison, with_texts=False),
        rows=tuple(_pair(link, subjects[link.subject], objects[link.object], places) for link in links),
        rules=rules,
        subjects=_matrix(comparison.subject),
        objects=_matrix(comparison.reference),
    )


def _matrix(view: ListView) -> tuple[MatrixRow, ...]:
    """Return the rows of a list as they head the matrix."""
    return tuple(MatrixRow(row.id, row.number, row.name) for row in view.rows)


def _pair(link: Alignment, subject: Row, object: Row, places: Places) -> OverlapRow:
    """Return a link with what it quotes; without quotes of its own the names (or bodies) of both rows stand for them."""
    ours = [evidence for feature in link.features for evidence in feature.subject_evidence]
    theirs = [evidence for feature in link.features for evidence in feature.object_evidence]
    return OverlapRow(
        subject=link.subject,
        object=link.object,
        relation=link.relation.value,
        status=status_word(link),
        basis=link.basis,
        sentence=plainly(link.sentence),
        evidence=OverlapEvidence(
            places.quotes(ours or (subject.name_evidence or subject.body_evidence,)),
            places.quotes(theirs or (object.name_evidence or object.body_evidence,)),
        ),
        confidence=link.confidence,
        features=tuple(OverlapFeature(f.name, f.family, f.score, plainly(f.sentence), f.scores) for f in link.features),
    )

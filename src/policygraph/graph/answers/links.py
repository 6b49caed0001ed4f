"""What a link proves: whether it counts, which directions it quotes from both sides, whether it is about the row's name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policygraph.graph.rows import Alignment, Relation, Row, Status
from policygraph.ingest.records import Evidence

STRONG = frozenset({Relation.EXACT, Relation.CLOSE, Relation.BROAD, Relation.NARROW})
SAME = frozenset({Relation.EXACT, Relation.CLOSE})
CONTENT = frozenset({"direction", "passage"})
NAMING = frozenset({"name", "vocabulary"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two quotes that say the same: the subject's words and the object's."""

    subject: Evidence
    object: Evidence


def counts(link: Alignment) -> bool:
    """Tell whether the link may move a verdict: predicted or confirmed, and no 线索.

    A clue (general vocabulary alone) is shown and never counts; what a person rejected or left open neither.
    """
    return not link.clue and link.status in (Status.PREDICTED, Status.CONFIRMED)


def counting(links: Iterable[Alignment]) -> Iterator[Alignment]:
    """Yield the links that may move a verdict."""
    return (link for link in links if counts(link))


def pairs(link: Alignment) -> tuple[Pair, ...]:
    """Return the directions or passages that the link quotes from both texts, side by side."""
    return tuple(
        Pair(ours, theirs)
        for feature in link.features
        if feature.family in CONTENT
        for ours, theirs in zip(feature.subject_evidence, feature.object_evidence, strict=False)
    )


def is_supported(link: Alignment) -> bool:
    """Tell whether a pair is quoted from both sides, or a person confirmed the link."""
    return link.status is Status.CONFIRMED or bool(pairs(link))


def within(inner: Evidence, outer: Evidence | None) -> bool:
    """Tell whether `inner` stands inside `outer`, in the same document."""
    return (
        outer is not None and inner.document == outer.document and outer.start <= inner.start and inner.end <= outer.end
    )


def is_in_named_object(link: Alignment, row: Row) -> bool:
    """Tell whether the link is about what the object row's name says, not about one clause of its directions.

    废旧锂电回收 and 资源循环利用: yes, the name says recycling. 水污染防治 and 资源循环利用: no, water stands in one
    clause of the directions. A person's confirmation is taken as given for the whole row.
    """
    if link.status is Status.CONFIRMED:
        return True
    return any(
        feature.family in NAMING and any(within(evidence, row.name_evidence) for evidence in feature.object_evidence)
        for feature in link.features
    )

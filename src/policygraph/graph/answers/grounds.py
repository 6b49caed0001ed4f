"""What a link rests on, as a planner reads it: what both names say where that decides, else what the linker's sentence names.

In: a `Tie`. Out: a Chinese clause without rows, relation and scores, and the pair of quotes that stands beside it.
"""

from typing import NamedTuple

from policygraph.graph.answers.links import SAME, Tie, is_other_line, leading_pair, meet
from policygraph.graph.answers.wording import ground, plainly
from policygraph.graph.rows import Feature, Relation
from policygraph.ingest.records import Evidence

_HEADS = ("行业知识：", "技术方向对应：")


class Ground(NamedTuple):
    """A clause and the two quotes that it speaks of, the subject's first (none where a side has nothing to quote)."""

    words: str
    quotes: tuple[Evidence, ...]


def ground_of(tie: Tie) -> Ground:
    """Return what the link rests on.

    Fields that are alike by name alone are grounded on their names, not on a direction that happens to belong to the other field:
    工业大数据 and 工业大数据, not 工业知识构建 and 工业大数据. Where directions correspond too, equal names are said first.
    """
    names = _of_names(tie) if tie.relation in SAME or tie.relation is Relation.NARROW else None
    if names and _is_by_name_alone(tie):
        return names
    said = ground(tie.link.sentence)
    if names and tie.relation in SAME and _calls_alike(tie) and names.words not in said:
        said = f"{names.words}；{said}"
    return Ground(said, leading_pair(tie))


def is_grounded_on_names(tie: Tie) -> bool:
    """Tell whether the names alone are what the ground speaks of."""
    return _is_by_name_alone(tie) and _of_names(tie) is not None


def _is_by_name_alone(tie: Tie) -> bool:
    """Tell whether the link makes both rows the same kind of field without a direction in common."""
    lists = tie.has_common_direction if tie.relation in SAME else tie.lists_object
    return is_other_line(tie) and not lists


def _calls_alike(tie: Tie) -> bool:
    """Tell whether a feature of the names themselves says that they are equal."""
    return any(feature.family == "name" for feature in tie.link.features)


def _of_names(tie: Tie) -> Ground | None:
    """Return the first thing that the link says of both names, features of the names before knowledge of industries."""
    for feature in sorted(tie.link.features, key=lambda feature: feature.family != "name"):
        pairs = list(zip(feature.subject_evidence, feature.object_evidence, strict=False))
        for at, (ours, theirs) in enumerate(pairs):
            if meet(ours, tie.subject.name_evidence) and meet(theirs, tie.object.name_evidence):
                return Ground(_clause(feature, at, len(pairs)), (ours, theirs))
    return None


def _clause(feature: Feature, at: int, count: int) -> str:
    """Return the part of a feature's sentence that speaks of one of its pairs: all of it for a name, else the part at its place."""
    words = plainly(feature.sentence)
    for head in _HEADS:
        words = words.removeprefix(head)
    parts = words.split("；")
    return parts[at] if feature.family != "name" and len(parts) == count else words

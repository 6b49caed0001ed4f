"""Which links count, and what a link between two rows proves: the pairs that it quotes and what they are about."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

from policygraph.graph.answers.likeness import is_kind_of
from policygraph.graph.rows import Alignment, Relation, Row, Status
from policygraph.ingest.records import Evidence

SAME = frozenset({Relation.EXACT, Relation.CLOSE})
CONTENT = frozenset({"direction", "passage"})
ORDER = tuple(Relation)


class Pair(NamedTuple):
    """Two quotes that belong together: the subject's words and the object's."""

    subject: Evidence
    object: Evidence


def counts(link: Alignment) -> bool:
    """Tell whether the link may move a verdict: not rejected, and no 线索.

    A clue (general vocabulary alone) is shown and never counts; what a person rejected neither. A link that people left
    open or disagree about counts as it was found: a dispute must not turn a field into a 空白.
    """
    return not link.clue and link.status is not Status.REJECTED


def counting(links: Iterable[Alignment]) -> Iterator[Alignment]:
    """Yield the links that may move a verdict."""
    return (link for link in links if counts(link))


def pairs(link: Alignment) -> tuple[Pair, ...]:
    """Return the words that the link quotes from both texts, side by side; what rests on vocabulary alone is left out."""
    return tuple(
        Pair(ours, theirs)
        for feature in link.features
        if feature.family in CONTENT
        for ours, theirs in zip(feature.subject_evidence, feature.object_evidence, strict=False)
    )


def meet(one: Evidence, other: Evidence | None) -> bool:
    """Tell whether two spans of one document overlap."""
    return other is not None and one.document == other.document and one.start < other.end and other.start < one.end


def is_direction(evidence: Evidence, row: Row) -> bool:
    """Tell whether the quote is one of the row's directions (or part of one)."""
    return any(meet(evidence, direction.evidence) for direction in row.directions)


class Tie(NamedTuple):
    """A counting link with both of its rows: everything that a rule can ask about it."""

    link: Alignment
    subject: Row
    object: Row

    @property
    def relation(self) -> Relation:
        """Return the relation, read from the subject."""
        return self.link.relation

    @property
    def is_confirmed(self) -> bool:
        """Tell whether a person confirmed the link, which stands for any quote."""
        return self.link.status is Status.CONFIRMED

    @property
    def is_quoted(self) -> bool:
        """Tell whether both texts are quoted, be it a name on one side, or a person confirmed the link."""
        return self.is_confirmed or bool(pairs(self.link))

    @property
    def has_common_direction(self) -> bool:
        """Tell whether both rows name a direction (or sub-heading, or passage) that the link pairs up; names don't count.

        语音合成：… and 语音合成、语音识别: yes. The names 工业大数据 and 工业大数据, and nothing else: no.
        """
        return self.is_confirmed or any(
            not meet(pair.subject, self.subject.name_evidence)
            and not meet(pair.object, self.object.name_evidence)
            and (is_direction(pair.subject, self.subject) or is_direction(pair.object, self.object))
            for pair in pairs(self.link)
        )

    @property
    def lists_object(self) -> bool:
        """Tell whether a direction of the subject is paired with the object's name or one of its directions.

        关键基础材料：…稀土功能材料… lists the field 稀土功能材料.
        """
        return self.is_confirmed or any(is_direction(pair.subject, self.subject) for pair in pairs(self.link))

    @property
    def lists_only_a_kind(self) -> bool:
        """Tell whether all that the subject lists is one kind of what the object's name says, none of its directions.

        MEMS传感器 for 传感器, 柔性显示 for 印刷及柔性显示: yes. 稀土功能材料 for 稀土功能材料: no, nor any direction of the object.
        """
        if self.is_confirmed or self.object.name is None:
            return False
        listed = [pair for pair in pairs(self.link) if is_direction(pair.subject, self.subject)]
        return bool(listed) and all(
            meet(pair.object, self.object.name_evidence) and is_kind_of(pair.subject.quote, self.object.name)
            for pair in listed
        )

    @property
    def is_about_name(self) -> bool:
        """Tell whether the link is about what the object's name says, not about one clause of its directions.

        废旧锂电回收 and 资源循环利用: yes, the name says recycling. 水污染防治 and 资源循环利用: no, water stands in one clause.
        """
        return self.is_confirmed or any(
            meet(evidence, self.object.name_evidence)
            for feature in self.link.features
            for evidence in feature.object_evidence
        )


def leading_pair(tie: Tie) -> tuple[Evidence, ...]:
    """Return the quotes of both sides that the link's sentence names, the subject's first; the names where it quotes no pair.

    Empty where a side has neither a name nor a text.
    """
    sides = next(iter(pairs(tie.link)), None) or tuple(
        row.name_evidence or row.body_evidence for row in (tie.subject, tie.object)
    )
    return tuple(side for side in sides if side is not None) if all(sides) else ()


def is_same_field(tie: Tie) -> bool:
    """The same field or a close one, with a direction in common."""
    return tie.relation in SAME and tie.has_common_direction


def contains(tie: Tie) -> bool:
    """A field that contains the object, and names it, as a whole or one kind of it, or one of its directions among its own."""
    return tie.relation is Relation.NARROW and tie.lists_object


def contains_whole(tie: Tie) -> bool:
    """A field that contains the object, and not only one kind of it."""
    return contains(tie) and not tie.lists_only_a_kind


def is_part(tie: Tie) -> bool:
    """A part of what the object's name says: 人形机器人 of 机器人."""
    return tie.relation is Relation.BROAD and tie.is_about_name


def is_other_line(tie: Tie) -> bool:
    """The same field by name; asked after `is_same_field` and `contains`, so without a direction in common."""
    return tie.relation in SAME or tie.relation is Relation.NARROW


def is_clause(tie: Tie) -> bool:
    """A part of one clause of the object's directions, not of what its name says."""
    return tie.relation is Relation.BROAD and not tie.is_about_name and tie.is_quoted


def is_related(tie: Tie) -> bool:
    """Something in common, quoted from both sides."""
    return tie.is_quoted


def sort_key(link: Alignment) -> tuple[int, str, str]:
    """Return the order in which links are shown: the strongest relation first, then by rows."""
    return ORDER.index(link.relation), link.subject, link.object


class Tied(Protocol):
    """What is judged by its links."""

    @property
    def ties(self) -> tuple[Tie, ...]:
        """The links of the row."""


def any_tie(test: Callable[[Tie], bool]) -> Callable[[Tied], bool]:
    """Make a test of a row from the test of a link: it holds if one of the links passes."""
    return lambda case: any(test(tie) for tie in case.ties)

"""Why: what makes a direction of another text speak for a reference row: by which word, or by which of the row's directions.

In: what is sought (`Sought`) and printed directions. Out: `Naming` with a Chinese clause that is true of both quotes, or None. The surest
comes first: a word of the search, another name of the field, a field that stands in it, then a direction of the row reworded.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from policygraph.graph.answers.kin import Kin, heads_of, is_central, without_examples
from policygraph.graph.answers.likeness import SPECIFIC, TOUCH, heard, is_reworded, pairs_in, shared_weight
from policygraph.graph.answers.rules import search_words
from policygraph.graph.answers.terms import BARE, GENERAL, SHORTEST, WITHIN, Term, names_field
from policygraph.graph.answers.wording import differs_before
from policygraph.graph.rows import Direction, Row
from policygraph.ingest.lexicon.kinship import PLAIN, Head, Kinship, squeezed

_CALLED = {BARE: "去掉修饰的名称"}
LONG = 4  # characters from which a name says a part of the field wherever it stands in a direction
_NO_WORD = (GENERAL, WITHIN)


class Naming(NamedTuple):
    """How a direction speaks for a row: its place in the order of sureness, a Chinese clause, the row's direction if it is that."""

    order: int
    said: str
    direction: Direction | None = None


@dataclass(frozen=True)
class Sought:
    """A reference row with the words and the fields by which texts may name it.

    `kin` are the fields that speak for the row; `everything` holds all names and directions that may name it, in small letters without
    blanks: what stands nowhere in it is not looked for in each.
    """

    row: Row
    terms: tuple[Term, ...]
    kin: Kin
    kinship: Kinship
    everything: str

    @cached_property
    def words(self) -> tuple[Term, ...]:
        """Return the terms that name the field by standing in a direction; what is used everywhere (轻量化) is none."""
        everywhere = search_words("base")
        return tuple(
            term
            for term in self.terms
            if term.kind not in _NO_WORD and (term.term not in everywhere or term.term == self.row.name)
        )

    @cached_property
    def folded_words(self) -> tuple[tuple[Term, str], ...]:
        """Return these terms with their small letters without blanks."""
        return tuple((term, squeezed(term.term)) for term in self.words)

    @cached_property
    def parts(self) -> tuple[Head, ...]:
        """Return the names of what stands in the field that are long enough to say it inside a direction (自动驾驶|域控制器), and stand in one.

        None where the field is itself used everywhere: 红外热成像分析 is no 传感器.
        """
        if any(map(self.kinship.is_general, self.kin.own)):
            return ()
        named = (Head(field, label) for field in sorted(self.kin.narrower) for label in self.kinship.labels(field))
        pairs = pairs_in(self.everything)
        long = (head for head in named if len(head.label) >= LONG and head.label[:2] in pairs)
        return tuple(head for head in long if head.label in self.everything)

    @cached_property
    def short_names(self) -> tuple[str, ...]:
        """Return the field's names of two characters: they say it only where nothing stands before them (燃机|热端部件, not 服装|辅料)."""
        plain = (field for field in sorted(self.kin.own) if not self.kinship.is_general(field))
        return tuple(
            label
            for field in plain
            for label in self.kinship.labels(field)
            if len(label) < SHORTEST and not label.isascii()
        )

    @cached_property
    def central(self) -> tuple[Direction, ...]:
        """Return the row's directions that belong to what its name says."""
        return tuple(d for d in self.row.directions if is_central(d.quote, self.kin, self.kinship))

    @cached_property
    def specific(self) -> frozenset[str]:
        """Return what these directions say outside general words."""
        return frozenset(gram for direction in self.central for gram in heard(direction.quote).specific)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Return every two characters in a row of what they say: a text without any of these shares none of it."""
        return frozenset(pair for gram in self.specific for pair in pairs_in(gram))

    @cached_property
    def openings(self) -> frozenset[str]:
        """Return `pairs` and the first two characters of every word that can name the field: a direction with none of them does not."""
        kin = self.kin
        fields = (*kin.own, *kin.narrower, *(field for field, _ in kin.listed))
        labels = (label for field in fields for label in self.kinship.labels(field))
        return self.pairs.union(word[:2] for word in (*(word for _, word in self.folded_words), *labels))

    @cached_property
    def hidden(self) -> tuple[str, ...]:
        """Return the words in which a name of the field means something else."""
        return self.kinship.hiding(self.kin.own)


def named_by_word(words: str, sought: Sought) -> Naming | None:
    """Return how a name, heading or direction names the field by a word of the search, if it does.

    机器人用精密减速器 names no 机器人; 光电子芯片制造 names no 集成电路制造 by 芯片制造, since 光电子芯片 goes on before it.
    """
    folded = squeezed(words)
    for hidden in sought.hidden:
        folded = folded.replace(hidden, " ")
    for term, wanted in sought.folded_words:
        if wanted in folded and names_field(folded, (Term(wanted, term.kind),)) is not None:
            at = folded.find(wanted)
            if not sought.kinship.is_inside_another(folded, at, at + len(wanted)):
                return Naming(sought.terms.index(term), by_word(term))
    return None


def by_word(term: Term) -> str:
    """Return the clause that says by which word the field is named."""
    return f"按{_CALLED.get(term.kind, term.kind)}“{term.term}”点到本领域"


def named_by_field(words: str, sought: Sought) -> Naming | None:
    """Return how a name or direction is the field or a part of it by the vocabulary, if it is: 人形机器人 for 机器人."""
    kin, first = sought.kin, len(sought.terms)
    everywhere = search_words("base")
    for head in heads_of(words, sought.kinship):
        if head.label in everywhere and head.label != sought.row.name:
            continue
        if head.field in kin.own:
            return Naming(first, f"按别称“{head.label}”点到本领域")
        if head.field in kin.narrower:
            return Naming(first + 1, f"点到“{head.label}”，属于本领域（“{head.field}”是其中一类）")
        listed = dict(kin.listed).get(head.field)
        if listed is not None:
            direction = next(found for found in sought.row.directions if found.quote == listed)
            return Naming(first + 2, f"与参照方向“{listed}”同属“{head.field}”", direction)
    folded = squeezed(words)
    for label in sought.short_names:
        if folded.startswith(label) and not sought.kinship.is_inside_another(folded, 0, len(label)):
            return Naming(first, f"按别称“{label}”点到本领域")
    for part in sought.parts:
        if part.label in folded and names_field(words, (Term(part.label, WITHIN),)) is not None:
            return Naming(first + 3, f"点到“{part.label}”，属于本领域（“{part.field}”是其中一类）")
    return None


def named_by_direction(direction: str, sought: Sought) -> Naming | None:
    """Return which direction of the row a direction is, in the same or lightly different words, if it is one.

    高温叶片精密制造 / 高温叶片制造与工艺. Not 检测技术 / 检测技术: every text says so; nor 集成电路 among the uses of 石墨烯.
    """
    if pairs_in(direction).isdisjoint(sought.pairs):
        return None
    said = heard(direction)
    if said.specific.isdisjoint(sought.specific):
        return None
    for own in sought.central:
        if said.words == squeezed(own.quote) and shared_weight(said, said) >= SPECIFIC:
            return Naming(len(sought.terms) + 4, f"与参照方向“{own.quote}”相同", own)
    heads = heads_of(without_examples(direction), sought.kinship)
    central = [own for own in sought.central if not _is_made_of(own.quote, heads, sought.kinship)]
    for own in central:
        if is_reworded(direction, own.quote) and not differs_before(direction, own.quote):
            return Naming(len(sought.terms) + 5, f"与参照方向“{own.quote}”用词相近", own)
    for own in central if heads else ():
        head = _common_head(heads, own.quote, sought)
        if head is not None:
            return Naming(len(sought.terms) + 6, f"与参照方向“{own.quote}”都是“{head.field}”", own)
    return None


def _is_made_of(other: str, heads: tuple[Head, ...], kinship: Kinship) -> bool:
    """Tell whether a direction names these things only as what its own thing is made of: 石墨烯 in 碳纳米与石墨烯医用材料技术, and so 碳纳米管,
    which belongs to what contains 石墨烯. Not 高温叶片 in 高温叶片制造与工艺.
    """
    last = heads_of(without_examples(other), kinship)[-1:]
    if not heads or not last:
        return False
    words = squeezed(other)
    stuff = kinship.head(words[: words.rfind(last[0].label)]) if last[0].label in words else None
    if stuff is None or stuff.field == last[0].field:
        return False
    stuffs = {stuff.field, *kinship.above(stuff.field), *kinship.below([stuff.field])}
    return all(head.field in stuffs for head in heads)


def _common_head(heads: tuple[Head, ...], other: str, sought: Sought) -> Head | None:
    """Return the first head that another direction has, too, if the words for it agree: 高性能纤维 / 高性能纤维及其复合材料.

    Not by knowledge alone.
    """
    others = heads_of(without_examples(other), sought.kinship)
    for ours in heads:
        for theirs in others:
            if ours.field == theirs.field and sought.kinship.kinds[ours.field] in PLAIN:
                within = ours.label in theirs.label or theirs.label in ours.label
                if within or shared_weight(heard(ours.label), heard(theirs.label)) >= TOUCH:
                    return ours
    return None


Way = Callable[[str, Sought], Naming | None]
AS_HEADING: tuple[Way, ...] = (named_by_word,)
AS_NAME: tuple[Way, ...] = (*AS_HEADING, named_by_field)
AS_DIRECTION: tuple[Way, ...] = (*AS_NAME, named_by_direction)


def surest(words: str, sought: Sought, ways: tuple[Way, ...] = AS_DIRECTION) -> Naming | None:
    """Return the surest way in which a direction, a name or a heading speaks for the row, or None."""
    if pairs_in(words).isdisjoint(sought.openings):
        return None
    return next((found for way in ways if (found := way(words, sought)) is not None), None)

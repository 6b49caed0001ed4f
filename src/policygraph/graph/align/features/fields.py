"""Why: 光模块 and 光电子芯片 share no word, yet a planner knows that they are one chain; the network of fields knows it too.

In: two profiles. Out: matches of quotes over fields: `same` for the same field or one that contains the other (both texts name it),
`chain` for fields that only stand in one chain (general knowledge).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.graph.align.features.pairing import Match
from policygraph.graph.align.network import Network, Step, Tie
from policygraph.graph.align.profile import Profile, Role, Tag
from policygraph.ingest.lexicon.fields import FieldKind

ROLE = {Role.NAME: 1.0, Role.HEAD: 0.85, Role.MODIFIER: 0.55, Role.CONTEXT: 0.35}
KIND = {
    FieldKind.FIELD: 0.95,
    FieldKind.ITEM: 0.95,
    FieldKind.COMPONENT: 0.95,
    FieldKind.BASE: 0.40,
    FieldKind.CATEGORY: 0.0,
}
SERVED_BY_DIRECTION = 0.75
NAMED_CHAIN = 1.15  # one name's field serves the other name's
PASSING = 0.40  # a part of many machines (轴承) that neither row is about
BASE_NAMED = 0.9  # a cross-cutting technology where one row's name is about it
# what a mention off the row's subject counts; where the other row's name is about something near; about just this
ASIDE, ASIDE_NAMED, ASIDE_SAME = 0.55, 0.65, 0.75
FLOOR = 0.18
QUOTED = frozenset({Tie.SAME, Tie.BROADER, Tie.NARROWER})


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """A match over two fields, with the way between them."""

    match: Match
    step: Step
    left: Tag
    right: Tag


def match_fields(left: Profile, right: Profile, network: Network) -> Iterator[FieldMatch]:
    """Yield every pair of fields of the two rows that are near each other.

    电力专用传感器 / 传感器: the same field, strong where a row is about it. 大数据 / 大数据: used everywhere, proves little.
    """
    for ours in left.tags:
        near = network.near[ours.field]
        for theirs in right.tags:
            step = near.get(theirs.field)
            if step is None:
                continue
            score = step.closeness * _place(ours, theirs) * _place(theirs, ours) * _weight(ours, theirs, step, network)
            if score >= FLOOR:
                yield FieldMatch(_match(score, ours, theirs, step), step, ours, theirs)


def _match(score: float, ours: Tag, theirs: Tag, step: Step) -> Match:
    """Return the pair of quotes; where both are names, it stands once."""
    names = (ours.role is Role.NAME, theirs.role is Role.NAME)
    reason = _reason(ours, theirs, step)
    left_is_name, right_is_name = (False, False) if all(names) else names
    quotes = (ours.quote, theirs.quote, reason, ours.evidence, theirs.evidence)
    return Match(score, *quotes, left_is_name, right_is_name, f"{ours.field}|{theirs.field}")


def _place(tag: Tag, other: Tag) -> float:
    """Return how much a mention counts by its role and by whether it lies on the row's subject."""
    aside = ASIDE if other.role is not Role.NAME else ASIDE_SAME if tag.field == other.field else ASIDE_NAMED
    return ROLE[tag.role] * (1.0 if tag.central else aside)


def _weight(ours: Tag, theirs: Tag, step: Step, network: Network) -> float:
    """Return how much the two fields prove, by the weaker one; what only serves by one of its directions counts less."""
    named = step.tie is Tie.SAME and Role.NAME in (ours.role, theirs.role)
    weights = []
    for tag, other in ((ours, theirs), (theirs, ours)):
        kind = network.fields[tag.field].kind
        if kind is FieldKind.COMPONENT and _is_in_passing(tag, other, step):
            weights.append(PASSING)
            continue
        is_base = kind is FieldKind.BASE
        weights.append(BASE_NAMED if is_base and (named or tag.role is Role.NAME) else KIND[kind])
    server = {Tie.SERVES: ours, Tie.SERVED: theirs}.get(step.tie)
    named_chain = NAMED_CHAIN if server is not None and ours.role is theirs.role is Role.NAME else 1.0
    return (
        min(weights)
        * named_chain
        * (1.0 if server is None or server.role is Role.NAME or server.listed else SERVED_BY_DIRECTION)
    )


def _is_in_passing(tag: Tag, other: Tag, step: Step) -> bool:
    """Tell whether a part of many machines is named by the way on both sides: no name is about it, no heading lists it.

    大型风机主轴承 in 海上风电 / 高精度轴承 in 数控机床: by the way. 大型风机主轴承 / the row 精密轴承: not.
    """
    return step.tie in QUOTED and all(t.role is not Role.NAME and not t.listed for t in (tag, other))


def _reason(ours: Tag, theirs: Tag, step: Step) -> str:
    """Return the way in words, e.g. 光通信 属于 光电子."""
    if step.tie is Tie.SAME:
        same = ours.label == theirs.label
        return f"都提到“{ours.label}”" if same else f"“{ours.label}”与“{theirs.label}”同属“{ours.field}”"
    if step.tie is Tie.SIBLING:
        return f"“{ours.field}”与“{theirs.field}”同属“{step.path[1]}”"
    return f"“{ours.field}”{step.tie.value}“{theirs.field}”"

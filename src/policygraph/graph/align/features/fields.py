"""Why: 光模块 and 光电子芯片 share no word, yet a planner knows that they are one chain; the network of fields knows it too.

In: two profiles. Out: matches of quotes over fields: `same` for the same field or one that contains the other (both texts name it),
`chain` for fields that only stand in one chain (general knowledge).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.graph.align.features.pairing import Match
from policygraph.graph.align.network import Network, Step, Tie
from policygraph.graph.align.profile import Profile
from policygraph.graph.align.squeeze import as_printed
from policygraph.graph.align.tags import Role, Standing, Tag
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
NAMED_SERVER, DIRECT = 1.30, 2  # a direction rests directly (two names on the way) on what the other name is about
PASSING = 0.40  # a part of many machines (轴承) that neither row is about
SHARED_PART = 0.55  # the same part of two machines, which the rows are about
BASE_NAMED = 0.9  # a cross-cutting technology where one row's name is about it
# what a mention off the row's subject counts; where the other row's name is about something near; about just this
ASIDE, ASIDE_NAMED, ASIDE_SAME = 0.55, 0.65, 0.75
FLOOR = 0.18
_BACK = {Tie.BROADER: Tie.NARROWER, Tie.NARROWER: Tie.BROADER}
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
    abroad = frozenset(_parts_of_another_use(left, right, network) | _parts_of_another_use(right, left, network))
    common = _parts_of_both(left, right, network)
    for ours in left.tags:
        near = network.near[ours.field]
        for theirs in right.tags:
            step = near.get(theirs.field)
            if (
                step is None
                or _is_loose_kind(ours, theirs, step.tie)
                or _is_loose_kind(theirs, ours, _turned(step.tie))
                or _is_beside_work(ours, theirs, step.tie)
                or _is_beside_work(theirs, ours, step.tie)
            ):
                continue
            score = step.closeness * _place(ours, theirs, step.tie) * _place(theirs, ours, _turned(step.tie))
            score *= _weight(ours, theirs, step, network, abroad, common)
            if score >= FLOOR and (step.tie in QUOTED or not _is_far_mention(ours, theirs)):
                yield FieldMatch(_match(score, ours, theirs, step), step, ours, theirs)


def is_quoted(found: FieldMatch) -> bool:
    """Tell whether both texts name the fields themselves, not by their names alone; what directions are for speaks only to a row of that name.

    传感器 / 车用传感器: yes. 集成电路制造用湿电子化学品 / the row 集成电路工艺: yes; / 芯片制造工艺 in 汽车芯片: no, that row makes chemicals.
    """
    tags = found.left, found.right
    names_purpose = found.step.tie is Tie.SAME and any(tag.role is Role.NAME for tag in tags)
    is_aside = any(tag.is_purpose for tag in tags) and not names_purpose
    return found.step.tie in QUOTED and not is_name_to_name(found) and not is_aside


def is_name_to_name(found: FieldMatch) -> bool:
    """Tell whether both fields stand in the rows' names, so that no direction is quoted."""
    return found.left.role is Role.NAME and found.right.role is Role.NAME


def _turned(tie: Tie) -> Tie:
    """Return a tie within one branch as it reads from its other end."""
    return _BACK.get(tie, tie)


def _is_loose_kind(tag: Tag, other: Tag, tie: Tie) -> bool:
    """Tell whether a tag that only says of what kind a thing is proves nothing beside the other; `tie` reads from it to the other.

    水下作业机器人 is a 机器人, and speaks for a row of that name. 大气污染防治 is a 污染防治 and so no part of 水污染防治.
    """
    return tag.kind_of and (other.role is not Role.NAME or tie is Tie.NARROWER)


def _is_beside_work(tag: Tag, other: Tag, tie: Tie) -> bool:
    """Tell whether what a process works on (航空发动机等零件的制造) meets anything but a name of it, or of what contains it."""
    return tag.is_worked_on and (other.role is not Role.NAME or tie not in QUOTED)


def _is_far_mention(ours: Tag, theirs: Tag) -> bool:
    """Tell whether a chain of knowledge hangs on a mere use that meets no name: 集成电路 in 石墨烯 / 化合物半导体."""
    return (_is_use(ours) and theirs.role is not Role.NAME) or (_is_use(theirs) and ours.role is not Role.NAME)


def _is_use(tag: Tag) -> bool:
    """Tell whether a mention off the row's subject is a thing made of it: 集成电路 said by itself, 基于石墨烯薄膜的光电器件 in 石墨烯."""
    said_alone = tag.quote.lower() == tag.label == tag.field.lower()
    return tag.standing is Standing.ASIDE and tag.role is Role.HEAD and (said_alone or tag.made_of_own)


def _match(score: float, ours: Tag, theirs: Tag, step: Step) -> Match:
    """Return the pair of quotes; where both are names, it stands once."""
    names = (ours.role is Role.NAME, theirs.role is Role.NAME)
    reason = _reason(ours, theirs, step)
    left_is_name, right_is_name = (False, False) if all(names) else names
    quotes = (ours.quote, theirs.quote, reason, ours.evidence, theirs.evidence)
    topic = step.path[1] if step.tie is Tie.SIBLING else f"{ours.field}|{theirs.field}"  # of one class: counts once
    if ours.made_of_own or theirs.made_of_own:
        topic = "use"  # 基于石墨烯薄膜的光电器件、…、集成电路: one clause, counts once
    return Match(score, *quotes, left_is_name, right_is_name, topic)


def _place(tag: Tag, other: Tag, tie: Tie) -> float:
    """Return how much a mention counts by its role and by whether it lies on the row's subject; `tie` reads from it to the other.

    Off the subject, 电池回收 is a kind of what 资源循环利用 is about; 集成电路 is only the class of what 汽车芯片 is about.
    """
    if tag.standing > Standing.UNKNOWN:
        return ROLE[tag.role]
    if other.role is not Role.NAME:
        return ROLE[tag.role] * ASIDE
    if tag.standing is Standing.UNKNOWN:
        return ROLE[tag.role]
    if _is_use(tag):
        return ROLE[tag.role] * ASIDE
    return ROLE[tag.role] * (ASIDE_SAME if tie in (Tie.SAME, Tie.BROADER) else ASIDE_NAMED)


def _parts_of_another_use(named: Profile, other: Profile, network: Network) -> set[str]:
    """Return the parts that a name crosses with a use that the other row has nothing to do with.

    车规级功率器件 / 特高压输变电设备: 功率半导体. 车规级功率器件 / 新能源商用车: none. 功率器件 / 特高压输变电设备: none.
    """
    parts = {name for name in named.objects if network.fields[name].kind is FieldKind.COMPONENT}
    uses = {name for name in named.objects if name not in parts}
    if named.joined or not parts or not uses:
        return set()
    served = uses.union(*(network.fields[name].serves for name in uses))
    about = set(other.objects).union(*(network.fields[name].broader for name in other.objects))
    return set() if served & about else parts


def _parts_of_both(left: Profile, right: Profile, network: Network) -> frozenset[str]:
    """Return the parts that serve what either row is about: 伺服电机 in 数控机床 / 机器人. 轴承 in 风电 / 机器人: none."""
    parts = (network.fields[tag.field] for tag in left.tags if network.fields[tag.field].kind is FieldKind.COMPONENT)
    return frozenset(
        part.preferred
        for part in parts
        if not set(left.objects).isdisjoint(part.serves) and not set(right.objects).isdisjoint(part.serves)
    )


def _weight(
    ours: Tag, theirs: Tag, step: Step, network: Network, abroad: frozenset[str], common: frozenset[str]
) -> float:
    """Return how much the two fields prove, by the weaker one; what only serves by one of its directions counts less."""
    named = step.tie is Tie.SAME and Role.NAME in (ours.role, theirs.role)
    weights = []
    for tag, other in ((ours, theirs), (theirs, ours)):
        kind = network.fields[tag.field].kind
        if kind is FieldKind.COMPONENT and (tag.field in abroad or _is_in_passing(tag, other, step)):
            weights.append(SHARED_PART if step.tie is Tie.SAME and tag.field in common else PASSING)
            continue
        is_base = kind is FieldKind.BASE
        is_about = tag.role is Role.NAME or (named and (tag.covers or not is_base))
        weights.append(BASE_NAMED if is_base and is_about else KIND[kind])
    return min(weights) * _service(ours, theirs, step)


def _service(ours: Tag, theirs: Tag, step: Step) -> float:
    """Return what a way from part to whole gains or loses by who speaks of it; 1 for any other way.

    风电叶片 (a direction) rests on 先进复合材料 (a row's name): gains. 功率器件 (a direction) serves 光伏逆变器: loses.
    """
    served, server = {Tie.SERVES: (theirs, ours), Tie.SERVED: (ours, theirs)}.get(step.tie, (None, None))
    if served is None or server is None:
        return 1.0
    if server.role is Role.NAME:
        if served.role is Role.NAME:
            return NAMED_CHAIN
        near = Standing.UNKNOWN <= served.standing <= Standing.OWN
        return NAMED_SERVER if near and len(step.path) == DIRECT and served.role is Role.HEAD else 1.0
    return 1.0 if server.standing >= Standing.OWN else SERVED_BY_DIRECTION


def _is_in_passing(tag: Tag, other: Tag, step: Step) -> bool:
    """Tell whether a part of many machines is named by the way: no name is about it, no heading lists it.

    大型风机主轴承 in 海上风电 / 高精度轴承 in 数控机床: by the way. 大型风机主轴承 / the row 精密轴承: not. Nor does 主轴承 serve 数控机床:
    it is the part of another machine.
    """
    by_the_way = [t.role is not Role.NAME and t.standing < Standing.OWN for t in (tag, other)]
    return by_the_way[0] and (by_the_way[1] or step.tie not in QUOTED)


def _reason(ours: Tag, theirs: Tag, step: Step) -> str:
    """Return the way in words, from what one quote prints to what the other does: “光模块”归入“光通信”，“光通信”属于“光电子”.

    That 先进复合材料 counts as 复合材料 can be seen and is not said.
    """
    labels = (as_printed(ours.label, ours.quote), as_printed(theirs.label, theirs.quote))
    if step.tie is Tie.SAME:
        return same_field(*labels, ours.field)
    tied = f"“{ours.field}”与“{theirs.field}”"
    if step.tie is Tie.SIBLING:
        tied = f"{tied}同属“{step.path[1]}”"
    else:
        tied = (
            f"{tied}{step.tie.value}" if step.tie is Tie.RELATED else f"“{ours.field}”{step.tie.value}“{theirs.field}”"
        )
    named = zip(labels, (ours.field, theirs.field), strict=True)
    counted = [f"“{label}”归入“{field}”" for label, field in named if field.lower() not in label.lower()]
    return "，".join((*counted, tied))


def same_field(ours: str, theirs: str, field: str) -> str:
    """Return in words that two labels name one field: 都提到“传感器”, “湿度传感器”属于“传感器”, “MEMS”归入“传感器”.

    “线控转向”与“执行装置”同属“线控底盘”. A name that the vocabulary counts to the field need be no part of it: “稀土” says more than “稀土功能材料”.
    """
    if ours.lower() == theirs.lower():
        return f"都提到“{ours}”"
    other = [label for label in (ours, theirs) if field.lower() not in label.lower()]
    if not other:
        kind = [label for label in (ours, theirs) if label.lower() != field.lower()]
        is_kind = len(kind) == 1 and kind[0].lower().endswith(field.lower())
        return f"“{kind[0]}”属于“{field}”" if is_kind else f"都提到“{field}”"
    return f"“{other[0]}”归入“{field}”" if len(other) == 1 else f"“{ours}”与“{theirs}”同属“{field}”"

"""Why: a planner asks first whether two rows are the same field, or one is part of the other; this answers from the named objects.

In: two profiles and the network. Out: the relation between the objects of the two names, or None. Directions decide elsewhere whether
it holds; one clause of a row's directions never makes it contain another row, unless the row is a list under a heading.
"""

from policygraph.graph.align.features.naming import is_named_by
from policygraph.graph.align.findings import Findings
from policygraph.graph.align.knowledge import Knowledge
from policygraph.graph.align.network import Network, Tie
from policygraph.graph.align.profile import Profile
from policygraph.graph.align.squeeze import squeeze
from policygraph.graph.align.tags import Role, Tag
from policygraph.graph.rows import Relation
from policygraph.ingest.lexicon.fields import FieldKind

DIRECT = 2  # names on the way from a field to what contains it
PART = 0.30  # strength of the quoted pair by which a row about 人工智能, 大数据 … names its part


def relate_objects(left: Profile, right: Profile, knowledge: Knowledge) -> Relation | None:
    """Return how the fields that the two names are about hang together, or None.

    光通信元器件 / 新一代信息光电子: broad. 两机关键零部件 / 燃气轮机: broad, parts of the thing. 新型显示器件制造 / 印刷及柔性显示: close,
    all the work on the thing. 机器人软件 / 机器人零部件: None, other parts. 水污染防治 / 轴承: None.
    """
    network = knowledge.network
    if left.part and right.part and not _same_part(left, right):
        return None
    ours, theirs = _known(left, network), _known(right, network)
    shared = set(ours) & set(theirs)
    if left.name and left.core == right.core and (shared or not ours or not theirs):
        same = Relation.EXACT if left.name == right.name else Relation.CLOSE
        return same if bool(left.part) == bool(right.part) else Relation.BROAD if left.part else Relation.NARROW
    if shared:
        return _same(left, right, shared, network)
    if left.alias in theirs or right.alias in ours:
        return Relation.CLOSE
    up = _stands_in(left, ours, right, theirs, network)
    down = _stands_in(right, theirs, left, ours, network)
    if up and not down:
        return _narrowed(Relation.BROAD, left, right)
    if down and not up:
        return _narrowed(Relation.NARROW, right, left)
    if _lists(right, left, knowledge) or _is_class_of(right, left, network):
        return Relation.BROAD
    return Relation.NARROW if _lists(left, right, knowledge) or _is_class_of(left, right, network) else None


def speaks_of_part(
    findings: Findings, objects: Relation | None, left: Profile, right: Profile, network: Network
) -> bool:
    """Tell whether a row about a technology used everywhere names in its directions the part that it is said to contain.

    人工智能：轨道交通系统、自动驾驶 says nothing of 智能语音, so it doesn't contain it here; a row without directions is taken by its name.
    So with what lies two steps below: 电力装备：特高压设备、风电装备 says nothing of 燃气轮机 (发电装备).
    Parts of a class belong to a member only where both rows name one: 两机关键零部件 / 燃气轮机 (叶片), not 新能源汽车零部件 / 燃料电池汽车.
    """
    if objects not in (Relation.NARROW, Relation.BROAD):
        return True
    if _is_part_of_wider(left, right, network) or _is_part_of_wider(right, left, network):
        return findings.bare or findings.by_both >= PART
    outer, inner, best = (
        (left, right, findings.by_left) if objects is Relation.NARROW else (right, left, findings.by_right)
    )
    is_base = any(network.fields[name].kind is FieldKind.BASE for name in outer.objects)
    is_loose = is_base or _is_far_below(_known(inner, network), _known(outer, network), network)
    return not is_loose or not outer.row.directions or best >= PART


def _is_far_below(inside: tuple[str, ...], around: tuple[str, ...], network: Network) -> bool:
    """Tell whether the fields of one name stand in those of the other, but none directly: 燃气轮机, 发电装备, 电力装备."""
    ways = [len(network.near[low][high].path) for low in inside for high in around if _is_below(low, high, network)]
    return bool(ways) and min(ways) > DIRECT


def _is_part_of_wider(part: Profile, thing: Profile, network: Network) -> bool:
    """Tell whether a name says the parts of a field that contains the thing: 两机零部件 / 燃气轮机, not 机器人零部件 / 机器人."""
    if part.part is None or thing.part is not None:
        return False
    return _stands_in(thing, _known(thing, network), part, _known(part, network), network)


def _known(profile: Profile, network: Network) -> tuple[str, ...]:
    """Return the objects that are fields, headings over many fields left out."""
    return tuple(name for name in profile.objects if network.fields[name].kind is not FieldKind.CATEGORY)


def _is_below(low: str, high: str, network: Network) -> bool:
    """Tell whether `high` contains `low` within the same branch (categories end a branch)."""
    step = network.near[low].get(high)
    return step is not None and step.tie is Tie.BROADER


def _stands_in(
    inner: Profile, inside: tuple[str, ...], outer: Profile, around: tuple[str, ...], network: Network
) -> bool:
    """Tell whether the fields of one name stand in those of the other.

    Of fields that are added up (A与B) all stand inside, or one of them contains; of crossed ones one stands inside, or all contain.
    """
    any_in, any_around = (all if inner.joined else any), (any if outer.joined else all)
    return bool(inside and around) and any_in(
        any_around(_is_below(low, high, network) for high in around) for low in inside
    )


def _same(left: Profile, right: Profile, shared: set[str], network: Network) -> Relation:
    """Return the relation of names with a common object.

    机器人与轴承 contains 机器人 (a joint adds); 车规级功率器件 is in 车规级芯片 (crossed fields narrow); a part is contained.
    """
    more_left, more_right = _says_more(left, shared, network), _says_more(right, shared, network)
    if more_left != more_right:
        contains = left.joined if more_left else right.joined
        return Relation.NARROW if more_left == contains else Relation.BROAD
    if more_left and left.joined != right.joined:  # 新能源与智能网联汽车 / 新能源商用车
        return Relation.NARROW if left.joined else Relation.BROAD
    if _is_part(left) != _is_part(right):
        return Relation.BROAD if _is_part(left) else Relation.NARROW
    return Relation.CLOSE


def _says_more(profile: Profile, shared: set[str], network: Network) -> bool:
    """Tell whether a name has objects beside the shared ones; what is added and lies in these is none: 矿山 in 矿山与尾矿利用."""
    more = [name for name in profile.objects if name not in shared]
    return any(not (profile.joined and any(_is_below(name, high, network) for high in shared)) for name in more)


def _is_part(profile: Profile) -> bool:
    """Tell whether the name narrows its field, to parts of the thing (零部件, 软件) or to work on it (回收)."""
    return profile.facet is not None


def _narrowed(relation: Relation, inner: Profile, outer: Profile) -> Relation:
    """Return how a field in another stands to a row that names only parts of the other, or work on it.

    燃气轮机 / 两机关键零部件: the parts belong to the thing. 印刷及柔性显示 / 新型显示器件制造: close. 燃气轮机零部件 / 两机零部件: in it.
    """
    if outer.part and not inner.part:
        return Relation.NARROW if relation is Relation.BROAD else Relation.BROAD
    return Relation.CLOSE if _is_part(outer) and not _is_part(inner) else relation


def _same_part(left: Profile, right: Profile) -> bool:
    """Tell whether two names narrow to the same part: 关键零部件 / 功能部件 yes, 零部件 / 软件 no."""
    return (left.part or "")[-2:] == (right.part or "")[-2:]


def _lists(heading: Profile, row: Profile, knowledge: Knowledge) -> bool:
    """Tell whether `heading` is a list under a heading and one of its directions is what `row` is about.

    高端装备及精密仪器：…特高压输变电关键装备… lists 特高压输变电设备 (by its very words, if the vocabulary has no such field).
    智能微电网：…温度传感器… lists no 传感器: it is a field itself. 先进制造和封测：…图像传感… neither: 先进制造 is no heading over 传感器.
    A row of two fields (医药高端制剂与绿色制药) is listed where both are. 尼龙新材料 is no heading over 新材料: 尼龙 narrows it.
    """
    network = knowledge.network
    headings = [name for name in heading.objects if network.fields[name].kind is FieldKind.CATEGORY]
    if not heading.joined and len(headings) < len(heading.objects):
        return False
    wanted = {name for name in _known(row, network) if any(network.contains(above, name) for above in headings)}
    if headings and not row.objects and is_named_by(row, heading, knowledge.words):
        return True
    listed = {
        tag.field
        for tag in heading.tags
        if tag.field in wanted and tag.role is Role.HEAD and tag.covers and _says_part(row, tag, knowledge)
    }
    return bool(listed) and (not row.joined or listed.issuperset(_known(row, network)))


def _says_part(row: Profile, tag: Tag, knowledge: Knowledge) -> bool:
    """Tell whether a direction says the part that the row's name says, if it says one: 两机关键零部件 is not listed by 航空发动机."""
    return row.part is None or knowledge.words.is_part(knowledge.words.facet_of(squeeze(tag.quote).text))


def _is_class_of(heading: Profile, row: Profile, network: Network) -> bool:
    """Tell whether `heading` is a bare name of a class of industries (新一代信息技术, 新材料) that `row` is in.

    新材料 / 石墨烯: yes, and 前沿新材料, a class in it. 新材料 with directions of its own is judged by them.
    """
    if heading.row.directions:
        return False
    bare = [tag.field for tag in heading.tags if tag.role is Role.NAME and tag.covers]
    classes = [name for name in bare if network.fields[name].kind is FieldKind.CATEGORY]
    known = _known(row, network) or tuple(name for name in row.objects if name not in classes)
    return bool(known) and any(all(network.contains(above, name) for name in known) for above in classes)

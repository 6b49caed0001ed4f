"""Why: a planner asks first whether two rows are the same field, or one is part of the other; this answers from the named objects.

In: two profiles and the network. Out: the relation between the objects of the two names, or None. Directions decide elsewhere whether
it holds; one clause of a row's directions never makes it contain another row, unless the row is a list under a heading.
"""

from policygraph.graph.align.network import Network, Tie
from policygraph.graph.align.profile import Profile, Role
from policygraph.graph.rows import Relation
from policygraph.ingest.lexicon.fields import FieldKind

_JOINTS = "及与和、"


def relate_objects(left: Profile, right: Profile, network: Network) -> Relation | None:
    """Return how the fields that the two names are about hang together, or None.

    光通信元器件 / 新一代信息光电子: broad. 两机关键零部件 / 燃气轮机: close, since the first contains the second and names only parts.
    水污染防治 / 轴承: None.
    """
    if left.name and left.core == right.core:
        return Relation.EXACT if left.name == right.name else Relation.CLOSE
    ours, theirs = _known(left, network), _known(right, network)
    up = {o for o in ours for t in theirs if _is_below(o, t, network)}
    down = {t for o in ours for t in theirs if _is_below(t, o, network)}
    same = set(ours) & set(theirs)
    if same:
        return _same(left, right, len(ours) - len(same), len(theirs) - len(same))
    if up and not down:
        return Relation.CLOSE if _is_part(right) and not _is_part(left) else Relation.BROAD
    if down and not up:
        return Relation.CLOSE if _is_part(left) and not _is_part(right) else Relation.NARROW
    if _lists(right, left, network):
        return Relation.BROAD
    return Relation.NARROW if _lists(left, right, network) else None


def _known(profile: Profile, network: Network) -> tuple[str, ...]:
    """Return the objects that are fields, headings over many fields left out."""
    return tuple(name for name in profile.objects if network.fields[name].kind is not FieldKind.CATEGORY)


def _is_below(low: str, high: str, network: Network) -> bool:
    """Tell whether `high` contains `low` within the same branch (categories end a branch)."""
    step = network.near[low].get(high)
    return step is not None and step.tie is Tie.BROADER


def _same(left: Profile, right: Profile, more_left: int, more_right: int) -> Relation:
    """Return the relation of names with a common object.

    机器人与轴承 contains 机器人 (a joint adds); 车规级功率器件 is in 车规级芯片 (without a joint, more words narrow); a part is contained.
    """
    if bool(more_left) != bool(more_right):
        more_contains = any(joint in (left.core if more_left else right.core) for joint in _JOINTS)
        return Relation.NARROW if bool(more_left) == more_contains else Relation.BROAD
    if _is_part(left) != _is_part(right):
        return Relation.BROAD if _is_part(left) else Relation.NARROW
    return Relation.CLOSE


def _is_part(profile: Profile) -> bool:
    """Tell whether the name narrows its field to a part of it (关键零部件, 材料, 软件)."""
    return profile.facet is not None


def _lists(heading: Profile, row: Profile, network: Network) -> bool:
    """Tell whether `heading` is a list under a heading and one of its directions is what `row` is about.

    高端装备及精密仪器：…特高压输变电关键装备… lists 特高压输变电设备. 智能微电网：…温度传感器… lists no 传感器: it is a field itself.
    """
    names = [network.fields[name].kind for name in heading.objects]
    if heading.row.name is None or not (not names or FieldKind.CATEGORY in names):
        return False
    tags = [heading.tags.get(name) for name in _known(row, network)]
    return any(tag is not None and tag.role is Role.HEAD and tag.covers for tag in tags)

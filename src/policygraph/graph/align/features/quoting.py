"""Why: a field that both rows name in several directions is quoted by those that a planner sees to belong together.

In: the pairs that made a link and both profiles. Out: the same pairs with the better quotes before them; the strength stays.
"""

from collections.abc import Sequence
from dataclasses import replace

from policygraph.graph.align.features.directions import agreement, shared_weight
from policygraph.graph.align.features.fields import same_field
from policygraph.graph.align.features.pairing import SURE, Match
from policygraph.graph.align.profile import Item, Profile, Spoken
from policygraph.graph.align.squeeze import as_printed, squeeze

WORD = 0.5  # weight of shared character pairs from which two directions have a word in common, not only 技术 or 系统


def better_quoted(pairs: Sequence[Match], left: Profile, right: Profile) -> tuple[Match, ...]:
    """Return the pairs, those that decide first; directions of the same two fields that share a word are quoted before a pair with a name.

    两机关键零部件 (a name) / 燃烧室加工制造及工艺: 叶片 / 高温叶片制造与工艺 goes before it. 机床误差补偿技术 / 多轴数控系统 becomes
    机床误差补偿技术 / 空间误差补偿. 电力专用传感器 / 传感器 (a name) stays: the direction says the name itself. 稀土永磁 / 稀土功能材料 (a name)
    becomes 稀土永磁 / 高端稀土永磁、催化、储氢等功能材料, which lists it.
    """
    shown: list[Match] = []
    used: set[tuple[str, str]] = set()
    for match in pairs:
        better = _better(match, left, right, used)
        found = [m for m in (better, match if better is None or _has_name(match) else None) if m is not None]
        for one in found:
            keys = _directions(one)
            if not keys & used:
                shown.append(one)
                used |= keys
    return tuple(sorted(shown, key=lambda one: not _decides(one, left, right)))


def _decides(match: Match, left: Profile, right: Profile) -> bool:
    """Tell whether a pair says by itself that the rows meet: two directions, surely, or a direction that says the other's name."""
    return _says_name(match, left, right) if _has_name(match) else match.score >= SURE


def _better(match: Match, left: Profile, right: Profile, used: set[tuple[str, str]]) -> Match | None:
    """Return the directions of the match's two fields that agree most in words, if more than the match's own quotes do."""
    listing = _listing(match, left, right, used) if _has_name(match) else None
    if listing is not None or _says_name(match, left, right):
        return listing
    field, _, other_field = match.topic.partition("|")
    best, most = None, _agreement(_item(left, match.left), _item(right, match.right))
    for ours in left.about.get(field, ()):
        for theirs in right.about.get(other_field, ()):
            share = _agreement(ours.item, theirs.item)
            if share > most and not _keys(ours.item, theirs.item) & used:
                best, most = (ours, theirs), share
    return None if best is None else _requoted(match, *best)


def _listing(match: Match, left: Profile, right: Profile, used: set[tuple[str, str]]) -> Match | None:
    """Return the match's direction with one of the row that it names, if that lists it or a kind of it among others.

    稀土永磁 / 高端稀土永磁、催化、储氢等功能材料: yes. 催化材料 / 催化、发光等材料 and 传感器 / 传感器用芯片、外壳: no, nothing listed ends so.
    """
    said = _item(right, match.right) if match.left_is_name else _item(left, match.left)
    if said is None or not said.core:
        return None
    for item in left.items if match.left_is_name else right.items:
        members = item.text.split("等", 1)[0].split("、")
        ours, theirs = (item, said) if match.left_is_name else (said, item)
        is_listed = len(members) > 1 and any(member.endswith(said.core) for member in members)
        if is_listed and shared_weight(ours, theirs) >= WORD and not _keys(ours, theirs) & used:
            return _between(match, ours, theirs, f"列举中有“{said.quote}”")
    return None


def _requoted(match: Match, ours: Spoken, theirs: Spoken) -> Match:
    """Return the match with these directions as its quotes; how the two fields hang together stays."""
    labels = (as_printed(ours.label, ours.item.quote), as_printed(theirs.label, theirs.item.quote))
    reason = same_field(*labels, ours.field) if ours.field == theirs.field else match.reason
    return _between(match, ours.item, theirs.item, reason)


def _between(match: Match, ours: Item, theirs: Item, reason: str) -> Match:
    """Return the match with these directions as its quotes."""
    return replace(
        match,
        left=ours.quote,
        right=theirs.quote,
        reason=reason,
        left_evidence=ours.evidence,
        right_evidence=theirs.evidence,
        left_is_name=False,
        right_is_name=False,
    )


def _keys(ours: Item, theirs: Item) -> set[tuple[str, str]]:
    """Return two directions with their sides."""
    return {("left", ours.quote), ("right", theirs.quote)}


def _says_name(match: Match, left: Profile, right: Profile) -> bool:
    """Tell whether the direction of a pair says the other row's name: 电力专用传感器 / the row 传感器."""
    if match.left_is_name:
        return left.core in squeeze(match.right).text
    return match.right_is_name and right.core in squeeze(match.left).text


def _item(profile: Profile, quote: str) -> Item | None:
    """Return the direction that is quoted, None for a name."""
    return next((item for item in profile.items if item.quote == quote), None)


def _agreement(ours: Item | None, theirs: Item | None) -> float:
    """Return 0..1: how far two directions say the same in words; 0 with a name, or where they share no word."""
    return 0.0 if ours is None or theirs is None or shared_weight(ours, theirs) < WORD else agreement(ours, theirs)


def _has_name(match: Match) -> bool:
    """Tell whether one side of a pair is a row's name."""
    return match.left_is_name or match.right_is_name


def _directions(match: Match) -> set[tuple[str, str]]:
    """Return the directions that a pair uses, with their side."""
    left: set[tuple[str, str]] = set() if match.left_is_name else {("left", match.left)}
    return left | (set() if match.right_is_name else {("right", match.right)})

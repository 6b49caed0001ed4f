"""Why: links and judgements can contradict each other; a planner must see the smallest set that can't all hold, and choose.

In: alignments between any lists, judged or not. Out: `Conflict`s, each a smallest set of links that exclude each other, with a Chinese line.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from policygraph.graph.rows import Alignment, Relation, Status
from policygraph.ingest.ids import layout_of


@dataclass(frozen=True, slots=True)
class Conflict:
    """Links that can't all hold; `kind` is two_exacts, cycle, rejected_chain, dispute or absence. Each member carries its own quotes."""

    kind: str
    members: tuple[Alignment, ...]
    sentence: str


REGISTER = "centre"  # what the ids of centres begin with: one field may well have several centres


def find_conflicts(links: Iterable[Alignment], names: Mapping[str, str | None] | None = None) -> tuple[Conflict, ...]:
    """Return all conflicts, sorted by kind and rows; the order of the links plays no part.

    `names` are the names of rows by id: a list that prints one name twice (for 国家级 and for 省级) does not contradict itself.
    """
    every = sorted(links, key=lambda link: (link.subject, link.object))
    held = [link for link in every if link.status not in (Status.REJECTED, Status.UNSURE) and not link.clue]
    found = [*_two_exacts(held, names or {}), *_cycles(held), *_rejected_chains(every, held)]
    return tuple(sorted(found, key=lambda c: (c.kind, [(m.subject, m.object) for m in c.members])))


def _two_exacts(held: Sequence[Alignment], names: Mapping[str, str | None]) -> list[Conflict]:
    """Return the pairs of exact links that make one row the same as two rows of one list.

    江苏 工业大数据 = 国家 工业大数据 and = 国家 工业云制造: they can't both be. Close to both is no contradiction, nor are two
    centres of one field, nor 资源循环利用 printed twice in one list.
    """
    exact = [link for link in held if link.relation is Relation.EXACT]
    found = []
    for one, two in combinations(exact, 2):
        shared = {one.subject, one.object} & {two.subject, two.object}
        others = sorted(({one.subject, one.object} | {two.subject, two.object}) - shared)
        if len(shared) == 1 and len(others) == 2 and _exclude(others[0], others[1], names):
            sentence = f"{next(iter(shared))} 同时与同一表的 {others[0]} 和 {others[1]} 判为同一领域，只能保留一个"
            found.append(Conflict("two_exacts", (one, two), sentence))
    return found


def _exclude(one: str, two: str, names: Mapping[str, str | None]) -> bool:
    """Tell whether two rows are of one list and not the same field by name."""
    same_name = names.get(one) is not None and names.get(one) == names.get(two)
    return layout_of(one) == layout_of(two) != REGISTER and not same_name


def _cycles(held: Sequence[Alignment]) -> list[Conflict]:
    """Return the shortest loops in which each row contains the next: 甲包含乙、乙包含丙、丙包含甲."""
    inside: dict[str, dict[str, Alignment]] = {}
    for link in held:
        if link.relation in (Relation.NARROW, Relation.BROAD):
            is_narrow = link.relation is Relation.NARROW
            outer, inner = (link.subject, link.object) if is_narrow else (link.object, link.subject)
            inside.setdefault(outer, {})[inner] = link
    found: dict[frozenset[str], Conflict] = {}
    for start in sorted(inside):
        path = _way(start, start, inside)
        if path and frozenset(path) not in found:
            members = tuple(inside[a][b] for a, b in zip(path, (*path[1:], path[0]), strict=True))
            sentence = f"包含关系成环：{' ⊃ '.join((*path, path[0]))}，请改正其中一个"
            found[frozenset(path)] = Conflict("cycle", members, sentence)
    return list(found.values())


def _way(start: str, goal: str, inside: dict[str, dict[str, Alignment]]) -> tuple[str, ...]:
    """Return the rows on the shortest way from `start` back to `goal`, or nothing."""
    edge: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while edge:
        ahead = []
        for path in edge:
            for inner in sorted(inside.get(path[-1], {})):
                if inner == goal:
                    return path
                if inner not in seen:
                    seen.add(inner)
                    ahead.append((*path, inner))
        edge = ahead
    return ()


def _rejected_chains(every: Sequence[Alignment], held: Sequence[Alignment]) -> list[Conflict]:
    """Return each rejected link whose rows are the same by way of a third: 甲＝乙、乙＝丙, and 甲＝丙 was rejected."""
    same: dict[str, dict[str, Alignment]] = {}
    for link in held:
        if link.relation is Relation.EXACT:
            same.setdefault(link.subject, {})[link.object] = link
            same.setdefault(link.object, {})[link.subject] = link
    found = []
    for link in every:
        if link.status is Status.REJECTED:
            for middle in sorted(same.get(link.subject, {}).keys() & same.get(link.object, {}).keys()):
                members = (same[link.subject][middle], same[middle][link.object], link)
                sentence = f"{link.subject} 与 {link.object} 已被否定，但两者都与 {middle} 判为同一领域，请复核其一"
                found.append(Conflict("rejected_chain", members, sentence))
    return found

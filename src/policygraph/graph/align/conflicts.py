"""Why: links and judgements can contradict each other; a planner must see the smallest set that can't all hold, and choose.

In: alignments between any lists, judged or not. Out: `Conflict`s, each a smallest set of links that exclude each other, with a Chinese
line: without any one of them the others can all hold. Chains are followed over at most `ways.LONGEST` links.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from policygraph.graph.align.ways import LONGEST, Step, Steps, TooManyLinks, Work, circling, classes, steps_of, ways
from policygraph.graph.rows import Alignment, Status
from policygraph.ingest.list_ids import layout_of

REGISTER = "centre"  # what the ids of centres begin with: one field may well have several centres
ENOUGH = 200
"""Sets after which longer chains wait: nobody settles more at once, and with every judgement others come into view."""
WORK = 4_000_000
"""Steps that are looked at in all; some seconds."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Links that can't all hold; `kind` is two_exacts, cycle, same_and_part, rejected_chain, dispute or absence.

    Each member carries its own quotes; those of a chain stand in its order, what they contradict last.
    """

    kind: str
    members: tuple[Alignment, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Found:
    """Conflicts, and a Chinese line where longer chains were not looked at ('' where all were)."""

    conflicts: tuple[Conflict, ...]
    note: str = ""


def find_conflicts(links: Iterable[Alignment], names: Mapping[str, str | None] | None = None) -> tuple[Conflict, ...]:
    """Return the conflicts that `search_conflicts` finds."""
    return search_conflicts(links, names).conflicts


def search_conflicts(
    links: Iterable[Alignment], names: Mapping[str, str | None] | None = None, enough: int = ENOUGH, work: int = WORK
) -> Found:
    """Return all conflicts, sorted by kind and rows; the order of the links plays no part.

    `names` are the names of rows by id: a list that prints one name twice (for 国家级 and for 省级) does not contradict itself.
    Chains are looked at from the shortest on; longer ones wait, which the note says, once there are `enough` sets or the `work` is done.
    """
    every = sorted(links, key=lambda link: (link.subject, link.object))
    held = steps_of(link for link in every if link.status not in (Status.REJECTED, Status.UNSURE) and not link.clue)
    class_of = classes(held)
    rejected = [link for link in every if link.status is Status.REJECTED]
    circles, budget, whole = circling(held, class_of), Work(work), 0
    found: list[Conflict] = []
    for longest in range(2, LONGEST + 1):
        reached: list[Conflict] = []
        kinds = (
            _two_exacts(held, class_of, names or {}, longest, budget),
            _circles(circles, longest, budget),
            _rejected_chains(held, rejected, longest, budget),
        )
        try:
            for conflict in chain.from_iterable(kinds):
                reached.append(conflict)  # noqa: PERF402 - one by one: those before the work is done are kept
        except TooManyLinks:
            found = found or _smallest(reached)
            break
        found, whole = _smallest(reached), longest
        if len(found) >= enough:
            break
    order = sorted(found, key=lambda c: (c.kind, [(m.subject, m.object) for m in c.members]))
    return Found(tuple(order), "" if whole == LONGEST else _unfinished(len(found), whole))


def _unfinished(count: int, whole: int) -> str:
    """Say how far the chains were followed and what to do."""
    reach = f"只查完{whole}条联系以内的连锁矛盾" if whole else "连最短的连锁矛盾也没有查完"
    return f"联系过多：{reach}，已列{count}组，不是全部。请先就列出的改判，再运行一次，其余会接着列出。"


def _smallest(found: Iterable[Conflict]) -> list[Conflict]:
    """Return the conflicts that hold no other one within them, each once."""
    kept: list[Conflict] = []
    by_least: dict[str, list[frozenset[str]]] = {}
    for conflict in sorted(found, key=lambda c: len(c.members)):
        members = frozenset(member.id for member in conflict.members)
        if not any(smaller <= members for id_ in members for smaller in by_least.get(id_, ())):
            by_least.setdefault(min(members), []).append(members)
            kept.append(conflict)
    return kept


def _two_exacts(
    held: Steps, class_of: Mapping[str, str], names: Mapping[str, str | None], longest: int, work: Work
) -> Iterator[Conflict]:
    """Yield the chains of exact links that make one row of a list the same as another.

    江苏 工业大数据 = 国家 工业大数据 and = 国家 工业云制造: they can't both be. Close to both is no contradiction, nor are two
    centres of one field, nor 资源循环利用 printed twice in one list.
    """
    exact = _only_exact(held)
    together: dict[tuple[str, str], list[str]] = {}
    for row, least in class_of.items():
        together.setdefault((least, layout_of(row)), []).append(row)
    for rows in together.values():
        for one, two in combinations(sorted(rows), 2):
            if _exclude(one, two, names):
                for way in ways(one, two, exact, longest, work):
                    middle = "、".join(step.goal for step in way[:-1])
                    sentence = f"{middle} 同时与同一表的 {one} 和 {two} 判为同一领域，只能保留一个"
                    if len(way) > 2:
                        sentence = f"同一表的 {one} 和 {two} 经 {middle} 逐一判为同一领域，请改正其中一个"
                    yield Conflict("two_exacts", tuple(step.link for step in way), sentence)


def _exclude(one: str, two: str, names: Mapping[str, str | None]) -> bool:
    """Tell whether two rows are of one list and not the same field by name."""
    same_name = names.get(one) is not None and names.get(one) == names.get(two)
    return layout_of(one) == layout_of(two) != REGISTER and not same_name


def _circles(held: Steps, longest: int, work: Work) -> Iterator[Conflict]:
    """Yield the circles in which a row is contained in itself: 甲⊃乙、乙⊃丙、丙⊃甲, or 甲＝乙、乙＝丙 and yet 甲⊃丙."""
    for inner in sorted(held):
        for first in held[inner]:
            if first.is_up:
                for way in ways(first.goal, inner, held, longest - 1, work):
                    yield _circle((first, *way))


def _circle(steps: Sequence[Step]) -> Conflict:
    """Return a circle, told from the outside inwards and from its least row on, so that it is the same wherever one began."""
    inwards = [(step.goal, " ⊃ " if step.is_up else " ＝ ", step.link) for step in reversed(steps)]
    least = min(range(len(inwards)), key=lambda at: inwards[at][0])
    turned = [*inwards[least:], *inwards[:least]]
    members = tuple(link for _, _, link in turned)
    told = "".join(f"{row}{sign}" for row, sign, _ in turned) + turned[0][0]
    if all(step.is_up for step in steps):
        return Conflict("cycle", members, f"包含关系成环：{told}，请改正其中一个")
    return Conflict("same_and_part", members, f"既判为同一领域又判为包含：{told}，请改正其中一个")


def _rejected_chains(held: Steps, rejected: Iterable[Alignment], longest: int, work: Work) -> Iterator[Conflict]:
    """Yield each rejected link that follows from others: 甲＝乙、乙＝丙, or 甲⊂乙、乙＝丙, and 甲 and 丙 were said not to correspond."""
    for link in rejected:
        for one, two in ((link.subject, link.object), (link.object, link.subject)):
            for way in ways(one, two, held, longest - 1, work):
                sentence = f"{link.subject} 与 {link.object} 已被否定，但{_follows(one, way)}，请复核其一"
                yield Conflict("rejected_chain", (*(step.link for step in way), link), sentence)


def _follows(start: str, way: Sequence[Step]) -> str:
    """Return what a way comes to: 两者都与 乙 判为同一领域; 按 甲 ⊂ 乙 ＝ 丙，后者包含前者."""
    told = start + "".join(f" {'⊂' if step.is_up else '＝'} {step.goal}" for step in way)
    if any(step.is_up for step in way):
        return f"按 {told}，{way[-1].goal} 应包含 {start}"
    return f"两者都与 {way[0].goal} 判为同一领域" if len(way) == 2 else f"{told} 逐一判为同一领域"


def _only_exact(held: Steps) -> Steps:
    """Return the steps to the same field."""
    return {row: [step for step in steps if not step.is_up] for row, steps in held.items()}

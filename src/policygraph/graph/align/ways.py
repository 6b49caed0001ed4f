"""Why: what follows from several links at once (甲＝乙、乙属于丙: 甲属于丙) is found by walking from row to row.

In: links that hold. Out: the ways from one row to another that leave out nothing shorter, each at most `LONGEST` links long.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.rows import Alignment, Relation

LONGEST = 8
"""Links of the longest way: nobody follows a longer one in a meeting, and no more lists are compared at once."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step from a row to the `goal`: the same field, or (`is_up`) a field that contains it."""

    link: Alignment
    goal: str
    is_up: bool


class TooManyLinks(Exception):
    """The links are too many to be followed to the end."""


@dataclass(slots=True)
class Work:
    """How many more steps may be looked at; counted, not timed, so that every machine stops at the same place."""

    left: int

    def spend(self, steps: int) -> None:
        """Count steps; raises `TooManyLinks` when none are left."""
        self.left -= steps
        if self.left < 0:
            raise TooManyLinks


Steps = Mapping[str, Sequence[Step]]
"""The steps from each row, by goal."""


def steps_of(links: Iterable[Alignment]) -> Steps:
    """Return the steps of exact links, both ways, and of broad and narrow links, from the part to the whole."""
    found: dict[str, list[Step]] = {}
    for link in links:
        match link.relation:
            case Relation.EXACT:
                found.setdefault(link.subject, []).append(Step(link, link.object, is_up=False))
                found.setdefault(link.object, []).append(Step(link, link.subject, is_up=False))
            case Relation.BROAD:
                found.setdefault(link.subject, []).append(Step(link, link.object, is_up=True))
            case Relation.NARROW:
                found.setdefault(link.object, []).append(Step(link, link.subject, is_up=True))
            case _:
                pass
    return {row: sorted(steps, key=lambda step: (step.goal, step.link.id)) for row, steps in found.items()}


def ways(
    start: str, goal: str, steps: Steps, longest: int = LONGEST, work: Work | None = None
) -> Iterator[tuple[Step, ...]]:
    """Yield the ways from one row to another that no single step cuts short; raises `TooManyLinks` when the `work` is done.

    甲＝乙＝丙 and 甲＝丙: from 甲 to 丙 only the one step. 甲＝乙＝丙 and 甲＝丁＝丙: both ways.
    """
    left = _distances(start, goal, steps, longest, work)
    if start in left:
        yield from _onward((), (start,), goal, steps, longest, left, frozenset(), work)


def _distances(start: str, goal: str, steps: Steps, longest: int, work: Work | None) -> Mapping[str, int]:
    """Return how many steps each row that lies on some way is from the goal, {} where no way leads there."""
    from_start, back = {start: 0}, dict[str, list[str]]()
    edge = [start]
    for far in range(1, longest + 1):
        ahead = []
        for row in edge:
            if work:
                work.spend(len(steps.get(row, ())))
            for step in steps.get(row, ()):
                back.setdefault(step.goal, []).append(row)
                if step.goal not in from_start:
                    from_start[step.goal] = far
                    ahead.append(step.goal)
        edge = ahead
    found = {goal: 0}
    edge = [goal]
    for far in range(1, longest + 1):
        edge = [row for at in edge for row in back.get(at, ()) if found.setdefault(row, far) == far]
        edge = list(dict.fromkeys(edge))
    return {row: far for row, far in found.items() if from_start.get(row, longest + 1) + far <= longest}


def _onward(
    way: tuple[Step, ...],
    rows: tuple[str, ...],
    goal: str,
    steps: Steps,
    longest: int,
    left: Mapping[str, int],
    near: frozenset[str],
    work: Work | None,
) -> Iterator[tuple[Step, ...]]:
    """Yield the ways that go on from the last of the `rows`; `near` is what one step from an earlier row reaches."""
    ahead = steps.get(rows[-1], ())
    if work:
        work.spend(len(ahead))
    last = [step for step in ahead if step.goal == goal]
    if last:
        yield from ((*way, step) for step in last)
        return
    reached = near | {step.goal for step in ahead}
    for step in ahead:
        is_far = len(way) + 1 + left.get(step.goal, longest) > longest
        if not is_far and step.goal not in near and step.goal not in rows:
            yield from _onward((*way, step), (*rows, step.goal), goal, steps, longest, left, reached, work)


def classes(steps: Steps) -> Mapping[str, str]:
    """Return for every row the least id among the rows that are the same by exact links, at any distance."""
    found: dict[str, str] = {}
    for row in sorted({*steps, *(step.goal for ahead in steps.values() for step in ahead)}):
        if row not in found:
            edge = [row]
            while edge:
                at = edge.pop()
                if at not in found:
                    found[at] = row
                    edge += [step.goal for step in steps.get(at, ()) if not step.is_up]
    return found


def circling(steps: Steps, class_of: Mapping[str, str]) -> Steps:
    """Return only the steps among rows from which a way up may lead back to themselves; none where nothing goes in a circle."""
    up = {(class_of[row], class_of[step.goal]) for row, ahead in steps.items() for step in ahead if step.is_up}
    size = -1
    while size != len(up):
        size = len(up)
        both = {inner for inner, _ in up} & {outer for _, outer in up}
        up = {(inner, outer) for inner, outer in up if inner in both and outer in both}
    left = {inner for inner, _ in up}
    return {
        row: [s for s in ahead if class_of[s.goal] in left] for row, ahead in steps.items() if class_of[row] in left
    }

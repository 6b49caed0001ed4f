"""Decides which lists a build links with each other; any other pair is linked when somebody asks for it (`graph.linked`).

In: lists with their sizes, the lists that sources.toml names, the lists that people have judged. Out: a `Scope`. The rule is about
whole groups of pairs, so that a planner can be told in one sentence what is stored (docs/decisions).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

Pair = tuple[str, str]

MOST = 150_000
"""Pairs of rows that a group of lists may have to be linked at build time; about a minute on an office machine."""


class Reach(StrEnum):
    """How far stored links reach."""

    ALL = "all"  # each list with each
    NAMED = "named"  # a list that sources.toml names with any list
    AMONG_NAMED = "among_named"  # lists that sources.toml names with each other


@dataclass(frozen=True, slots=True)
class Scope:
    """What is linked: the reach, the lists that it starts from, and further pairs that people judged (either way round)."""

    reach: Reach
    named: frozenset[str]
    judged: frozenset[Pair] = frozenset()

    def holds(self, left: str, right: str) -> bool:
        """Tell whether the links between two lists are stored; the register of centres goes with the other list."""
        named = (left in self.named) + (right in self.named)
        within = {Reach.ALL: True, Reach.NAMED: named >= 1, Reach.AMONG_NAMED: named == 2}[self.reach]
        return within or (left, right) in self.judged or (right, left) in self.judged

    def lines(self) -> dict[str, str]:
        """Return the scope as values of a store."""
        judged = "\n".join(f"{left}\t{right}" for left, right in sorted(self.judged))
        return {"linked": self.reach.value, "linked_named": "\n".join(sorted(self.named)), "linked_judged": judged}


def scope_of(
    pairs: Callable[[], Iterable[Pair]],
    sizes: Mapping[str, int],
    named: Collection[str],
    judged: Collection[Pair],
    most: int = MOST,
) -> Scope:
    """Return the widest reach whose pairs of rows are at most `most`; named lists are linked with each other whatever their size.

    `pairs` begins to go through all pairs of lists each time that it is called; they may be millions, and are never kept.

    The five texts: all. A thousand texts in a folder beside them: the named lists among themselves, the rest on demand.
    """
    for reach in Reach:
        scope = Scope(reach, frozenset(named), frozenset(judged))
        held = (sizes[a] * sizes[b] for a, b in pairs() if scope.holds(a, b))
        if reach is Reach.AMONG_NAMED or all(total <= most for total in accumulate(held)):
            return scope
    raise AssertionError("the last reach always fits")


def read_scope(values: Mapping[str, str]) -> Scope:
    """Return the scope that a store keeps; a store without one has linked all."""
    judged = (line.split("\t") for line in values.get("linked_judged", "").splitlines())
    pairs = frozenset((left, right) for left, right in judged)
    return Scope(Reach(values.get("linked", Reach.ALL)), frozenset(values.get("linked_named", "").splitlines()), pairs)

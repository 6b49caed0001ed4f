"""What a verdict hangs on: each link, or pair of links, that alone would give it, ranked by the printed rules; the best one decides.

In: the links with a test that ranks them. Out: the rank as the links stand, after a decision on one of them, and the links whose
confirmation settles it. Ranks are places in the order of the rules: lower is better.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from policygraph.graph.answers.links import counts
from policygraph.graph.rows import Alignment, Status

Decisions = Mapping[str, Alignment]


def confirmed(link: Alignment) -> Alignment:
    """Return the link as a person would have confirmed it."""
    return replace(link, status=Status.CONFIRMED, clue=False)


def rejected(link: Alignment) -> Alignment:
    """Return the link as a person would have rejected it."""
    return replace(link, status=Status.REJECTED)


@dataclass(frozen=True, slots=True)
class Support:
    """Links that together give a rank: one link, or a link to a row and that row's centre. `test` gives the place of the rule."""

    links: tuple[Alignment, ...]
    test: Callable[[tuple[Alignment, ...]], int]

    def rank(self, decisions: Decisions, worst: int) -> int:
        """Return the rank under some decisions, `worst` where one of the links does not count."""
        links = tuple(decisions.get(link.id, link) for link in self.links)
        return min(self.test(links), worst) if all(map(counts, links)) else worst

    def best(self, worst: int) -> int:
        """Return the rank once all links are confirmed; one that a person rejected stays rejected."""
        open_links = (link for link in self.links if link.status is not Status.REJECTED)
        return self.rank({link.id: confirmed(link) for link in open_links}, worst)

    @property
    def undecided(self) -> tuple[Alignment, ...]:
        """Return the links that no person has decided."""
        return tuple(link for link in self.links if link.status in (Status.PREDICTED, Status.UNSURE))


@dataclass(frozen=True)
class Question:
    """One verdict: `base` is the rank that holds without any link."""

    base: int
    supports: tuple[Support, ...]

    @cached_property
    def _ranked(self) -> tuple[tuple[int, int], ...]:
        """The rank and the place of each support as the links stand, the best first."""
        return tuple(sorted((support.rank({}, self.base), at) for at, support in enumerate(self.supports)))

    @cached_property
    def _places(self) -> Mapping[str, frozenset[int]]:
        """The places of the supports that each link takes part in."""
        found: dict[str, set[int]] = {}
        for at, support in enumerate(self.supports):
            for link in support.links:
                found.setdefault(link.id, set()).add(at)
        return {link: frozenset(places) for link, places in found.items()}

    @cached_property
    def _best(self) -> tuple[int, ...]:
        """The rank of each support once all its links are confirmed."""
        return tuple(support.best(self.base) for support in self.supports)

    def rank(self, decisions: Decisions) -> int:
        """Return the rank under some decisions: the supports that they touch are asked anew, of the others the best one counts."""
        touched = frozenset().union(*(self._places.get(link, frozenset()) for link in decisions))
        untouched = next((rank for rank, at in self._ranked if at not in touched), self.base)
        return min([untouched, *(self.supports[at].rank(decisions, self.base) for at in touched)])

    def best(self) -> int:
        """Return the best rank that any decisions could give."""
        return min(self._best, default=self.base)

    def settling(self) -> Iterator[str]:
        """Yield the ids of undecided links whose confirmation settles the rank, whatever is decided on all others.

        That is what carries it now (of several the one that needs least), and all that could still better it.
        """
        carrying = [at for rank, at in self._ranked if rank == self._ranked[0][0] < self.base]
        first = min(carrying, key=self._least, default=None)
        settled = self.base if first is None else self._best[first]
        for at, support in enumerate(self.supports):
            if at == first or self._best[at] < settled:
                yield from (link.id for link in support.undecided)

    def _least(self, at: int) -> tuple[int, int, list[str]]:
        """Return the order in which supports are taken to carry a rank: the fewest open links first, then the best, then by id."""
        support = self.supports[at]
        return len(support.undecided), self._best[at], [link.id for link in support.links]


def open_links(links: Iterable[Alignment], among: Collection[str] | None = None) -> tuple[Alignment, ...]:
    """Return the links that no person has decided, each once; only those `among` these ids where given."""
    found = {link.id: link for link in links if link.status in (Status.PREDICTED, Status.UNSURE)}
    return tuple(link for id_, link in found.items() if among is None or id_ in among)

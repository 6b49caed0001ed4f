"""One published graph at hand: what every question is asked of, and what was already worked out for it.

In: an open store and the settings. Out: `Graph.ask(question, …)`, which works each question out once.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from policygraph.api.settings import Settings

if TYPE_CHECKING:
    from policygraph.graph.store.base import Store

P = ParamSpec("P")
T = TypeVar("T")
KEPT = 512  # answers; the oldest goes first


class Graph:
    """A store as it is published now, with the answers given so far; for one thread at a time."""

    def __init__(self, store: "Store", settings: Settings, digest: str) -> None:
        """Keep what questions need; nothing is read yet."""
        self.store, self.settings, self.digest = store, settings, digest
        self._answers: dict[Hashable, Any] = {}

    def ask(self, question: "Callable[Concatenate[Graph, P], T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Return `question(self, …)`, worked out at most once; arguments have to be hashable."""
        key = key_of(question, args, kwargs)
        if key not in self._answers:
            answer = question(self, *args, **kwargs)
            while len(self._answers) >= KEPT:
                del self._answers[next(iter(self._answers))]
            self._answers[key] = answer
        found: T = self._answers[key]
        return found

    def known(self, key: Hashable) -> tuple[Any, ...]:
        """Return the kept answer in a tuple, () if there is none."""
        missing = object()
        found = self._answers.get(key, missing)
        return () if found is missing else (found,)


def key_of(question: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Hashable:
    """Return what makes two questions the same."""
    return question, args, tuple(sorted(kwargs.items()))


@contextmanager
def opened_graph(settings: Settings) -> Iterator[Graph]:
    """Open the store of the settings for a few questions, all of them answered from one and the same graph."""
    from policygraph.graph.store import open_store

    with closing(open_store(settings.store)) as store, store.snapshot():
        yield Graph(store, settings, store.digest())

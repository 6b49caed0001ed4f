"""Answers for a server: kept for each published graph, given by one thread at a time, and still given while the store is away.

In: settings. Out: `Answers.ask(question, …)`. A new graph shows at the next question; the old one is answered from until then.
"""

from collections.abc import Callable
from contextlib import suppress
from threading import RLock
from time import monotonic
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from policygraph.api.services.graph import Graph, key_of
from policygraph.api.settings import Settings
from policygraph.graph.errors import GraphError, StoreChanged, StoreUnreachable

if TYPE_CHECKING:  # the store is loaded with the first question, so that a server is up at once
    from policygraph.graph.store.base import Store

P = ParamSpec("P")
T = TypeVar("T")
SERVER_PAUSE = 1.0  # seconds between two looks at a server's digest; a file is looked at every time
TRIES = 3


class Answers:
    """What the faces of a server ask; safe for threads."""

    def __init__(self, settings: Settings) -> None:
        """Name the store; nothing is opened yet."""
        self.settings = settings
        self._lock = RLock()
        self._store: Store | None = None
        self._file: tuple[int, int] | None = None
        self._graph: Graph | None = None
        self._looked = -SERVER_PAUSE
        self.trouble: GraphError | None = None
        self.since = monotonic()

    @property
    def is_embedded(self) -> bool:
        """Tell whether the store is a file, so that looking at it takes microseconds."""
        return self.settings.store_file is not None

    @property
    def is_stale(self) -> bool:
        """Tell whether the store should be looked at again before the digest is trusted."""
        return self._graph is None or monotonic() - self._looked >= (0.0 if self.is_embedded else SERVER_PAUSE)

    def digest(self) -> str:
        """Return the digest of the graph that is published now; the last known one while the store is away.

        Raises the store's error where no graph was ever seen.
        """
        return self._current().digest

    def digest_at_once(self) -> str | None:
        """Return the digest where that takes no waiting: always for a file, for a server as long as it is fresh."""
        graph = self._graph
        if graph is None or (self.is_stale and not self.is_embedded):
            return None
        return self._current().digest

    def ask(self, question: Callable[Concatenate[Graph, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return `question(graph, …)` for the graph that is published now; errors of the question go through."""
        known = self._current().known(key_of(question, args, kwargs))
        if known:
            found: T = known[0]
            return found
        with self._lock:
            for _ in range(TRIES - 1):
                with suppress(StoreChanged):
                    return self._asked(question, *args, **kwargs)
            return self._asked(question, *args, **kwargs)

    def once(self, question: Callable[Concatenate[Graph, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return `question(graph, …)` and keep nothing of it: what a person typed, or an act."""
        with self._lock:
            store = self._current().store
            with store.snapshot():
                return question(self._graph_of(store, store.digest()), *args, **kwargs)

    def _asked(self, question: Callable[Concatenate[Graph, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Answer within one snapshot."""
        store = self._current().store
        with store.snapshot():
            return self._graph_of(store, store.digest()).ask(question, *args, **kwargs)

    def _current(self) -> Graph:
        """Look at the store if it is time, and return the graph; while it is away, the last one."""
        graph = self._graph
        if graph is not None and not (self.is_stale and self._lock.acquire(blocking=False)):
            return graph  # just looked at, or another thread is reading: it will see a new graph itself
        if graph is None:
            self._lock.acquire()
        try:
            return self._looked_at()
        finally:
            self._lock.release()

    def _looked_at(self) -> Graph:
        """Look at the store; while it is away, return the last graph."""
        with self._lock:
            try:
                store = self._opened()
                graph = self._graph_of(store, store.look())
                self.trouble = self._gone()
            except GraphError as error:
                if self._graph is None:
                    raise
                self.trouble, graph = error, self._graph
            self._looked = monotonic()
            return graph

    def _gone(self) -> GraphError | None:
        """Return what to say of a store whose file was taken away: it is still read, but not after a restart."""
        file = self.settings.store_file
        if file is None or file.exists():
            return None
        advice = "现仍以已打开的图回答；请重新运行 policygraph build，否则服务重启后没有图可用"
        return StoreUnreachable(str(file), "图库文件已不在原处", advice)

    def _graph_of(self, store: "Store", digest: str) -> Graph:
        """Return the graph of a digest, a new one with nothing worked out if it changed."""
        if self._graph is None or self._graph.digest != digest or self._graph.store is not store:
            self._graph, self.since = Graph(store, self.settings, digest), monotonic()
        return self._graph

    def _opened(self) -> "Store":
        """Return the open store; a file that was replaced is opened anew, one that is gone is still read."""
        file = self.settings.store_file
        identity = None
        if file is not None:
            with suppress(OSError):
                stat = file.stat()
                identity = (stat.st_dev, stat.st_ino)
        if self._store is None or (identity is not None and identity != self._file):
            from policygraph.graph.store import open_store

            store = open_store(self.settings.store)
            store.look()
            self._store, self._file = store, identity
        return self._store

"""What a build tells: how far it is, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass

from policygraph.graph.store.elements import Changes


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a build: `stage` is a Chinese word (读取, 对应, 发布), `item` what it works on."""

    stage: str
    done: int
    total: int
    item: str


Progress = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that gave nothing, and why (in Chinese)."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was built. `dropped` are the documents that the graph held before and no longer does.

    `from_cache` counts the documents whose records were kept from an earlier build. `changes` counts nodes and edges;
    `notices` are Chinese lines on things that went on with a part left out.
    """

    documents: tuple[str, ...]
    from_cache: int
    failures: tuple[Failure, ...]
    rows: int
    links: int
    dropped: tuple[str, ...]
    digest: str
    changes: Changes
    notices: tuple[str, ...] = ()

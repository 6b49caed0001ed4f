"""Why: 光模块 and 光通信 are the same field, 光刻胶 serves 集成电路制造; the vocabulary as a network answers how near two fields are.

In: vocabulary rows. Out: `Network`: for each field the fields near it, with a closeness of 0..1 and the path as words. A category
(高端装备) connects nothing; it only tells that it contains its fields.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from policygraph.ingest.lexicon.fields import Field, FieldKind

UP = (1.0, 0.85, 0.65)  # the field itself, what contains it, what contains that
SIBLING, RELATED, SERVES, HEIR, VAGUE = 0.40, 0.55, 0.65, 0.80, 0.60


class Tie(StrEnum):
    """How two fields hang together, read from the first."""

    SAME = "同一领域"
    BROADER = "属于"
    NARROWER = "包含"
    SIBLING = "同属一类"
    RELATED = "技术相关"
    SERVES = "服务于"
    SERVED = "依托于"


@dataclass(frozen=True, slots=True)
class Step:
    """The nearest way from one field to another: closeness 0..1, tie and the names on the way."""

    closeness: float
    tie: Tie
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Fields by preferred name, the ways between near ones, and what contains what through categories too."""

    fields: dict[str, Field]
    near: dict[str, dict[str, Step]]
    above: dict[str, frozenset[str]]

    def contains(self, outer: str, inner: str) -> bool:
        """Tell whether `outer` is above `inner`, categories included."""
        return outer in self.above.get(inner, frozenset())


def make_network(rows: Iterable[Field]) -> Network:
    """Return the network of the rows; edges to unknown names are left out (the lint reports them)."""
    fields: dict[str, Field] = {}
    for row in rows:
        fields.setdefault(row.preferred, row)
    chains = {name: _ancestors(name, fields) for name in fields}
    children: dict[str, list[str]] = {name: [] for name in fields}
    for name in fields:
        for parent in _parents(name, fields):
            children[parent].append(name)
    near: dict[str, dict[str, Step]] = {name: {} for name in fields}
    for name in fields:
        ways = _steps(name, fields, chains)
        for parent in _parents(name, fields):
            for other in children[parent]:
                _put(ways, other, Step(SIBLING, Tie.SIBLING, (name, parent, other)))
        for other, step in ways.items():
            _put(near[name], other, step)
            _put(near[other], name, _turned(step))
    return Network(fields, near, {name: _above(name, fields) for name in fields})


def _ancestors(name: str, fields: dict[str, Field]) -> dict[str, tuple[str, ...]]:
    """Return the field and the fields that contain it, at most two levels up, each with the path; categories end a path."""
    found: dict[str, tuple[str, ...]] = {name: (name,)}
    edge = [name]
    for _ in range(len(UP) - 1):
        edge = [_extend(found, low, high) for low in edge for high in _parents(low, fields) if high not in found]
    return found


def _extend(found: dict[str, tuple[str, ...]], low: str, high: str) -> str:
    """Record the path to `high` through `low`."""
    found[high] = (*found[low], high)
    return high


def _parents(name: str, fields: dict[str, Field]) -> list[str]:
    """Return what directly contains the field, categories left out."""
    return [b for b in fields[name].broader if b in fields and fields[b].kind is not FieldKind.CATEGORY]


def _above(name: str, fields: dict[str, Field]) -> frozenset[str]:
    """Return everything above the field, categories included; a cycle ends."""
    seen: set[str] = set()
    edge = [name]
    while edge:
        edge = [b for low in edge for b in fields[low].broader if b in fields and b not in seen and b != name]
        seen.update(edge)
    return frozenset(seen)


def _steps(name: str, fields: dict[str, Field], chains: dict[str, dict[str, tuple[str, ...]]]) -> dict[str, Step]:
    """Return the ways that start at the field: up, and along its own edges or those of what contains it."""
    found: dict[str, Step] = {}
    for high, path in chains[name].items():
        level = len(path) - 1
        _put(found, high, Step(UP[level], Tie.BROADER if level else Tie.SAME, path))
        if level <= 1:
            loss = HEIR if level else 1.0
            for target in (t for t in fields[high].serves if t in fields):
                _put(found, target, Step(SERVES * loss * _general(level, target, fields), Tie.SERVES, (*path, target)))
            for target in (t for t in fields[high].related if t in fields):
                _put(
                    found, target, Step(RELATED * loss * _general(level, target, fields), Tie.RELATED, (*path, target))
                )
    return found


def _general(level: int, target: str, fields: dict[str, Field]) -> float:
    """Return what an inherited way to a technology used everywhere keeps: 工业软件 serves 智能制造, 船舶工业软件 hardly."""
    return VAGUE if level and fields[target].kind is FieldKind.BASE else 1.0


def _put(found: dict[str, Step], target: str, step: Step) -> None:
    """Keep the nearest way; of equally near ones the first by path."""
    old = found.get(target)
    if old is None or (-step.closeness, step.path) < (-old.closeness, old.path):
        found[target] = step


def _turned(step: Step) -> Step:
    """Return the same way read from its other end."""
    other = {Tie.BROADER: Tie.NARROWER, Tie.SERVES: Tie.SERVED}
    return Step(step.closeness, other.get(step.tie, step.tie), step.path[::-1])

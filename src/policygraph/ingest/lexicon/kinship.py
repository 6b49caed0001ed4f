"""Why: a search must know that 吸入制剂 is a 药物制剂 and 钕铁硼 a 稀土功能材料, at once, without loading what links rows.

In: the files ``fields*.tsv`` beside this module. Out: `Kinship`: which field a name belongs to, what a direction is (its head), and what
stands in, around and beside a field. What is wrong with a row is for `fields` to say; here such a row is left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from policygraph.ingest.lexicon.labels import light_rows

GENERAL = frozenset({"base", "category"})  # kinds that name no field by themselves: 大数据, 高端装备

PLAIN = frozenset({"field", "item"})  # kinds that do: 光伏, 光刻胶; a part of many machines (轴承) is neither


class Head(NamedTuple):
    """What some words are: the field, and the name by which they say it."""

    field: str
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class Kinship:
    """Names (small letters, no blanks) with their field, words that hide a field's names, and the edges between fields.

    `called` holds for a field all that it is called, be it that another field has the name. `beside` holds for a field what is related
    to it and what it is made of or with: 刀具 beside 数控机床, not the reverse.
    """

    names: dict[str, str]
    called: dict[str, list[str]]
    hides: dict[str, frozenset[str]]
    kinds: dict[str, str]
    broader: dict[str, frozenset[str]]
    beside: dict[str, frozenset[str]]
    longest: int

    def is_general(self, field: str) -> bool:
        """Tell whether a field is a technology used everywhere or a class of industries."""
        return self.kinds[field] in GENERAL

    def labels(self, field: str) -> tuple[str, ...]:
        """Return the names of a field, the preferred one first."""
        return _labels(self, field)

    def above(self, field: str) -> frozenset[str]:
        """Return all that contains the field, classes of industries left out."""
        return _above(self, field)

    def inside(self, field: str) -> list[str]:
        """Return what stands in the field directly; nothing stands in a class of industries."""
        return _inside(self)[field]

    def around(self, field: str) -> set[str]:
        """Return what the field has beside it, and what has the field beside it."""
        return {*self.beside[field], *(other for other, found in self.beside.items() if field in found)}

    def below(self, fields: Iterable[str]) -> frozenset[str]:
        """Return the fields that stand in one of these, parts of many machines and technologies used everywhere left out."""
        found = _reached(_inside(self), set(fields))
        return frozenset(field for field in found if self.kinds[field] in PLAIN)

    def head(self, words: str) -> Head | None:
        """Return the longest name that the words end with, unless a longer word hides it.

        >>> kinship = load_kinship()
        >>> kinship.head("新型吸入制剂"), kinship.head("食品酶制剂").field
        (Head(field='药物制剂', label='吸入制剂'), '生物试剂')
        >>> kinship.head("白酒窖池") is None
        True
        """
        size, names = len(words), self.names
        for start in range(size - self.longest if size > self.longest else 0, size - 1):
            label = words[start:]
            field = names.get(label)
            if field and not self._is_hidden(words, field) and _has_border(words, start):
                return Head(field, label)
        return None

    def is_inside_another(self, words: str, start: int, end: int) -> bool:
        """Tell whether ``words[start:end]`` is cut out of a longer name that does not end with it.

        芯片制造 in 光电子芯片制造 is: the chip is a 光电子芯片. 机器人 in 手术机器人 is not: that is a 机器人.
        """
        names, size, longest, last = self.names, end - start, self.longest, len(words)
        for at in range(start - longest if start > longest else 0, end):
            first = (at + size if at + size > start else start) + 1
            for to in range(first, (at + longest if at + longest < last else last) + 1):
                if to != end and words[at:to] in names:
                    return True
        return False

    def hiding(self, fields: Iterable[str]) -> tuple[str, ...]:
        """Return the words in which a name of these fields means something else, longer ones first."""
        words = {word for field in fields for word in self.hides.get(field, ())}
        return tuple(sorted(words, key=lambda word: (-len(word), word)))

    def _is_hidden(self, words: str, field: str) -> bool:
        """Tell whether a word that means something else for this field ends, or stands around the end of, the words."""
        return any(word in words for word in self.hides.get(field, ()))


@cache
def _labels(kinship: Kinship, field: str) -> tuple[str, ...]:
    """Return the names that are a field's own, the preferred one first."""
    return tuple(dict.fromkeys([name for name in kinship.called[field] if kinship.names[name] == field]))


@cache
def _direct(kinship: Kinship) -> dict[str, list[str]]:
    """Return for every field what contains it directly, classes of industries left out."""
    kinds = kinship.kinds
    return {field: [b for b in found if kinds[b] != "category"] for field, found in kinship.broader.items()}


@cache
def _inside(kinship: Kinship) -> dict[str, list[str]]:
    """Return for every field what stands in it directly; nothing stands in a class of industries."""
    inside: dict[str, list[str]] = {field: [] for field in kinship.kinds}
    for field, above in _direct(kinship).items():
        for high in above:
            inside[high].append(field)
    return inside


@cache
def _above(kinship: Kinship, field: str) -> frozenset[str]:
    """Return all that contains a field, classes of industries left out."""
    return _reached(_direct(kinship), {field})


def _reached(steps: dict[str, list[str]], begun: set[str]) -> frozenset[str]:
    """Return all that is reached from some fields by one step or more, without these themselves; a cycle ends."""
    found: set[str] = set()
    edge = begun
    while edge:
        edge = {after for field in edge for after in steps[field]} - found
        found |= edge
    return frozenset(found - begun)


@cache
def load_kinship() -> Kinship:
    """Return the shipped vocabulary as names and edges; some milliseconds, once."""
    rows = light_rows()
    known = {row.preferred for row in rows}
    names: dict[str, str] = {}
    called: dict[str, list[str]] = {}
    beside: dict[str, set[str]] = {row.preferred: set() for row in rows}
    for row in rows:
        called[row.preferred] = squeezed(";".join(row.labels)).split(";")
        for label in called[row.preferred]:
            names.setdefault(label, row.preferred)
        for other in known.intersection(row.related):
            beside[row.preferred].add(other)
            beside[other].add(row.preferred)
        for other in known.intersection(row.serves):
            beside[other].add(row.preferred)
    return Kinship(
        names,
        called,
        {row.preferred: frozenset(map(squeezed, row.negative)) for row in rows if row.negative},
        {row.preferred: row.kind for row in rows},
        {row.preferred: frozenset(known.intersection(row.broader)) for row in rows},
        {field: frozenset(found) for field, found in beside.items()},
        max(map(len, names), default=0),
    )


NO_KINSHIP = Kinship({}, {}, {}, {}, {}, {}, 0)


def squeezed(words: str) -> str:
    """Return words in small letters without blanks.

    >>> squeezed("IP 工艺库")
    'ip工艺库'
    """
    small = words.lower()
    return small if small.isalnum() else "".join(small.split())


def _has_border(words: str, start: int) -> bool:
    """Tell whether a Latin name does not begin inside a longer Latin word: ct is not in act."""
    here, before = words[start], words[start - 1 : start]
    return not (here.isascii() and before.isascii() and here.isalpha() and before.isalpha())

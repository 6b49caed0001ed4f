"""Why: a row is about fields; this finds their names in it, the longest ones, wherever they stand.

In: vocabulary rows. Out: `Labels`, which finds in squeezed text the names of fields; a negative label hides its own field's
names inside it (轻量化 in 轻量化车载储氢), and a Latin name needs a border (ai is not in aiot).
"""

from collections.abc import Iterable
from dataclasses import dataclass

import ahocorasick

from policygraph.graph.align.squeeze import squeeze
from policygraph.ingest.lexicon.fields import Field


@dataclass(frozen=True, slots=True)
class Hit:
    """A field's name at ``text[start:end]``."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Labels:
    """All names of all fields in one automaton; a value is (length, field, the fields that the label hides)."""

    automaton: ahocorasick.Automaton

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return the names in squeezed text: longest first, no two overlapping, in printed order."""
        return tuple(sorted(_apart(self._all(text)), key=lambda hit: hit.start))

    def find_heads(self, text: str) -> dict[Hit, tuple[Hit, ...]]:
        """Return the names that `find` returns, each with the shorter names that it ends with: 水下作业机器人 is a 机器人."""
        every = self._all(text)
        apart = sorted(_apart(every), key=lambda hit: hit.start)
        return {hit: tuple(i for i in every if i.end == hit.end and i.start > hit.start) for hit in apart}

    def _all(self, text: str) -> list[Hit]:
        """Return every name that stands whole and that no negative label hides, longest first."""
        found = [(end + 1 - size, end + 1, name, hides) for end, (size, name, hides) in self.automaton.iter(text)]
        whole = [hit for hit in found if _has_borders(text, hit[0], hit[1])]
        hidden = [(start, end, hides) for start, end, _, hides in whole if hides]
        return [
            Hit(name, start, end)
            for start, end, name, _ in sorted(whole, key=lambda h: (h[0] - h[1], h[0]))
            if name and not any(a <= start and end <= b and name in hides for a, b, hides in hidden)
        ]


def make_labels(rows: Iterable[Field]) -> Labels:
    """Return the automaton of the rows' names; where two rows claim a name, the first has it (the lint reports it).

    >>> from policygraph.ingest.lexicon.fields import load_fields
    >>> labels = make_labels(load_fields().fields)
    >>> [hit.field for hit in labels.find("工业互联网安全与光刻胶")]
    ['工业互联网安全', '光刻胶']
    >>> labels.find("aiot"), labels.find("提高质量")
    ((Hit(field='物联网', start=0, end=4),), ())
    """
    names: dict[str, str] = {}
    hides: dict[str, frozenset[str]] = {}
    for row in rows:
        for label in row.labels:
            names.setdefault(squeeze(label).text, row.preferred)
        for label in row.negative:
            word = squeeze(label).text
            hides[word] = hides.get(word, frozenset()) | {row.preferred}
    automaton = ahocorasick.Automaton()
    for label in names.keys() | hides.keys():
        automaton.add_word(label, (len(label), names.get(label, ""), hides.get(label, frozenset())))
    automaton.make_automaton()
    return Labels(automaton)


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits that overlap no earlier one."""
    taken: list[Hit] = []
    for hit in hits:
        if all(hit.end <= other.start or other.end <= hit.start for other in taken):
            taken.append(hit)
    return taken


def _has_borders(text: str, start: int, end: int) -> bool:
    """Tell whether a Latin name at ``text[start:end]`` is no part of a longer Latin word; other names always stand.

    A number before letters is a word of its own: nm制程 stands in 28nm制程; 5g stands in no 15g, ai in no said.
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    is_figure = before.isdigit() and text[start].isalpha()
    left = not (_is_latin(text[start]) and before and _is_latin(before)) or is_figure
    return left and not (_is_latin(text[end - 1]) and after and _is_latin(after))


def _is_latin(character: str) -> bool:
    """Tell whether the character is an ASCII letter or digit."""
    return character.isascii() and character.isalnum()

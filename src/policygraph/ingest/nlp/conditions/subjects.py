"""Why: 固定的研发团队 and 研发队伍 are one subject, whatever province words them; this finds a clause's subjects by vocabulary.

In: a clause. Out: rows of conditions_subjects.tsv whose words stand in it, found in one pass (Aho-Corasick over characters).
"""

import re
from dataclasses import dataclass
from functools import cache

import ahocorasick

from policygraph.ingest.nlp.tsv import read_rows
from policygraph.ingest.quick import quick

_TABLE = "conditions_subjects.tsv"
_KINDS = {
    "元": "元", "美元": "元", "人": "人", "名": "人", "位": "人", "家": "家", "个": "家", "所": "家", "项": "项", "件": "项",
    "次": "项", "种": "项", "篇": "项", "年": "年", "周年": "年", "个月": "年", "月": "年", "个工作日": "日", "工作日": "日",
    "日": "日", "天": "日", "平方米": "㎡", "㎡": "㎡", "m²": "㎡", "亩": "㎡", "%": "%", None: "比",
}  # fmt: skip


@quick
@dataclass(frozen=True, slots=True)
class Subject:
    """One row of the table; `patterns` are its words, each split at … into parts."""

    name: str
    group: str
    units: frozenset[str]
    patterns: tuple[tuple[str, ...], ...]
    qualifiers: tuple[str, ...]
    reaches: bool


@quick
@dataclass(frozen=True, slots=True)
class Hit:
    """A subject whose words stand at ``text[start:end]``; `weight` is the number of matched characters."""

    subject: Subject
    start: int
    end: int
    weight: int


@cache
def _subjects() -> tuple[Subject, ...]:
    """Return the rows of the table."""
    return tuple(
        Subject(
            row["subject"],
            row["group"],
            frozenset(row["unit"].split("|")),
            tuple(tuple(word.split("…")) for word in row["words"].split("|")),
            tuple(filter(None, row["qualifiers"].split("|"))),
            row["scope"] == "行业",
        )
        for row in read_rows(_TABLE)
    )


@cache
def _automaton(kind: str) -> ahocorasick.Automaton:
    """Return an automaton over the last part of every pattern counted in `kind`: (row, pattern, weight) by part."""
    kinds = frozenset({kind, "%"}) if kind == "比" else frozenset({kind})
    by_part: dict[str, list[tuple[int, tuple[str, ...], int]]] = {}
    for index, subject in enumerate(_subjects()):
        for pattern in subject.patterns if not kinds.isdisjoint(subject.units) else ():
            by_part.setdefault(pattern[-1], []).append((index, pattern, sum(map(len, pattern))))
    automaton = ahocorasick.Automaton()
    for part, entries in by_part.items():
        automaton.add_word(part, (len(part), entries))
    automaton.make_automaton()
    return automaton


def unit_kind(unit: str | None, is_rank: bool = False) -> str:
    """Return what a number is counted in, as the table says it: 万元 and 亿元 are 元, 名 is a rank after 前 and people otherwise.

    >>> unit_kind("万元"), unit_kind("家"), unit_kind("名", is_rank=True), unit_kind("名"), unit_kind(None)
    ('元', '家', '名', '人', '比')
    """
    if is_rank:
        return "名"
    return _KINDS.get(unit.lstrip("万亿千百") if unit else None, unit or "比")


def find_subjects(text: str, start: int, end: int, kind: str) -> list[Hit]:
    """Return the subjects counted in `kind` (``-`` for demands without a number) in ``text[start:end]``, heaviest first.

    >>> clause = "固定研发人员不少于50人"
    >>> find_subjects(clause, 0, len(clause), "人")[0].subject.name
    '固定研发人员'
    >>> find_subjects(clause, 0, len(clause), "%")[0].subject.name, find_subjects(clause, 0, len(clause), "-")
    ('研发人员占比', [])
    """
    best: dict[int, Hit] = {}
    subjects = _subjects()
    automaton = _automaton(kind)
    if not len(automaton):
        return []
    for last, (length, entries) in automaton.iter(text, start, end):
        for index, pattern, weight in entries:
            if index in best and weight <= best[index].weight:
                continue
            first = last - length + 1
            begin = first if len(pattern) == 1 else _begin(text, start, first, pattern)
            if begin is not None:
                best[index] = Hit(subjects[index], begin, last + 1, weight)
    return [best[index] for index in sorted(best, key=lambda i: (-best[i].weight, i))]


def _begin(text: str, start: int, last: int, pattern: tuple[str, ...]) -> int | None:
    """Return where the first part begins if all parts before the last stand in order before `last`."""
    at = last
    for part in reversed(pattern[:-1]):
        at = text.rfind(part, start, at)
        if at < 0:
            return None
    return at


def qualifier(subject: Subject, clause: str) -> str | None:
    """Return the printed stretch from the first to the last qualifying word of `subject` in `clause`.

    >>> founders = next(s for s in _subjects() if s.name == "组建主体")
    >>> qualifier(founders, "由本领域骨干企业或高校院所以资本为纽带组建的独立企业法人")
    '骨干企业或高校院所'
    """
    spans = [(at, at + len(word)) for word in subject.qualifiers if (at := clause.find(word)) >= 0]
    if not spans:
        return None
    stretch = clause[min(a for a, _ in spans) : max(b for _, b in spans)]
    return re.sub(r"[“”]", "", stretch)

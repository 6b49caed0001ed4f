"""Why: the same words are a demand under 申报条件 and a wish under 指导思想; headings and lead-ins tell which.

In: a `Reading`. Out: one `Context` a unit: whether its clauses are demands, of what, and at which stage.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from policygraph.ingest.nlp.tsv import read_rows, words_of
from policygraph.ingest.records import BlockKind, Section
from policygraph.ingest.structure.reading import Reading, Role, Unit

TABLE = "conditions_words.tsv"
CENTRE = "创新中心"


class State(StrEnum):
    """How far a unit's clauses are demands."""

    OPEN = "open"  # every clause is one: 申报应符合如下条件：
    NEUTRAL = "neutral"  # only sentences that say 应, 须 … of a centre
    CLOSED = "closed"  # none: 背景, 指导思想, 建设目标


@dataclass(frozen=True, slots=True)
class Context:
    """What the headings and lead-ins above a unit say."""

    state: State
    stage: str | None
    object: str


def _any(kind: str) -> re.Pattern[str]:
    """Return a pattern for the words of one kind."""
    return re.compile("|".join(map(re.escape, words_of(TABLE, kind))))


_OPEN, _SHUT, _CLOSED, _OBJECT = map(_any, ("open", "shut", "closed", "object"))
_STAGE = re.compile(rf"(?<!转型)(?:{_any('stage').pattern})")  # 转型升级 is no upgrade of a centre
VALUES = {(row["kind"], row["word"]): row["value"] for row in read_rows(TABLE)}
_RANK = {"组建": 0, "申报": 1, "考核": 2, "升级": 3}
_LEAD_IN = re.compile(r"(?:条件|认定原则|要求|要素|具备下列|具备以下)[^。：]{0,12}：\s*$")
_INNER_LEAD = re.compile(r"(?:条件|认定原则|认定标准|基本要求)[^。：]{0,8}：")


def stage_of(text: str) -> str | None:
    """Return the latest stage that `text` names: a demand on 组建和申报 must hold by 申报.

    >>> stage_of("创新中心的组建和申报应符合如下条件"), stage_of("拟升级为国家制造业创新中心的条件"), stage_of("总体要求")
    ('申报', '升级', None)
    """
    named = {VALUES["stage", word] for word in _STAGE.findall(text)}
    return max(named, key=_RANK.__getitem__) if named else None


def chain_of(reading: Reading) -> Callable[[str | None], tuple[str, ...]]:
    """Return a function from a section's id to the headings above and on it, outermost first."""
    sections = {section.id: section for section in reading.sections}
    return cache(lambda section: _chain(section, sections))


def contexts(reading: Reading) -> list[Context]:
    """Return the context of each unit, in order."""
    sections = {section.id: section for section in reading.sections}
    headings = chain_of(reading)
    title_stage = stage_of(reading.document.title) if "升级" in reading.document.title else None
    found: list[Context] = []
    leads: list[Unit] = []
    for unit in reading.units:
        if unit.role is Role.TITLE or unit.kind is BlockKind.ATTACHMENT:
            leads = []
        leads = [lead for lead in leads if _is_below(unit.section, lead.section, sections)]
        chain = headings(unit.section)
        chain = (*(lead.passage.text[-80:] for lead in leads), *chain)
        found.append(_context(chain, unit, title_stage))
        if unit.role in (Role.CLAUSE, Role.HEADING) and _LEAD_IN.search(unit.passage.text):
            leads.append(unit)
    return found


def _chain(section: str | None, sections: dict[str, Section]) -> tuple[str, ...]:
    """Return the headings above a unit, outermost first."""
    titles: list[str] = []
    while section is not None and section in sections:
        titles.append(sections[section].title)
        section = sections[section].parent
    return tuple(reversed(titles))


def _is_below(section: str | None, lead: str | None, sections: dict[str, Section]) -> bool:
    """Tell whether a unit belongs to the list that the lead-in opens: same section or below it."""
    while lead is not None and section is not None and section in sections:
        if section == lead:
            return True
        section = sections[section].parent
    return lead is None or section == lead


def _context(chain: tuple[str, ...], unit: Unit, title_stage: str | None) -> Context:
    """Return what one chain of headings says."""
    state = State.NEUTRAL
    named_object = CENTRE
    for title in chain:
        if _OPEN.search(title):
            state = State.OPEN
        elif _SHUT.search(title) and state is State.OPEN:
            state = State.NEUTRAL
        elif _CLOSED.search(title) and state is State.NEUTRAL:
            state = State.CLOSED
        objects = _OBJECT.findall(title)
        if objects:
            named_object = VALUES["object", objects[-1]]
    if _INNER_LEAD.search(unit.passage.text):
        state = State.OPEN
    stage = max(
        (s for s in (title_stage, *map(stage_of, chain)) if s is not None), key=_RANK.__getitem__, default=None
    )
    return Context(state, stage, named_object)

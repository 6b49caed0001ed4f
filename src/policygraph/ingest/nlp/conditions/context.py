"""Why: the same words are a demand under 申报条件 and a wish under 指导思想; headings and lead-ins tell which.

In: a `Reading`. Out: one `Context` a unit: whether its clauses are demands, of what, and at which stage.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.conditions.about import is_rules, noun_of
from policygraph.ingest.nlp.conditions.aims import is_plan
from policygraph.ingest.nlp.tsv import any_of, read_rows, words_of
from policygraph.ingest.quick import quick
from policygraph.ingest.records import BlockKind, Section
from policygraph.ingest.structure.reading import Reading, Role, Unit

TABLE = "conditions_words.tsv"
CENTRE = "创新中心"


class State(StrEnum):
    """How far a unit's clauses are demands."""

    OPEN = "open"  # every clause is one: 申报应符合如下条件：
    NEUTRAL = "neutral"  # only sentences that say 应, 须 … of a centre
    CLOSED = "closed"  # none: 背景, 指导思想, 建设目标


_Said = tuple[str, str | None, str | None]
_TURNS = {"open": State.OPEN, "shut": State.NEUTRAL, "closed": State.CLOSED}


@quick
@dataclass(frozen=True, slots=True)
class Context:
    """What the headings and lead-ins above a unit say; `is_named` where they name the object, `headings` are those above the item.

    `is_rules` where the title calls for rules (实施细则) on nothing that the table knows: then plain articles demand, too; `is_plan` where
    it plans.
    """

    state: State
    stage: str | None
    object: str | None
    is_named: bool = False
    headings: tuple[str, ...] = ()
    is_rules: bool = False
    is_plan: bool = False


_OPEN, _SHUT, _CLOSED, _OBJECT, _TITLED = (
    re.compile(any_of(TABLE, kind)) for kind in ("open", "shut", "closed", "object", "about")
)
# 转型升级 is no upgrade of a centre
_STAGE = re.compile(either({word: f"(?<!转型{word})" for word in words_of(TABLE, "stage")}))
VALUES = {(row["kind"], row["word"]): row["value"] for row in read_rows(TABLE)}
_CALL = re.compile("升级|(?:申报|遴选|推荐)[^的]{0,12}的?(?:通知|公告|指南)")
_TITLE = 60  # characters of a heading that are read; an article may be its own heading
_READ = frozenset({Role.CLAUSE, Role.HEADING})
_KINDS = frozenset({BlockKind.CLAUSE, BlockKind.HEADING})
_RANK = {"组建": 0, "申报": 1, "考核": 2, "升级": 3}
# 有下列情形之一的，不得申报：
BARS = re.compile(
    "(?:情形|情况)[^。：]{0,10}不[得予](?:申[报请]|推荐|受理|认定)|不[得予](?:申[报请]|推荐|受理)[^。：，]{0,6}(?:情形|情况)"
)
_LEAD_IN = re.compile(
    rf"(?:(?:条件|认定原则|要求|要素|具备下列|具备以下)[^。：]{{0,12}}|{BARS.pattern}[^。：]{{0,6}})：\s*$"
)
# 申报单位原则上为市级中试平台，并符合以下条件： is about who applies
_BEFORE_MODAL = re.compile("(?:(?!原则上|必须|应|须).)*")
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


def contexts(reading: Reading) -> list[Context | None]:
    """Return the context of each unit, in order; None for rows, cells and forms, which demand nothing."""
    sections = {section.id: section for section in reading.sections}
    headings = chain_of(reading)
    title_stage = stage_of(reading.document.title) if _CALL.search(reading.document.title) else None
    found: list[Context | None] = []
    leads: list[Unit] = []
    said: dict[str, _Said] = {}
    known: dict[tuple[str, ...], Context] = {}
    (about, rules), items = _about(reading), _items(reading)
    text = Context(State.NEUTRAL, title_stage, about, is_rules=rules, is_plan=is_plan(reading.document.title))
    section: str | None = None
    held: Context | None = None
    for unit in reading.units:
        if unit.role is Role.TITLE or unit.kind is BlockKind.ATTACHMENT:
            leads, held = [], None
        if unit.owner is not None or unit.role not in _READ or unit.kind not in _KINDS:
            found.append(None)
            continue
        if unit.section is None or unit.section != section:
            section = unit.section
            leads = [lead for lead in leads if _is_below(section, lead.section, sections)]
            held = None
        if held is None:
            before = tuple(lead.passage.text[-80:] for lead in leads)
            chain = headings(section)
            above = (*before, *(chain[:-1] if section in items else chain))
            chain = (*before, *chain)
            held = known.get(chain) or known.setdefault(chain, _context(chain, above, text, said))
        found.append(_opened(held, unit.passage.text))
        if unit.passage.text.rstrip().endswith("：") and _LEAD_IN.search(unit.passage.text):
            leads.append(unit)
            held = None
    return found


def _about(reading: Reading) -> tuple[str | None, bool]:
    """Return what a text is about where neither heading nor clause says it, and whether it lays down rules on something unlisted.

    What its title names, else what its rules are on, else 创新中心 if it names any.
    """
    title = reading.document.title
    for kind, pattern in (("about", _TITLED), ("object", _OBJECT)):
        named = pattern.findall(title)
        if named:
            return VALUES[kind, named[-1]], False
    noun = noun_of(title)
    if noun is not None:
        return noun, True
    texts = (unit.passage.text for unit in reading.units if CENTRE in unit.passage.text)
    centre = CENTRE if not title or any(CENTRE in _OBJECT.findall(text) for text in texts) else None
    return centre, centre is None and is_rules(title)


def _items(reading: Reading) -> frozenset[str]:
    """Return the sections that are items of a list: their first unit is running text, which is no heading of what follows."""
    starts = {section.start: section.id for section in reading.sections}
    begun = (starts.get(unit.passage.origins[0]) for unit in reading.units if unit.kind is BlockKind.CLAUSE)
    return frozenset(filter(None, begun))


def _chain(section: str | None, sections: dict[str, Section]) -> tuple[str, ...]:
    """Return the headings above a unit, outermost first."""
    titles: list[str] = []
    while section is not None and section in sections:
        titles.append(sections[section].title[:_TITLE])
        section = sections[section].parent
    return tuple(reversed(titles))


def _is_below(section: str | None, lead: str | None, sections: dict[str, Section]) -> bool:
    """Tell whether a unit belongs to the list that the lead-in opens: same section or below it."""
    while lead is not None and section is not None and section in sections:
        if section == lead:
            return True
        section = sections[section].parent
    return lead is None or section == lead


def _opened(context: Context, text: str) -> Context:
    """Return the context of a unit that opens a list itself (创新中心认定原则包括：一是…)."""
    return replace(context, state=State.OPEN) if "：" in text and _INNER_LEAD.search(text) else context


def _said_once(title: str, said: dict[str, _Said]) -> _Said:
    """Return what a heading says, read once."""
    if title not in said:
        said[title] = _said(title)
    return said[title]


def _said(title: str) -> _Said:
    """Return how a heading turns what stands below it, the stage and the object that it names."""
    objects = _OBJECT.findall(_BEFORE_MODAL.match(title).group()) or _OBJECT.findall(title)  # type: ignore[union-attr]
    turn = (
        "open"
        if _OPEN.search(title) or BARS.search(title)
        else "shut"
        if _SHUT.search(title)
        else "closed"
        if _CLOSED.search(title)
        else ""
    )
    return turn, stage_of(title), VALUES["object", objects[-1]] if objects else None


def _context(chain: tuple[str, ...], above: tuple[str, ...], text: Context, said: dict[str, _Said]) -> Context:
    """Return what one chain of headings says, those above the item first; `text` is what the title says of the whole text.

    `said` keeps what single headings say.
    """
    state, named_object = text.state, None
    stage = text.stage
    for heading in chain:
        turn, own_stage, own_object = _said_once(heading, said)
        if turn == "open" or (turn == "shut" and state is State.OPEN) or (turn == "closed" and state is State.NEUTRAL):
            state = _TURNS[turn]
        stage = max((s for s in (stage, own_stage) if s), key=_RANK.__getitem__, default=None)
        named_object = own_object or named_object
    is_named = any(_said_once(heading, said)[2] for heading in above)
    return Context(state, stage, named_object or text.object, is_named, above, text.is_rules, text.is_plan)

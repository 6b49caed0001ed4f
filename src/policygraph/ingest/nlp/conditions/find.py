"""Why: a planner compares demands, not paragraphs; this takes each demand of a text as one atom.

In: a `Reading`. Out: `Demand` atoms in printed order. Headings, forms, tables, goals and what the government does give none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.clauses import LONGEST, Sentence, Split
from policygraph.ingest.nlp.conditions.choice import alternatives, one_of
from policygraph.ingest.nlp.conditions.context import BARS, CENTRE, Context, State, contexts, stage_of
from policygraph.ingest.nlp.conditions.demand import Demand
from policygraph.ingest.nlp.conditions.exempt import exceptions, release_of, released, trailing_exception
from policygraph.ingest.nlp.conditions.leads import is_case, lead_modality
from policygraph.ingest.nlp.conditions.lists import Lists
from policygraph.ingest.nlp.conditions.pick import Pick, demanded, numbered
from policygraph.ingest.nlp.conditions.reference import (
    demand_by_reference,
    founding_rule,
    is_upgrade_rule,
    names_upgrade,
    rules_in_words,
)
from policygraph.ingest.nlp.conditions.wording import (
    STRONG,
    head_of,
    is_on_someone_else,
    modal,
    object_in,
    scope,
    topic_in,
)
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.reading import Reading, Role, Unit

_LEAD_IN = re.compile(r"(?:条件|要求|要素|原则)[^，。]{0,10}$")
# without one of these a sentence outside a list of conditions demands nothing
_HINTS = {
    "应": "(?<![响相供适反效对感顺策]应)(?![用急对届答激邀变力])",
    "要": "(?<![主需重必只摘首纲概紧简]要)(?![求素点害])",
    **dict.fromkeys(("须", "需"), "(?!求)"),
    **dict.fromkeys(("行", "营"), r"[\d一二三]"),
    **dict.fromkeys(("期为", "限为"), r"\s*\d"),
    "》": "[^。]{0,12}(?:执行|办理|要求|规定|实施)",
    "不": "(?:得|允许|[低少超高多大])",
    "限": "[推申报期]",
    "按": "照?要求|照[^。，；：]{4,30}(?:评估|评价|考核|考评|认定|评审)[^。，；：]{0,6}(?:方案|办法|细则|规定)",
    "国家": "级?制造业创新中心",
    **dict.fromkeys(("牵头", "联合"), "[^。；《》]{0,40}创新中心"),
    **dict.fromkeys(("原则上", "严禁", "禁止", "至少", "最多", "方可", "可申"), ""),
}
_HINT = re.compile(either(_HINTS))
_EVERY = re.compile(r"\s*每(?:半?年|季度|月|两年|学年)")  # a duty that comes round goes on from the sentence before
_EACH = re.compile(r"\s*(?:其中)?(?:原则上)?每(?:个|家|省|市|县|区|所|类)")  # a quota, though an office sets it
_PREFERS = re.compile(
    r"[\s，]*(?:可|将|应|予以)?(?:优先|择优|重点)(?:给予)?(?:支持|推荐|考虑(?![^，。；]*领域$)|安排)(?![^，。；]*国家级?制造业)"
)
_APPLYING = re.compile("不[得予](?:[^，。；]{0,4}申[报请]|推荐|受理|认定)")
_PERMITS = re.compile(r"可申[报请]|方可")


@dataclass(slots=True)
class _State:
    """What carries on from clause to clause: the object over a paragraph, the modality over a sentence."""

    object: str | None = None
    modality: str | None = None
    strong: bool = False
    lead: str | None = None  # the modality of 必须符合下列条件：, which its items have too


def find_conditions(reading: Reading, split: Split | None = None) -> list[Demand]:
    """Return the demands of a text in printed order; `split` is shared with other finders."""
    found: list[Demand] = []
    texts = [unit.passage.text for unit in reading.units]
    cut = split or Split(texts)
    lists = Lists()
    for index, (unit, context) in enumerate(zip(reading.units, contexts(reading), strict=True)):
        lists.at(context, len(found))
        if context is None or context.state is State.CLOSED or not _is_read(unit):
            continue
        if context.state is State.OPEN or _HINT.search(texts[index]):
            sentences = cut(index)
            release = release_of(texts[index], sentences[-1]) if found and sentences else None
            if release is not None:
                sentences = sentences[:-1]
                found = released(found, texts, release, lists.since)
            taken = one_of(list(_in_unit(index, texts[index], sentences, lists.inherited(context))), context.headings)
            lists.took(taken, context)
            found.extend(taken)
    return found


def _is_read(unit: Unit) -> bool:
    """Tell whether a unit is running text, or a heading that is a whole sentence (五、创新中心应建立…机制。)."""
    if unit.owner is not None:
        return False
    if unit.role is Role.HEADING:
        return unit.passage.text.rstrip().endswith("。")
    return unit.role is Role.CLAUSE and unit.kind in (BlockKind.CLAUSE, BlockKind.HEADING)


def _in_unit(index: int, text: str, cut: list[Sentence], context: Context) -> Iterator[Demand]:
    """Yield the demands of one passage."""
    state = _State(lead=lead_modality(context.headings) if context.state is State.OPEN else None)
    for sentence in cut:
        state.modality, state.strong = None, False
        first, last = sentence[0][0], sentence[-1][1]
        again = state.object is not None and _EVERY.match(text, first, last) is not None
        if context.state is State.NEUTRAL and not (again or _HINT.search(text, first, last)):
            continue
        nobody = state.object is None and object_in(text, first, last) is None
        if context.state is State.NEUTRAL and nobody and not _is_short(text, first, context.object):
            continue
        if (
            context.state is State.NEUTRAL
            and text.find("国家", first, last) >= 0
            and is_upgrade_rule(text, first, last)
        ):
            yield from _upgrade(index, text, sentence)
            cited = rules_in_words(text, first, last)
            if cited:
                upgrade = replace(context, stage="升级")
                yield _by_reference(index, text, cited, sentence, upgrade, _State(CENTRE, "应"))
        elif (
            context.state is State.NEUTRAL
            and text.find(CENTRE, first, last) >= 0
            and (founders := founding_rule(text, first, last))
        ):
            pick = Pick(
                *founders, "牵头主体", "牵头主体", "exists", None, None, None, False, False, "condition.founders"
            )
            yield _demand(index, text, first, pick, _State(modality="鼓励"), CENTRE, "组建")
        else:
            state.strong = again
            yield from _in_sentence(index, text, sentence, context, state)


def _in_sentence(index: int, text: str, sentence: Sentence, context: Context, state: _State) -> Iterator[Demand]:
    """Yield the demands of one sentence, exceptions attached."""
    found: list[Demand] = []
    first, last = sentence[0][0], sentence[-1][1]
    exempt = exceptions(text, first, last)
    permits = _PERMITS.search(text, first, last) if "可" in text else None
    stage = context.stage
    office, named, previous, case = False, False, first, None
    for number, (start, end, mark) in enumerate(sentence):
        if end - start > LONGEST:
            continue
        if mark == "：" and (_LEAD_IN.search(text, start, end) or BARS.search(text, first, end)):
            state.lead = lead_modality((text[start:end],)) or state.lead
            continue
        if mark == "，" and number + 1 < len(sentence) and is_case(text, (start, end), sentence[number + 1][:2]):
            case, previous = text[start:end].strip(), sentence[number + 1][0]
            continue
        taken_back = trailing_exception(text[start:end]) if found and not exempt else None
        if taken_back:
            found[-1] = replace(found[-1], unless=taken_back)
            continue
        word = modal(text, start, end)
        head = word[1] if word else head_of(text, start, end)
        each = _EACH.match(text, start, end) is not None
        if is_on_someone_else(text, start, head):
            office = office or number == 0
            continue
        if (office and not each) or _PREFERS.match(text, start, end):
            continue
        reach = end if each else head
        own = object_in(text, start, reach)
        if own is None and _is_short(text, start, context.object):
            own = topic = context.object
        else:
            topic = own and topic_in(text, start, reach)
        named = _carry(topic, word, state) or named
        asks = state.strong or (permits is not None and end <= permits.start())
        demands = context.state is State.OPEN or (asks and state.object is not None)
        picks = [
            pick
            for pick in numbered(text, (first, previous, start), end, exempt)
            if demands or (named and pick.sets_bound)
        ]
        if demands and not picks and not (state.lead == "不得" and word and _APPLYING.match(text, word[1])):
            picks = list(demanded(text, start, end, word))
        if picks and not found:
            stage = "升级" if names_upgrade(text, first, last) else context.stage or stage_of(text[first:last])
        who = own or state.object or context.object
        if case is not None:
            picks = [replace(pick, qualifier=pick.qualifier or case) for pick in picks]
        found.extend(_demand(index, text, first, pick, state, who, stage) for pick in picks)
        previous = start
        case = None if mark in "；。" else case
    for at, _, words, for_all in exempt:
        _except(found, at, words, for_all)
    cited = demand_by_reference(text, first, last) if _points(text, first, last) else None
    cited = cited or rules_in_words(text, first, last)
    if cited and _holds(text, sentence, context):
        found = [demand for demand in found if cited not in text[demand.start : demand.end]]
        found.append(_by_reference(index, text, cited, sentence, context, state))
    yield from _each_once(alternatives(text, sentence, found))


def _is_short(text: str, start: int, about: str | None) -> bool:
    """Tell whether a clause begins with the short name of whom the text is about: 平台 for 中试平台, 中心 for 创新中心."""
    return about is not None and text.startswith(about[-2:], start) and not text.startswith("城", start + 2)


def _points(text: str, first: int, last: int) -> bool:
    """Tell whether a sentence names a document at all."""
    return text.find("》", first, last) >= 0 or text.find("号", first, last) >= 0


def _holds(text: str, sentence: Sentence, context: Context) -> bool:
    """Tell whether a demand by reference is one: under 条件, or on a centre; a sentence that opens a list is none."""
    if sentence[-1][2] == "：":
        return False
    return context.state is State.OPEN or object_in(text, sentence[0][0], sentence[-1][1]) is not None


def _carry(named: str | None, word: tuple[str, int, int] | None, state: _State) -> bool:
    """Take object and modality from a clause; return whether it names an object itself."""
    if named:
        state.object = named
        if not word and not state.strong:
            state.modality = None
    if word:
        state.modality, state.strong = word[0], state.strong or word[0] in STRONG
    return named is not None


def _demand(index: int, text: str, first: int, pick: Pick, state: _State, who: str | None, stage: str | None) -> Demand:
    """Return one demand with what its sentence, which begins at `first`, and its headings say."""
    measured = text.find(pick.qualifier, pick.start) if pick.qualifier and pick.rule == "condition.bound" else pick.end
    reach = scope(text, pick.start, measured, pick.reaches)
    if reach is None and pick.name.endswith("覆盖率"):
        reach = scope(text, first, pick.end, pick.reaches)
    return Demand(
        index,
        pick.start,
        pick.end,
        pick.name,
        pick.group,
        pick.comparator,
        pick.value,
        pick.unit,
        reach,
        state.modality or state.lead or "应",
        None,
        who,
        stage,
        pick.qualifier,
        None,
        pick.rule,
    )


def _except(found: list[Demand], at: int, words: str, for_all: bool) -> None:
    """Attach a bracketed exception to the number before it, or to all numbers before it."""
    before = [n for n, demand in enumerate(found) if demand.start < at and demand.value is not None]
    for n in before if for_all else before[-1:]:
        found[n] = replace(found[n], unless=words)


def _upgrade(index: int, text: str, sentence: Sentence) -> Iterator[Demand]:
    """Yield the demands of a province's own rule on who may become a national centre."""
    state = _State(CENTRE, "鼓励", False)
    for start, end, _ in sentence:
        if not is_upgrade_rule(text, sentence[0][0], end) or "国家" in text[start:end] or CENTRE in text[start:end]:
            for pick in demanded(text, start, end, None):
                if pick.rule == "condition.vocabulary":
                    yield replace(_demand(index, text, start, pick, state, CENTRE, "升级"), rule="condition.upgrade")


def _by_reference(index: int, text: str, cited: str, sentence: Sentence, context: Context, state: _State) -> Demand:
    """Return the demand that a text makes by pointing to another one."""
    at = text.index(cited, sentence[0][0])
    start = max((a for a, _, _ in sentence if a <= at), default=sentence[0][0])
    end = min((b for _, b, _ in sentence if b >= at + len(cited)), default=sentence[-1][1])
    subject = "考核评估" if re.search("考核|评估|考评", cited) else "引用文件要求"
    stage = context.stage or stage_of(text[sentence[0][0] : end])
    who = state.object or context.object
    pick = Pick(start, end, subject, subject, "exists", None, None, None, False, False, "condition.reference")
    return replace(_demand(index, text, start, pick, state, who, stage), cited=cited)


def _each_once(found: list[Demand]) -> Iterator[Demand]:
    """Yield the demands of a sentence in printed order; one that runs over several clauses is one demand."""
    kept: dict[tuple[str | None, ...], Demand] = {}
    for demand in sorted(found, key=lambda d: (d.start, d.end)):
        key = (demand.subject, demand.comparator, demand.value, demand.quantity_unit, demand.object)
        held = kept.get(key)
        if held is None:
            kept[key] = demand
        elif demand.value is None:
            reach, word = held.scope or demand.scope, held.qualifier or demand.qualifier
            kept[key] = replace(held, end=max(held.end, demand.end), scope=reach, qualifier=word)
    yield from kept.values()

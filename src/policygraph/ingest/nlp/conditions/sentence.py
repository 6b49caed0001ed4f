"""Why: one sentence may hold several demands that share an object, a modality and an exception.

In: the clauses of a sentence and its context. Out: its demands in printed order.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from policygraph.ingest.nlp.clauses import LONGEST, Sentence
from policygraph.ingest.nlp.conditions.about import party_at
from policygraph.ingest.nlp.conditions.aims import is_aim
from policygraph.ingest.nlp.conditions.carried import Carried, carry, demand_of
from policygraph.ingest.nlp.conditions.choice import alternatives
from policygraph.ingest.nlp.conditions.context import BARS, Context, State, stage_of
from policygraph.ingest.nlp.conditions.demand import Demand
from policygraph.ingest.nlp.conditions.elsewhere import by_reference, holds
from policygraph.ingest.nlp.conditions.exempt import exceptions, trailing_exception
from policygraph.ingest.nlp.conditions.leads import is_case, lead_modality
from policygraph.ingest.nlp.conditions.pick import Pick, demanded, numbered
from policygraph.ingest.nlp.conditions.reference import demand_by_reference, names_upgrade, rules_in_words
from policygraph.ingest.nlp.conditions.wording import (
    STRONG,
    bound_by,
    head_of,
    is_on_someone_else,
    modal,
    object_in,
    topic_in,
)

_LEAD_IN = re.compile(r"(?:条件|要求|要素|原则)[^，。]{0,10}$")
_EACH = re.compile(
    r"\s*(?:其中)?(?:原则上)?(?:每(?:个|家|省|市|县|区|所|类)|各市|各设区市)"
)  # a quota, though an office sets it
_PREFERS = re.compile(
    r"[\s，]*(?:可|将|应|予以)?(?:优先|择优|重点)(?:给予)?(?:支持|推荐|考虑(?![^，。；]*领域$)|安排)(?![^，。；]*国家级?制造业)"
)
_APPLYING = re.compile("不[得予](?:[^，。；]{0,4}申[报请]|推荐|受理|认定)")
_SHORT = 6  # characters at the start of a clause in which it names whom it is on
_LIMITED = re.compile("不[低少超高多大得应]|至少")
_PERMITS = re.compile(r"可申[报请]|方可")


def demands_of(index: int, text: str, sentence: Sentence, context: Context, state: Carried) -> Iterator[Demand]:
    """Yield the demands of one sentence, exceptions attached."""
    found: list[Demand] = []
    first, last = sentence[0][0], sentence[-1][1]
    exempt = exceptions(text, first, last)
    permits = _PERMITS.search(text, first, last) if "可" in text else None
    stage = context.stage
    office, named, previous, case = False, False, first, None
    aims = context.state is State.NEUTRAL and is_aim(text, first, last)
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
        if context.state is State.NEUTRAL:
            aims = _aims(text, (start, end), word, context, aims and not state.strong)
        if aims and word and text[word[1]] == "要":
            word = None
        head = word[1] if word else head_of(text, start, end)
        each = _EACH.match(text, start, end) is not None
        if is_on_someone_else(text, start, head):
            office = office or number == 0
            continue
        if (office and not each) or _PREFERS.match(text, start, end):
            continue
        reach = end if each else head
        own, topic = _whom(text, (start, reach), context)
        named = carry(topic, word, state) or own is not None or named
        asks = state.strong or (permits is not None and end <= permits.start())
        demands = context.state is State.OPEN or (asks and state.object is not None)
        if aims and not asks:
            continue
        picks = [
            pick
            for pick in numbered(text, (first, previous, start), end, exempt)
            if demands or (pick.sets_bound and (named or (context.is_rules and _is_ruled(text, pick))))
        ]
        if demands and not picks and not (state.lead == "不得" and word and _APPLYING.match(text, word[1])):
            picks = list(demanded(text, start, end, word))
        if picks and not found:
            stage = "升级" if names_upgrade(text, first, last) else context.stage or stage_of(text[first:last])
        who = own or state.object or context.object
        if case is not None:
            picks = [replace(pick, qualifier=pick.qualifier or case) for pick in picks]
        found.extend(demand_of(index, text, first, pick, state, who, stage) for pick in picks)
        previous = start
        case = None if mark in "；。" else case
    for at, _, words, for_all in exempt:
        _except(found, at, words, for_all)
    cited = demand_by_reference(text, first, last) or rules_in_words(text, first, last)
    if cited and holds(text, sentence, context):
        found = [demand for demand in found if cited not in text[demand.start : demand.end]]
        found.append(by_reference(index, text, cited, sentence, context, state))
    yield from _each_once(alternatives(text, sentence, found))


def _aims(
    text: str, clause: tuple[int, int], word: tuple[str, int, int] | None, context: Context, before: bool
) -> bool:
    """Tell whether a clause says what is to be reached: it begins with 组建, goes on from one that does, or says 要 in a plan.

    A clause that begins with whom it is on (高新区与省科技厅按不低于1:1出资) goes on from none.
    """
    if word and text[word[1]] == "要" and context.is_plan:
        return _LIMITED.search(text, *clause) is None
    if word and word[0] in STRONG:
        return False
    start, end = clause
    return is_aim(text, start, end) or (before and object_in(text, start, min(end, start + _SHORT)) is None)


def _whom(text: str, span: tuple[int, int], context: Context) -> tuple[str | None, str | None]:
    """Return whom a clause is on, and whom the clauses behind it go on about; a quota is an aside where the text is about somebody."""
    start, end = span
    named = object_in(text, start, end)
    if named is not None:
        return named, topic_in(text, start, end)
    short = whom_at(text, start, context)
    return short, None if context.object and bound_by(text, start) else short


def whom_at(text: str, start: int, context: Context) -> str | None:
    """Return whom a clause begins with: whom a quota binds, or by the short name of whom the text is about (平台 for 中试平台)."""
    bound = bound_by(text, start)
    if bound is not None:
        return bound
    if context.is_rules:
        return party_at(text, start, context.object)
    about = context.object
    return about if about and text.startswith(about[-2:], start) and not text.startswith("城", start + 2) else None


def _is_ruled(text: str, pick: Pick) -> bool:
    """Tell whether a number of plain rules is a demand though nobody is named: a known subject, or a limit in so many words."""
    return pick.rule == "condition.number" or _LIMITED.search(text, pick.start, pick.end) is not None


def _except(found: list[Demand], at: int, words: str, for_all: bool) -> None:
    """Attach a bracketed exception to the number before it, or to all numbers before it."""
    before = [n for n, demand in enumerate(found) if demand.start < at and demand.value is not None]
    for n in before if for_all else before[-1:]:
        found[n] = replace(found[n], unless=words)


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

"""Why: a demand may stand in another text, or in a sentence that encourages; both are demands though no clause says 应.

In: a sentence that points to rules or says who may become a national centre. Out: `Demand`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from policygraph.ingest.nlp.clauses import Sentence
from policygraph.ingest.nlp.conditions.carried import Carried, demand_of
from policygraph.ingest.nlp.conditions.context import CENTRE, Context, State, stage_of
from policygraph.ingest.nlp.conditions.demand import Demand
from policygraph.ingest.nlp.conditions.pick import Pick, demanded
from policygraph.ingest.nlp.conditions.reference import founding_rule, is_upgrade_rule, rules_in_words
from policygraph.ingest.nlp.conditions.wording import object_in


def holds(text: str, sentence: Sentence, context: Context) -> bool:
    """Tell whether a demand by reference is one: under 条件, or on a centre; a sentence that opens a list is none."""
    if sentence[-1][2] == "：":
        return False
    return context.state is State.OPEN or object_in(text, sentence[0][0], sentence[-1][1]) is not None


def encouraged(index: int, text: str, sentence: Sentence, context: Context) -> list[Demand] | None:
    """Return the demands of a sentence that says who is to become a national centre or to found a centre, None where it says neither."""
    first, last = sentence[0][0], sentence[-1][1]
    if text.find("国家", first, last) >= 0 and is_upgrade_rule(text, first, last):
        found = list(_upgrade(index, text, sentence))
        cited = rules_in_words(text, first, last)
        if cited:
            upgrade = replace(context, stage="升级")
            found.append(by_reference(index, text, cited, sentence, upgrade, Carried(CENTRE, "应")))
        return found
    founders = founding_rule(text, first, last) if text.find(CENTRE, first, last) >= 0 else None
    if founders is None:
        return None
    pick = Pick(*founders, "牵头主体", "牵头主体", "exists", None, None, None, False, False, "condition.founders")
    return [demand_of(index, text, first, pick, Carried(modality="鼓励"), CENTRE, "组建")]


def _upgrade(index: int, text: str, sentence: Sentence) -> Iterator[Demand]:
    """Yield the demands of a province's own rule on who may become a national centre."""
    state = Carried(CENTRE, "鼓励", False)
    for start, end, _ in sentence:
        if not is_upgrade_rule(text, sentence[0][0], end) or "国家" in text[start:end] or CENTRE in text[start:end]:
            for pick in demanded(text, start, end, None):
                if pick.rule == "condition.vocabulary":
                    yield replace(demand_of(index, text, start, pick, state, CENTRE, "升级"), rule="condition.upgrade")


def by_reference(index: int, text: str, cited: str, sentence: Sentence, context: Context, state: Carried) -> Demand:
    """Return the demand that a text makes by pointing to another one."""
    at = text.index(cited, sentence[0][0])
    start = max((a for a, _, _ in sentence if a <= at), default=sentence[0][0])
    end = min((b for _, b, _ in sentence if b >= at + len(cited)), default=sentence[-1][1])
    subject = "考核评估" if re.search("考核|评估|考评", cited) else "引用文件要求"
    stage = context.stage or stage_of(text[sentence[0][0] : end])
    who = state.object or context.object
    pick = Pick(start, end, subject, subject, "exists", None, None, None, False, False, "condition.reference")
    return replace(demand_of(index, text, start, pick, state, who, stage), cited=cited)

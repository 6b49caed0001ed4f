"""Holds the facts of a centre against each condition: 满足, 不满足, 待补材料 or 需专家判断, and what can be counted to the goal.

Nothing is taken as given: a fact that is missing is 待补材料. What a figure can't decide is for experts to judge.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from policygraph.graph.answers.answer import Places, Quote
from policygraph.graph.answers.centre_check.facts import CentreFacts, Value
from policygraph.graph.answers.centre_check.field import is_met, why
from policygraph.graph.answers.conditions.strictness import figure, words
from policygraph.graph.answers.upgradable import UpgradableRow
from policygraph.ingest.records import Condition, Section

MET, UNMET, MISSING, EXPERT = "满足", "不满足", "待补材料", "需专家判断"
RANK = "名"
WHOLE = 100  # a share in percent can't be more


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One condition and what the facts say of it; `gap` counts what is lacking, where it can be counted."""

    subject: str
    demand: str
    fact: str | None
    result: str
    why: str
    gap: str | None
    evidence: Quote


@dataclass(frozen=True, slots=True)
class CentreCheck:
    """The lines of one centre, the facts still to be handed in, and the list of what can be counted (差距清单).

    `faults` are the messages on facts that can't be and were left out.
    """

    name: str
    domain: str | None
    lines: tuple[CheckLine, ...]
    missing: tuple[str, ...]
    gaps: tuple[str, ...]
    faults: tuple[str, ...] = ()


def subjects_of(conditions: Sequence[Condition]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the subjects that take a number and those that take yes, no or words, each in printed order."""
    numeric = dict.fromkeys(condition.subject for condition in conditions if _bound(condition) is not None)
    others = dict.fromkeys(condition.subject for condition in conditions if _bound(condition) is None)
    return tuple(numeric), tuple(others)


def check_centre(
    facts: CentreFacts,
    conditions: Sequence[Condition],
    sections: Sequence[Section],
    screened: UpgradableRow | None = None,
    demand: Quote | None = None,
    proof: str = "",
) -> CentreCheck:
    """Return the check of a centre; `screened` is its domain's screening, which answers the condition on the field as far as
    there is `proof` of it (`field.proof_of`).

    A figure that can't be (研发费用占比 = 150) is left out, and so is a fact on the field beside a screening, which says more.
    """
    places = Places(sections)
    quotes = {condition: places.quote(condition.evidence) for condition in conditions}
    answered = [c for c in conditions if demand and screened and _overlap(quotes[c], demand)]
    faults = dict((*_impossible(facts, conditions), *_screened_too(facts, answered)))
    lines = [_field_line(screened, demand, proof)] if screened and demand else []
    for condition in sorted(conditions, key=lambda condition: condition.evidence.start):
        if condition in answered:
            continue
        value = None if condition.subject in faults else facts.facts.get(condition.subject)
        lines.append(_line(condition, value, quotes[condition]))
    missing = tuple(dict.fromkeys(line.subject for line in lines if line.result == MISSING))
    gaps = tuple(f"{line.subject}：{line.gap}" for line in lines if line.gap)
    return CentreCheck(facts.name, facts.domain, tuple(lines), missing, gaps, (*facts.faults, *faults.values()))


def _impossible(facts: CentreFacts, conditions: Sequence[Condition]) -> Iterator[tuple[str, str]]:
    """Yield subject and message of each figure that can't be.

    Over 100 where the conditions count in percent (研发人员占比 = 150), a rank before the first (股东排名 = 0), a part of what is counted
    in whole (共性技术转移扩散 = 1.5 项).
    """
    for subject, value in facts.facts.items():
        units = {c.unit or "" for c in conditions if c.subject == subject and _bound(c) is not None}
        where = _where(facts, subject)
        if not isinstance(value, Decimal):
            continue
        if units == {"%"} and value > WHOLE:
            yield subject, f"{where}：“{subject}”是百分比，应在0到100之间，现为{value}。请改填百分数，如 30。"
        elif units == {RANK} and value < 1:
            yield subject, f"{where}：“{subject}”是名次，从1起，现为{value}。请改填名次，如 3。"
        elif units and units <= set(words()["counted"]) and value != value.to_integral_value():
            yield (
                subject,
                f"{where}：“{subject}”以{'、'.join(sorted(units))}计，应填整数，现为{value}。请改填整数，如 3。",
            )


def _screened_too(facts: CentreFacts, answered: Collection[Condition]) -> Iterator[tuple[str, str]]:
    """Yield subject and message of each fact on a condition that the screening of the domain answers: 建设领域 = true beside a domain."""
    for subject in dict.fromkeys(condition.subject for condition in answered):
        if subject in facts.facts:
            told = f"“{subject}”已按 domain（{facts.domain}）与布局总表的对应判断，所填不采用。请删去这一项，或去掉 domain。"
            yield subject, f"{_where(facts, subject)}：{told}"


def _where(facts: CentreFacts, subject: str) -> str:
    """Return where a fact is written."""
    return facts.places.get(subject, facts.name)


def _overlap(one: Quote, other: Quote) -> bool:
    """Tell whether two quotes share characters: the condition on the field is answered by the screening."""
    return one.document == other.document and one.start < other.end and other.start < one.end


def _field_line(screened: UpgradableRow, demand: Quote, proof: str) -> CheckLine:
    """Return the condition on the field: a whole fit that is proven meets it, anything else is for experts."""
    said = f"{screened.domain}“{screened.name or '（原文缺名称）'}”"
    result = MET if is_met(screened, proof) else EXPERT
    return CheckLine("建设领域", "符合布局总表", said, result, why(screened, proof), None, demand)


def _line(condition: Condition, value: Value | None, quote: Quote) -> CheckLine:
    """Decide one condition."""
    demand = (
        f"{condition.scope or ''}{condition.qualifier or ''}{figure(condition)}"
        if _has_figure(condition)
        else (condition.qualifier or "有")
    )
    result, why, gap = _result(condition, value)
    return CheckLine(condition.subject, demand, None if value is None else _said(value), result, why, gap, quote)


def _has_figure(condition: Condition) -> bool:
    """Tell whether the condition prints a number."""
    return condition.value is not None


def _said(value: Value) -> str:
    """Return a fact in words."""
    if isinstance(value, bool):
        return "有" if value else "没有"
    return str(value)


def _result(condition: Condition, value: Value | None) -> tuple[str, str, str | None]:
    """Return result, reason and gap."""
    if value is None:
        return MISSING, f"材料中没有“{condition.subject}”", None
    if value is False:
        return _unmet(condition, "材料写明没有", None)
    bound = _bound(condition)
    if bound is not None and isinstance(value, Decimal):
        return _counted(condition, value, bound)
    if bound is not None or isinstance(value, (str, Decimal)):
        return EXPERT, "条件不是数值，或材料是文字说明，须由专家判断", None
    if condition.qualifier or condition.reference:
        return EXPERT, f"“{condition.qualifier or '引用文件的要求'}”须由专家判断", None
    return MET, "材料写明有", None


_POINTS = {"%": "个百分点", "％": "个百分点", "‰": "个千分点"}  # 21% is 9个百分点 below 30%, not 9% below it


def _counted(condition: Condition, value: Decimal, bound: Decimal) -> tuple[str, str, str | None]:
    """Decide by the figure."""
    holds = {
        ">=": value >= bound,
        ">": value > bound,
        "<=": value <= bound,
        "<": value < bound,
        "=": value == bound,
    }[condition.comparator]
    unit = condition.unit or ""
    said = f"要求{figure(condition)}，材料为{value}{unit}"
    if not holds:
        return _unmet(
            condition,
            said,
            f"要求{figure(condition)}，现为{value}{unit}，相差{abs(bound - value)}{_POINTS.get(unit, unit)}",
        )
    if condition.scope:
        return EXPERT, f"{said}；数值达到，口径是否为“{condition.scope}”须由专家判断", None
    return MET, said, None


def _unmet(condition: Condition, why: str, gap: str | None) -> tuple[str, str, str | None]:
    """Return 不满足; where the text has an exception, experts have to say whether it applies."""
    if condition.unless:
        return EXPERT, f"{why}；是否适用例外“{condition.unless}”须由专家判断", gap
    return UNMET, why, gap


def _bound(condition: Condition) -> Decimal | None:
    """Return the figure of a condition that can be counted, or None."""
    if condition.value is None or condition.comparator not in (">=", ">", "<=", "<", "="):
        return None
    try:
        return Decimal(condition.value)
    except InvalidOperation:
        return None

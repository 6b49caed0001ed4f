"""Which of two demands of one subject is stricter, by value, scope, choice, modality and exception."""

import re
import tomllib
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

from policygraph.graph.answers.conditions.model import Outcome, Verdict
from policygraph.graph.answers.conditions.wording import same_words
from policygraph.ingest.records import Condition

WORD_FOR_WORD = "文字相同"


@cache
def words() -> dict[str, Any]:
    """Return the lists of strictness.toml."""
    return tomllib.loads(Path(__file__).with_name("strictness.toml").read_text(encoding="utf-8"))


def object_family(condition: Condition) -> str:
    """Return whom the demand is on: 创新中心 (with its company and alliance), 牵头单位, or the word itself."""
    said = condition.object or "创新中心"
    for family in words()["object"]:
        if said in family["words"]:
            return str(family["name"])
    return said


def weigh(nation: Condition, other: Condition) -> Verdict:
    """Return how the other demand of the same subject stands to the nation's.

    Body, stage of a duration and measure come first. Then value, scope and choice decide together: where they disagree
    (60% 省内 against 50% 全国) it is another measure. Modality and exceptions decide only where these are the same.
    研发费用占比 ≥30% and ≥30%: 一致. 覆盖率 ≥50% in 全国 and in 省内: 国家更严. 排名前十 and 排名前列: 国家更严. 50人 and 50%: 口径不同.
    """
    for barrier in (_objects, _stages, _wholes):
        if verdict := barrier(nation, other):
            return verdict
    found = [verdict for weighed in (_values, _scopes, _choices) if (verdict := weighed(nation, other))]
    if found:
        agreed = len({verdict.outcome for verdict in found}) == 1
        why = "；".join(verdict.why for verdict in found)
        return Verdict(found[0].outcome if agreed else Outcome.MEASURE, why)
    for nicety in (_modalities, _exceptions):
        if verdict := nicety(nation, other):
            return verdict
    alike = same_words(nation.evidence.quote, other.evidence.quote)
    equal = "范围没有不同" if nation.value is None else "数值和范围没有不同"
    return Verdict(Outcome.SAME, WORD_FOR_WORD if alike else f"{equal}，文字有出入")


def _objects(nation: Condition, other: Condition) -> Verdict | None:
    """Demands on different bodies are not weighed."""
    if object_family(nation) == object_family(other):
        return None
    return Verdict(Outcome.OBJECT, f"国家对{nation.object or '创新中心'}提出，本文对{other.object or '创新中心'}提出")


def _stages(nation: Condition, other: Condition) -> Verdict | None:
    """A duration counts up to its stage, so it can't be weighed against one of another stage."""
    if not (_is_duration(nation) or _is_duration(other)) or nation.stage == other.stage:
        return None
    return Verdict(Outcome.STAGE, f"国家{_at(nation.stage)}，本文{_at(other.stage)}")


def _is_duration(condition: Condition) -> bool:
    """Tell whether the demand is one of time (运营一年以上, 运行一段时间)."""
    stages = words()["stages"]
    return condition.unit in stages["duration"] or condition.subject in stages["duration_subjects"]


def _wholes(nation: Condition, other: Condition) -> Verdict | None:
    """Shares of two different wholes are not weighed: 占营业收入8% against 占成本费用支出30%."""
    if nation.unit != "%" or other.unit != "%":
        return None
    ours, theirs = whole_of(nation.evidence.quote), whole_of(other.evidence.quote)
    if ours is None or theirs is None or ours == theirs:
        return None
    return Verdict(Outcome.MEASURE, f"国家按占{ours}的比例，本文按占{theirs}的比例，不能直接比较")


def whole_of(quote: str) -> str | None:
    """Return what a share is taken of, None where the words do not say it.

    >>> whole_of("年度研发费用总额占成本费用支出总额的比例应不低于 30%"), whole_of("研发投入占上年度销售 收入比例不低于3%")
    ('成本费用支出', '营业收入')
    >>> whole_of("研发费用占比不低于3%，营业收入不低于5亿元") is None
    True
    """
    printed = re.search("占(?!比|地)([^，。；]*)", "".join(quote.split()))
    if printed is None:
        return None
    named = [
        (at, whole["name"])
        for whole in words()["whole"]
        for word in whole["words"]
        if (at := printed[1].find(word)) >= 0
    ]
    return str(min(named)[1]) if named else None


def _values(nation: Condition, other: Condition) -> Verdict | None:
    """A figure is stricter than none; two figures need one unit and one direction."""
    if nation.value is None and other.value is None:
        return None
    if other.value is None:
        return Verdict(Outcome.NATION, f"国家写明数值（{figure(nation)}），本文没有写数值")
    if nation.value is None:
        return Verdict(Outcome.PROVINCE, f"本文写明数值（{figure(other)}），国家没有写数值")
    ours, theirs = _bounds(nation), _bounds(other)
    if nation.unit != other.unit or ours is None or theirs is None or ours[0] != theirs[0]:
        same = nation.unit == other.unit and (nation.comparator, nation.value) == (other.comparator, other.value)
        return (
            None if same else Verdict(Outcome.MEASURE, f"国家按{figure(nation)}，本文按{figure(other)}，不能直接比较")
        )
    if ours == theirs:
        return None
    outcome = Outcome.NATION if ours > theirs else Outcome.PROVINCE
    return Verdict(outcome, f"国家{figure(nation)}，本文{figure(other)}")


def _bounds(condition: Condition) -> tuple[str, Decimal, bool] | None:
    """Return direction, value signed so that more is stricter, and whether the bound itself is shut out."""
    try:
        value = Decimal(condition.value or "")
    except InvalidOperation:
        return None
    if condition.comparator in (">=", ">"):
        return "floor", value, condition.comparator == ">"
    if condition.comparator in ("<=", "<"):
        return "cap", -value, condition.comparator == "<"
    return None


def figure(condition: Condition) -> str:
    """Return the demand's figure as printed in a sentence: ≥50%, ≤10名, 1.1~5V."""
    sign = {">=": "≥", "<=": "≤", "=": "", "in": "", "exists": ""}.get(condition.comparator, condition.comparator)
    return f"{sign}{condition.value or ''}{condition.unit or ''}" or "无数值"


def _scopes(nation: Condition, other: Condition) -> Verdict | None:
    """The wider or farther reach is stricter; two scopes that are not ranked are another measure.

    A text without a scope is weaker than one that says 全国 or farther; against 省内 or 行业 it is another measure.
    """
    if nation.scope == other.scope:
        return None
    said = f"范围不同：国家{_within(nation.scope)}，本文{_within(other.scope)}"
    if nation.scope is None or other.scope is None:
        if (nation.scope or other.scope) not in words()["wide"]:
            return Verdict(Outcome.MEASURE, said)
        return Verdict(Outcome.PROVINCE if nation.scope is None else Outcome.NATION, said)
    return _ranked("scope", nation.scope, other.scope, said) or Verdict(Outcome.MEASURE, said)


def _within(word: str | None) -> str:
    """Return 为全国, and 未写明 where a text names no scope."""
    return f"为{word}" if word else "未写明"


def _at(stage: str | None) -> str:
    """Return 写在申报阶段, and 没有写明阶段 where a text names none."""
    return f"写在{stage}阶段" if stage else "没有写明阶段"


def _modalities(nation: Condition, other: Condition) -> Verdict | None:
    """应 is stricter than 原则上, 原则上 than 鼓励."""
    said = f"国家为“{nation.modality}”，本文为“{other.modality}”"
    return _ranked("modality", nation.modality, other.modality, said)


def _ranked(name: str, nation: str, other: str, said: str) -> Verdict | None:
    """Weigh two words by the list of that name; None where one is not on it or both stand on one level."""
    ranks = {word: rank for rank, level in enumerate(words()[name]) for word in level}
    ours, theirs = ranks.get(nation), ranks.get(other)
    if ours is None or theirs is None or ours == theirs:
        return None
    return Verdict(Outcome.NATION if ours > theirs else Outcome.PROVINCE, said)


def _choices(nation: Condition, other: Condition) -> Verdict | None:
    """A word that narrows (稳定) is stricter than none, fewer choices are stricter than more; else another measure."""
    ours, theirs = nation.qualifier, other.qualifier
    if ours == theirs or nation.value is not None or other.value is not None:
        return None
    said = f"国家{_narrowed(ours)}，本文{_narrowed(theirs)}"
    if ours is None or theirs is None:
        return Verdict(Outcome.PROVINCE if ours is None else Outcome.NATION, said)
    mine, yours = _alternatives(ours), _alternatives(theirs)
    if mine < yours:
        return Verdict(Outcome.NATION, f"{said}，可选范围更宽")
    if yours < mine:
        return Verdict(Outcome.PROVINCE, f"{said}，可选范围更窄")
    return None if mine == yours else Verdict(Outcome.MEASURE, said)


def _narrowed(qualifier: str | None) -> str:
    """Return 写的是“骨干企业”, or 没有限定 where nothing narrows the demand."""
    return f"写的是“{qualifier}”" if qualifier else "没有限定"


def _alternatives(qualifier: str) -> frozenset[str]:
    """Return what one may choose between.

    >>> sorted(_alternatives("骨干企业或高校院所"))
    ['骨干企业', '高校院所']
    """
    parts = [qualifier]
    for word in words()["choice"]["words"]:
        parts = [piece for part in parts for piece in part.split(word)]
    return frozenset(part.strip() for part in parts if part.strip())


def _exceptions(nation: Condition, other: Condition) -> Verdict | None:
    """A demand with an exception is weaker than the same one without."""
    if bool(nation.unless) == bool(other.unless):
        return None
    if other.unless:
        return Verdict(Outcome.NATION, f"本文有例外：{other.unless}")
    return Verdict(Outcome.PROVINCE, f"国家有例外：{nation.unless}")

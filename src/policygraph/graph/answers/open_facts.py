"""待核清单: what a person still has to verify about a domain, and with which office."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from policygraph.graph.answers.fit import TIER_TESTS, TierCase
from policygraph.graph.answers.registered import NATIONAL
from policygraph.graph.answers.rules import open_fact_rules


@dataclass(frozen=True, slots=True)
class OpenFactLine:
    """One thing to verify and the office that can say."""

    fact: str
    office: str


def _has_weak_source(case: TierCase) -> bool:
    """A national centre whose place is known but whose date is not, or whose only source is unofficial (grade D)."""
    national = [item for item in case.centres.items if item.level == NATIONAL and item.province]
    return any(not item.date or item.grade.startswith("D") for item in national)


TESTS: Mapping[str, Callable[[TierCase], bool]] = {
    **{when: test for when, test in TIER_TESTS.items() if when not in ("whole", "part")},
    "always": lambda case: True,
    "status_unknown": lambda case: case.centres.status == "未核",
    "weak_source": _has_weak_source,
    "fits_in_part": TIER_TESTS["part"],
}


def open_facts(case: TierCase, issuer: str, **words: object) -> tuple[OpenFactLine, ...]:
    """Return what to verify; `issuer` is the province's office, `words` fill in the facts: `name` is the domain, `rows` names the layout
    rows that the fit rests on, `here` is the region (本省), `table` what the layout is called.
    """
    centres = "、".join(dict.fromkeys(item.name for item in case.centres.items if item.level == NATIONAL and item.name))
    return tuple(
        OpenFactLine(
            rule.fact.format(centre=centres, **words),
            rule.office.format(issuer=issuer),
        )
        for rule in open_fact_rules()
        if TESTS[rule.when](case)
    )


def question_of(fact: str, name: str | None) -> str:
    """Return what is asked of every domain alike, the domain called 该领域.

    >>> question_of("“机器人”领域是否已有获批的国家制造业创新中心", "机器人")
    '该领域是否已有获批的国家制造业创新中心'
    """
    return fact.replace(f"“{name}”", "该领域").replace("该领域领域", "该领域")

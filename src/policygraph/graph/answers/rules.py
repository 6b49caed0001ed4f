"""The printed rules of the verdicts (verdicts.toml): their order, their wording, and the fixed lines of every answer."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from policygraph.graph.answers.answer import Rule
from policygraph.graph.answers.inputs import NATION

CaseT = TypeVar("CaseT")

SCREENING = ("fit", "centre_status", "tier")
"""The blocks whose rules stand beside 条件一初筛, in printed order."""


class VerdictRule(NamedTuple):
    """One rule: given when the test named `when` holds; `extent` and `said` (how a reason begins) only for the fit."""

    verdict: str
    when: str
    rule: str
    extent: str | None = None
    said: str | None = None


class OpenFact(NamedTuple):
    """Something to verify: asked when the test named `when` holds, at `office`."""

    when: str
    fact: str
    office: str


@cache
def _data() -> dict[str, Any]:
    """Read the rule file once."""
    return tomllib.loads(Path(__file__).with_name("verdicts.toml").read_text(encoding="utf-8"))


@cache
def verdict_rules(block: str) -> tuple[VerdictRule, ...]:
    """Return the rules of a block (gaps, fit, centre_status, tier) in the order in which they are tried."""
    return tuple(VerdictRule(**entry) for entry in _data()[block])


@cache
def open_fact_rules() -> tuple[OpenFact, ...]:
    """Return what has to be verified, in printed order."""
    return tuple(OpenFact(**entry) for entry in _data()["open_fact"])


def line(name: str, **values: object) -> str:
    """Return a fixed line with its values filled in."""
    return str(_data()["lines"][name]).format(**values)


def here(region: str) -> str:
    """Return what a sentence calls the region whose list is looked at.

    >>> [here(region) for region in ("江苏省", "全国", "北京市", "内蒙古自治区", "长三角")]
    ['本省', '国家层面', '本市', '本自治区', '本地区']
    """
    found: dict[str, str] = _data()["here"]
    return next(word for ending, word in found.items() if region.endswith(ending))


def called(region: str) -> str:
    """Return the region by its name where texts are spoken of that may come from anywhere: 江苏省, 国家层面."""
    return here(region) if region == NATION else region


def list_notes(*layouts: str) -> tuple[str, ...]:
    """Return the reservations that belong to the given lists."""
    return tuple(entry["line"] for entry in _data()["note"] if entry["list"] in layouts)


def printed(block: str, **values: object) -> tuple[Rule, ...]:
    """Return the rules of a block as they are printed with the answer."""
    return tuple(
        Rule(f"{rule.verdict}·{rule.extent}" if rule.extent else rule.verdict, rule.rule.format(**values))
        for rule in verdict_rules(block)
    )


def first(block: str, case: CaseT, tests: Mapping[str, Callable[[CaseT], bool]]) -> VerdictRule:
    """Return the first rule of the block whose test holds; a block always ends with one that does."""
    for rule in verdict_rules(block):
        if tests[rule.when](case):
            return rule
    raise LookupError(f"verdicts.toml：[[{block}]] 没有一条规则成立，请在末尾保留一条总能成立的规则。")


@cache
def search_words(name: str) -> tuple[str, ...]:
    """Return a word list of the search (modifiers, use_before, use_after) or its closing lines (overturn)."""
    return tuple(_data()["search"][name])

"""The printed rules of the verdicts: their order, their wording, and the fixed texts of every answer.

In: verdicts.tsv, open_facts.tsv, texts.tsv and search.tsv beside this module. Tables, since a first answer waits for them: TOML takes
five milliseconds to read.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from policygraph.graph.answers.answer import Rule
from policygraph.graph.answers.inputs import NATION
from policygraph.ingest.lexicon.lines import printed_lines

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
def _table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the cells of one table's rows, without its header."""
    text = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for _, line in printed_lines(text)[1:])


@cache
def _texts(use: str) -> dict[str, str]:
    """Return the fixed texts of one use (line, note, here, table, short) by name, in printed order."""
    return {name: text for kind, name, text in _table("texts") if kind == use}


@cache
def verdict_rules(block: str) -> tuple[VerdictRule, ...]:
    """Return the rules of a block (gaps, fit, centre_status, tier) in the order in which they are tried."""
    rows = (row for of, *row in _table("verdicts") if of == block)
    return tuple(
        VerdictRule(verdict, when, rule, extent or None, said or None) for verdict, extent, when, said, rule in rows
    )


@cache
def open_fact_rules() -> tuple[OpenFact, ...]:
    """Return what has to be verified, in printed order."""
    return tuple(OpenFact(*row) for row in _table("open_facts"))


def line(name: str, **values: object) -> str:
    """Return a fixed line with its values filled in."""
    return _texts("line")[name].format(**values)


def here(region: str) -> str:
    """Return what a sentence calls the region whose list is looked at.

    >>> [here(region) for region in ("江苏省", "全国", "北京市", "内蒙古自治区", "长三角")]
    ['本省', '国家层面', '本市', '本自治区', '本地区']
    """
    return next(word for ending, word in _texts("here").items() if region.endswith(ending))


def held_against(region: str) -> dict[str, str]:
    """Return what sentences call the list of a region that another is held against: 布局总表 the nation's, 对照清单 a province's.

    >>> held_against("全国"), held_against("江苏省")
    ({'table': '布局总表', 'short': '总表'}, {'table': '对照清单', 'short': '清单'})
    """
    return {use: _texts(use).get(region, _texts(use)[""]) for use in ("table", "short")}


def called(region: str) -> str:
    """Return the region by its name where texts are spoken of that may come from anywhere: 江苏省, 国家层面."""
    return here(region) if region == NATION else region


def list_notes(*layouts: str) -> tuple[str, ...]:
    """Return the reservations that belong to the given lists."""
    return tuple(text for use, layout, text in _table("texts") if use == "note" and layout in layouts)


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
    raise LookupError(f"verdicts.tsv：{block} 没有一条规则成立，请在末尾保留一条总能成立的规则。")


@cache
def search_words(name: str) -> tuple[str, ...]:
    """Return a word list of the search (modifiers, use_before, use_after) or its closing lines (overturn)."""
    return tuple(word for use, word in _table("search") if use == name)

"""条件一初筛: whether a domain fits the national layout, wholly or in part, and which tier follows from the printed rule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from policygraph.graph.answers.centres import CentreFinding
from policygraph.graph.answers.links import (
    Tie,
    any_tie,
    contains,
    is_clause,
    is_other_line,
    is_part,
    is_related,
    is_same_field,
)
from policygraph.graph.answers.rules import VerdictRule, first
from policygraph.graph.rows import STRONG, Row

FITS, ARGUED, UNLISTED = "符合布局", "需论证", "未列"


@dataclass(frozen=True)
class FitCase:
    """One domain with its counting links to the layout, the strongest first."""

    row: Row
    ties: tuple[Tie, ...]

    @cached_property
    def rule(self) -> VerdictRule:
        """Return the rule that gives the fit."""
        return first("fit", self, FIT_TESTS)

    @property
    def via(self) -> tuple[Tie, ...]:
        """Return the links that the fit rests on: those that pass its test."""
        return tuple(tie for tie in self.ties if LINK_TESTS[self.rule.when](tie))

    @property
    def rows_for_centres(self) -> tuple[str, ...]:
        """Return the rows whose centres matter: the domain itself and what it strongly answers to by name."""
        strong = [tie.object.id for tie in self.ties if tie.relation in STRONG and not is_clause(tie)]
        return (self.row.id, *strong)


LINK_TESTS: Mapping[str, Callable[[Tie], bool]] = {
    "same_field": is_same_field,
    "part_or_whole_of_named_object": lambda tie: is_part(tie) or contains(tie),
    "same_field_other_line": is_other_line,
    "one_clause_only": is_clause,
    "only_related": is_related,
    "nothing_found": lambda tie: False,
}


FIT_TESTS: Mapping[str, Callable[[FitCase], bool]] = {
    **{when: any_tie(test) for when, test in LINK_TESTS.items()},
    "nothing_found": lambda case: True,
}


@dataclass(frozen=True, slots=True)
class TierCase:
    """What the tier and the open facts look at: the fit and what the register says."""

    fit: VerdictRule
    centres: CentreFinding


TIER_TESTS: Mapping[str, Callable[[TierCase], bool]] = {
    "not_listed": lambda case: case.fit.verdict == UNLISTED,
    "needs_argument": lambda case: case.fit.verdict == ARGUED,
    "centre_in_own_province": lambda case: case.centres.status == "本省已有",
    "centre_elsewhere": lambda case: case.centres.status == "外省已有",
    "centre_of_unknown_place": lambda case: case.centres.status == "已知有、资料不全",
    "whole": lambda case: case.fit.extent == "整体",
    "part": lambda case: case.fit.extent == "部分",
}


def tier_of(case: TierCase) -> str:
    """Return the tier by the printed rule."""
    return first("tier", case, TIER_TESTS).verdict

"""条件一初筛: whether a domain fits the national layout, wholly or in part, and which tier follows from the printed rule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from policygraph.graph.answers.centres import CentreFinding
from policygraph.graph.answers.links import SAME, STRONG, is_in_named_object, is_supported, pairs
from policygraph.graph.answers.rules import VerdictRule, first
from policygraph.graph.rows import Alignment, Relation, Row

FITS, ARGUED, UNLISTED = "符合布局", "需论证", "未列"


@dataclass(frozen=True)
class FitCase:
    """One domain with its counting links to the layout, the strongest first; `layout` gives the layout's rows by id."""

    row: Row
    links: tuple[Alignment, ...]
    layout: Mapping[str, Row]

    def is_about_name(self, link: Alignment) -> bool:
        """Tell whether the link is about what the layout row's name says."""
        return is_in_named_object(link, self.layout[link.object])

    @cached_property
    def rule(self) -> VerdictRule:
        """Return the rule that gives the fit."""
        return first("fit", self, FIT_TESTS)

    @property
    def via(self) -> tuple[Alignment, ...]:
        """Return the links that the fit rests on: those that pass its test, or all that are related."""
        return tuple(link for link in self.links if LINK_TESTS[self.rule.when](self, link))

    @property
    def rows_for_centres(self) -> tuple[str, ...]:
        """Return the rows whose centres matter: the domain itself and what it strongly answers to by name."""
        strong = [link.object for link in self.links if link.relation in STRONG and not _is_clause(self, link)]
        return (self.row.id, *strong)


def _is_same(case: FitCase, link: Alignment) -> bool:
    """The same or a close field with a pair quoted from both sides."""
    return link.relation in SAME and is_supported(link)


def _is_part_or_whole(case: FitCase, link: Alignment) -> bool:
    """A part of the named object (人形机器人 of 机器人), or a field that contains the layout row with a quoted pair."""
    if link.relation is Relation.BROAD:
        return case.is_about_name(link)
    return link.relation is Relation.NARROW and is_supported(link)


def _is_other_line(case: FitCase, link: Alignment) -> bool:
    """The same field by name, nothing quoted in common."""
    return link.relation in STRONG and not pairs(link)


def _is_clause(case: FitCase, link: Alignment) -> bool:
    """A part of one clause of the directions, not of what the name says."""
    return link.relation is Relation.BROAD and not case.is_about_name(link)


LINK_TESTS: Mapping[str, Callable[[FitCase, Alignment], bool]] = {
    "same_field": _is_same,
    "part_or_whole_of_named_object": _is_part_or_whole,
    "same_field_other_line": _is_other_line,
    "one_clause_only": _is_clause,
    "only_related": lambda case, link: is_supported(link),
    "nothing_found": lambda case, link: False,
}


def _any_link(when: str) -> Callable[[FitCase], bool]:
    """Make a test of a case from the test of a link."""
    return lambda case: any(LINK_TESTS[when](case, link) for link in case.links)


FIT_TESTS: Mapping[str, Callable[[FitCase], bool]] = {
    **{when: _any_link(when) for when in LINK_TESTS if when != "nothing_found"},
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

"""The verdicts of one comparison as questions: what each reference row's verdict, each domain's fit and each domain's centres hang on.

In: a `Comparison`. Out: `Question`s over its links, those of the region's other lists and those of the register of centres.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from policygraph.graph.answers.case import Case, RowCase
from policygraph.graph.answers.centres import CentreFinding
from policygraph.graph.answers.elsewhere import deploys
from policygraph.graph.answers.fit import LINK_TESTS as FIT_LINK_TESTS
from policygraph.graph.answers.fit import TierCase, tier_of
from policygraph.graph.answers.gaps import LINK_TESTS as GAP_LINK_TESTS
from policygraph.graph.answers.inputs import NATION, Centre, Comparison
from policygraph.graph.answers.links import Tie, is_clause
from policygraph.graph.answers.registered import NATIONAL, is_in, is_programme_centre
from policygraph.graph.answers.rules import verdict_rules
from policygraph.graph.answers.settling import Decisions, Question, Support
from policygraph.graph.rows import STRONG, Alignment, Row

_NEVER = 1000


def _place(block: str, when: str) -> int:
    """Return the place of the rule whose test is named `when`."""
    return next(at for at, rule in enumerate(verdict_rules(block)) if rule.when == when)


@dataclass(frozen=True)
class Hanging:
    """All questions of a comparison."""

    comparison: Comparison

    @cached_property
    def subjects(self) -> dict[str, Row]:
        """The domains by id."""
        return {row.id: row for row in self.comparison.subject.rows}

    @cached_property
    def objects(self) -> dict[str, Row]:
        """The reference rows by id."""
        return {row.id: row for row in self.comparison.reference.rows}

    @cached_property
    def names(self) -> dict[str, str | None]:
        """The names of all rows and centres that a link may join, by id."""
        views = (self.comparison.subject, self.comparison.reference, *(o.view for o in self.comparison.others))
        names = {row.id: row.name for view in views for row in view.rows}
        return names | {centre.id: centre.name for centre in self.comparison.register.centres}

    @cached_property
    def _bare(self) -> Case:
        """The comparison without any link: what then still holds is the base of a question."""
        others = tuple(replace(other, links=()) for other in self.comparison.others)
        return Case.of(replace(self.comparison, links=(), others=others))

    @cached_property
    def _centres(self) -> dict[str, Centre]:
        """The national centres of the programme by id."""
        listed = self.comparison.register.centres
        return {c.id: c for c in listed if c.level == NATIONAL and is_programme_centre(c.name)}

    @cached_property
    def _links_of_centres(self) -> Mapping[str, tuple[Alignment, ...]]:
        """The strong links of national centres by the row that they answer to."""
        found: dict[str, list[Alignment]] = {}
        for link in self.comparison.register.links:
            if link.subject in self._centres and link.relation in STRONG:
                found.setdefault(link.object, []).append(link)
        return {row: tuple(links) for row, links in found.items()}

    @cached_property
    def gaps(self) -> dict[str, Question]:
        """The verdict on each reference row that has a name."""
        supports: dict[str, list[Support]] = {id_: [] for id_, row in self.objects.items() if row.name is not None}
        for link in self.comparison.links:
            if link.object in supports and link.subject in self.subjects:
                supports[link.object].append(Support((link,), self._gap_rank))
        owned = _place("gaps", "own_national_centre")
        for row, found in supports.items():
            for link in self._links_of_centres.get(row, ()):
                if self.region != NATION and is_in(self._centres[link.subject], self.region):
                    found.append(Support((link,), lambda _: owned))
        for other in self.comparison.others:
            owners = {row.id: row for row in other.view.rows}
            for link in other.links:
                if link.object in supports and link.subject in owners:
                    supports[link.object].append(self._elsewhere(link, owners[link.subject]))
        return {row: Question(self._gap_base(self.objects[row]), tuple(found)) for row, found in supports.items()}

    @property
    def region(self) -> str:
        """The region whose list is looked at."""
        return self.comparison.subject.layout.region

    def _gap_rank(self, links: tuple[Alignment, ...]) -> int:
        """Return the place of the first rule of the gaps that a link to a reference row makes hold."""
        tie = Tie(links[0], self.subjects[links[0].subject], self.objects[links[0].object])
        rules = enumerate(verdict_rules("gaps"))
        return next((at for at, r in rules if r.when in GAP_LINK_TESTS and GAP_LINK_TESTS[r.when](tie)), _NEVER)

    def _elsewhere(self, link: Alignment, owner: Row) -> Support:
        """Return what a link of another list gives: 他文有部署, where it deploys the field."""
        named = _place("gaps", "named_in_another_text")
        row = self.objects[link.object]
        return Support((link,), lambda links: named if deploys(Tie(links[0], owner, row)) else _NEVER)

    def _gap_base(self, row: Row) -> int:
        """Return the place of the rule that holds for a reference row without any link."""
        case = RowCase(row, self._bare)
        if case.shared.unread:
            return _place("gaps", "list_not_read_in_full")
        return _place("gaps", "named_in_another_text" if case.deployments else "nothing_found")

    @cached_property
    def fits(self) -> dict[str, Question]:
        """The fit of each domain with the layout."""
        supports: dict[str, list[Support]] = {id_: [] for id_ in self.subjects}
        for link in self.comparison.links:
            if link.subject in supports and link.object in self.objects:
                supports[link.subject].append(Support((link,), self._fit_rank))
        base = _place("fit", "nothing_found")
        return {id_: Question(base, tuple(found)) for id_, found in supports.items()}

    def _fit_rank(self, links: tuple[Alignment, ...]) -> int:
        """Return the place of the first rule of the fit that a link makes hold."""
        tie = Tie(links[0], self.subjects[links[0].subject], self.objects[links[0].object])
        return next((at for at, r in enumerate(verdict_rules("fit")) if FIT_LINK_TESTS[r.when](tie)), _NEVER)

    @cached_property
    def statuses(self) -> dict[str, Question]:
        """What is known of national centres for each domain: by its own name, or by a row that it strongly answers to."""
        absent = {absence.row for absence in self.comparison.register.absences}
        recorded, unknown = _place("centre_status", "absence_recorded"), _place("centre_status", "nothing_found")
        supports: dict[str, list[Support]] = {
            id_: [self._centre(link) for link in self._links_of_centres.get(id_, ())] for id_ in self.subjects
        }
        for link in self.comparison.links:
            if link.subject in supports and link.object in self.objects:
                found = supports[link.subject]
                found += [self._by_way(link, other) for other in self._links_of_centres.get(link.object, ())]
                if link.object in absent:
                    found.append(Support((link,), self._answers_to(recorded)))
        return {id_: Question(recorded if id_ in absent else unknown, tuple(found)) for id_, found in supports.items()}

    def _centre_rank(self, centre: Centre) -> int:
        """Return the place of the status that one centre gives."""
        if is_in(centre, self.region):
            return _place("centre_status", "centre_in_own_province")
        return _place("centre_status", "centre_elsewhere" if centre.province else "centre_of_unknown_place")

    def _centre(self, link: Alignment) -> Support:
        """Return what a centre's own link to a domain gives."""
        rank = self._centre_rank(self._centres[link.subject])
        return Support((link,), lambda _: rank)

    def _by_way(self, link: Alignment, of_centre: Alignment) -> Support:
        """Return what a centre gives to a domain by way of the layout's row."""
        answers = self._answers_to(self._centre_rank(self._centres[of_centre.subject]))
        return Support((link, of_centre), answers)

    def _answers_to(self, rank: int) -> "_AnswersTo":
        """Return the test that gives `rank` where a domain strongly answers to a row by name."""
        return _AnswersTo(self, rank)

    def tier(self, domain: str, decisions: Decisions) -> str:
        """Return fit, extent and tier of a domain under some decisions: 符合布局（部分），归入外省已有; 需论证 alone says its tier."""
        fit = verdict_rules("fit")[self.fits[domain].rank(decisions)]
        status = verdict_rules("centre_status")[self.statuses[domain].rank(decisions)].verdict
        tier = tier_of(TierCase(fit, CentreFinding(status, ())))
        extent = f"（{fit.extent}）" if fit.extent else ""
        return fit.verdict + extent + (f"，归入{tier}" if tier != fit.verdict else "")


@dataclass(frozen=True, slots=True)
class _AnswersTo:
    """The test of a domain's link to a row whose centres matter: strong, and about more than one clause of it."""

    hanging: Hanging
    rank: int

    def __call__(self, links: tuple[Alignment, ...]) -> int:
        """Return the rank where the first link passes."""
        link = links[0]
        tie = Tie(link, self.hanging.subjects[link.subject], self.hanging.objects[link.object])
        return self.rank if tie.relation in STRONG and not is_clause(tie) else _NEVER

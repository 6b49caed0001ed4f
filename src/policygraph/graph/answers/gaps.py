"""布局比对: every row of the reference list gets one verdict with its reason, as seen from another list.

In: a `Comparison`. Out: an `Answer` of `GapRow`, one for each row of the reference list in its own order. The order of
the verdicts and their printed rules stand in verdicts.tsv; this file holds the tests that the rules name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from policygraph.graph.answers.answer import Answer, Places, Quote
from policygraph.graph.answers.case import Case, RowCase
from policygraph.graph.answers.directions import DirectionMatch, Unmatched, match_directions
from policygraph.graph.answers.elsewhere import Deployment
from policygraph.graph.answers.grounds import ground_of
from policygraph.graph.answers.inputs import Comparison
from policygraph.graph.answers.links import (
    Tie,
    any_tie,
    contains,
    contains_whole,
    is_other_line,
    is_part,
    is_related,
    is_same_field,
    pairs,
)
from policygraph.graph.answers.notes import comparison_notes, document_statuses
from policygraph.graph.answers.reasons import DomainLink, domain_link, reason
from policygraph.graph.answers.rules import first, here, printed
from policygraph.graph.answers.search import SearchRecord
from policygraph.graph.rows import STRONG
from policygraph.ingest.records import Evidence


@dataclass(frozen=True, slots=True)
class GapRow:
    """The verdict on one reference row; `search_record` only where nothing was found.

    Where something was found, `evidence` begins with the two quotes that decide, the other side's and the reference row's.
    """

    reference: str
    name: str | None
    verdict: str
    reason: str
    matched: tuple[DirectionMatch, ...]
    unmatched: tuple[Unmatched, ...]
    domains: tuple[DomainLink, ...]
    evidence: tuple[Quote, ...]
    search_record: SearchRecord | None


LINK_TESTS: Mapping[str, Callable[[Tie], bool]] = {
    "listed": lambda tie: is_same_field(tie) or contains_whole(tie),
    "listed_in_part": lambda tie: is_part(tie) or contains(tie),
    "same_field_other_line": is_other_line,
    "only_related": is_related,
}


TESTS: Mapping[str, Callable[[RowCase], bool]] = {
    **{when: any_tie(test) for when, test in LINK_TESTS.items()},
    "reference_row_is_nameless": lambda case: case.row.name is None,
    "list_not_read_in_full": lambda case: bool(case.shared.unread),
    "own_national_centre": lambda case: bool(case.own_centres),
    "named_in_another_text": lambda case: bool(case.deployments),
    "nothing_found": lambda case: True,
}
EMPTY = "nothing_found"


def gaps(comparison: Comparison) -> Answer[GapRow]:
    """Return the verdict on every row of `comparison.reference`, seen from `comparison.subject`."""
    shared = Case.of(comparison)
    return Answer(
        list=comparison.subject.layout.id,
        reference=comparison.reference.layout.id,
        as_of=comparison.as_of,
        digest=comparison.digest,
        documents=document_statuses(comparison),
        notes=comparison_notes(comparison),
        rows=tuple(_verdict(RowCase(row, shared)) for row in comparison.reference.rows),
        rules=printed("gaps", here=here(comparison.subject.layout.region)),
    )


def _verdict(case: RowCase) -> GapRow:
    """Decide one row and put its reason together."""
    rule = first("gaps", case, TESTS)
    elsewhere = case.deployments if rule.when == "named_in_another_text" else ()
    matched, unmatched = match_directions(case, elsewhere)
    record = case.search() if rule.when == EMPTY else None
    return GapRow(
        reference=case.row.id,
        name=case.row.name,
        verdict=rule.verdict,
        reason=reason(rule.when, case, matched, record),
        matched=matched,
        unmatched=unmatched,
        domains=tuple(map(domain_link, case.ties)),
        evidence=_evidence(case, elsewhere),
        search_record=record,
    )


def _pair(case: RowCase, elsewhere: tuple[Deployment, ...]) -> tuple[Evidence, ...]:
    """Return the quotes of both sides that the reason speaks of: of the first link, or of the first of the region's other texts.

    None beside 待补正.
    """
    if case.row.name is None:
        return ()
    if not elsewhere:
        return ground_of(case.ties[0]).quotes if case.ties else ()
    first = elsewhere[0]
    if first.tie and first.tie.relation in STRONG:
        return ground_of(first.tie).quotes
    place = case.row.name_evidence or case.row.body_evidence
    found = first.evidence[:2] if len(first.evidence) > 1 else (*first.evidence, *((place,) if place else ()))
    return found if len(set(found)) > 1 else ()


def _evidence(case: RowCase, elsewhere: tuple[Deployment, ...]) -> tuple[Quote, ...]:
    """Return the quotes that the verdict rests on: the deciding pair, the row's name, each link's names and pairs, other texts."""
    places: Places = case.shared.places
    found = [*_pair(case, elsewhere), case.row.name_evidence or case.row.body_evidence]
    for tie in case.ties:
        found += [tie.subject.name_evidence or tie.subject.body_evidence]
        found += [evidence for pair in pairs(tie.link) for evidence in (pair.subject, pair.object)]
    if elsewhere:
        found += [evidence for deployment in case.deployments for evidence in deployment.evidence]
    return places.quotes(found)

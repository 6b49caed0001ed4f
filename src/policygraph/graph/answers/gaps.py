"""布局比对: every row of the reference list gets one verdict with its reason, as seen from another list.

In: a `Comparison`. Out: an `Answer` of `GapRow`, one for each row of the reference list in its own order. The order of
the verdicts and their printed rules stand in verdicts.toml; this file holds the tests that the rules name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from policygraph.graph.answers.answer import Answer, Places, Quote
from policygraph.graph.answers.case import Case, RowCase
from policygraph.graph.answers.directions import DirectionMatch, Unmatched, match_directions
from policygraph.graph.answers.inputs import Comparison
from policygraph.graph.answers.links import SAME, STRONG, is_in_named_object, is_supported, pairs
from policygraph.graph.answers.notes import comparison_notes, document_statuses
from policygraph.graph.answers.reasons import DomainLink, domain_link, reason
from policygraph.graph.answers.rules import first, printed
from policygraph.graph.answers.search import SearchRecord
from policygraph.graph.rows import Relation, Row


@dataclass(frozen=True, slots=True)
class GapRow:
    """The verdict on one reference row; `search_record` only where nothing was found."""

    reference: str
    name: str | None
    verdict: str
    reason: str
    matched: tuple[DirectionMatch, ...]
    unmatched: tuple[Unmatched, ...]
    domains: tuple[DomainLink, ...]
    evidence: tuple[Quote, ...]
    search_record: SearchRecord | None


def _is_listed(case: RowCase) -> bool:
    """Same as, close to or containing the reference row, with a pair quoted from both sides."""
    return any(
        (link.relation in SAME or link.relation is Relation.NARROW) and is_supported(link) for link in case.links
    )


def _is_listed_in_part(case: RowCase) -> bool:
    """A part of what the reference row's name says."""
    return any(link.relation is Relation.BROAD and is_in_named_object(link, case.row) for link in case.links)


def _is_other_line(case: RowCase) -> bool:
    """The same field by name without a direction or sub-heading in common."""
    return any(link.relation in STRONG and not pairs(link) for link in case.links)


def _is_only_related(case: RowCase) -> bool:
    """Some directions in common, quoted from both sides."""
    return any(is_supported(link) for link in case.links)


TESTS: Mapping[str, Callable[[RowCase], bool]] = {
    "reference_row_is_nameless": lambda case: case.row.name is None,
    "listed": _is_listed,
    "listed_in_part": _is_listed_in_part,
    "same_field_other_line": _is_other_line,
    "only_related": _is_only_related,
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
        rules=printed("gaps"),
    )


def verdict_of(row: Row, shared: Case) -> str:
    """Return only the verdict of a row, for the review queue."""
    return first("gaps", RowCase(row, shared), TESTS).verdict


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
        reason=reason(rule.when, case, len(matched), record),
        matched=matched,
        unmatched=unmatched,
        domains=tuple(domain_link(link, case) for link in case.links),
        evidence=_evidence(case, elsewhere),
        search_record=record,
    )


def _evidence(case: RowCase, elsewhere: tuple[object, ...]) -> tuple[Quote, ...]:
    """Return the quotes that the verdict rests on: the row's name, then each link's names and pairs, then other texts."""
    places: Places = case.shared.places
    found = [case.row.name_evidence or case.row.body_evidence]
    for link in case.links:
        subject = case.shared.subjects[link.subject]
        found += [subject.name_evidence or subject.body_evidence]
        found += [evidence for pair in pairs(link) for evidence in (pair.subject, pair.object)]
    if elsewhere:
        found += [evidence for deployment in case.deployments for evidence in deployment.evidence]
    return places.quotes(found)

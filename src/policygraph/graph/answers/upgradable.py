"""可升级初筛: each domain of a list against the national layout (条件一), with the national centres that are known.

Domains are not upgraded, centres are: this answer screens one condition and lists what has to be verified. In: a
`Comparison` whose reference is the national layout. Out: an `Answer` of `UpgradableRow` in the list's own order.
"""

from dataclasses import dataclass

from policygraph.graph.answers.answer import Answer, Places, Quote
from policygraph.graph.answers.case import Case
from policygraph.graph.answers.centres import CentreFinding, CentreItem, centre_finding, national_without_row
from policygraph.graph.answers.demand import layout_demand
from policygraph.graph.answers.fit import FitCase, TierCase, tier_of
from policygraph.graph.answers.grounds import ground_of
from policygraph.graph.answers.inputs import Comparison
from policygraph.graph.answers.links import Tie, counting, counts, pairs, sort_key
from policygraph.graph.answers.notes import comparison_notes, document_statuses
from policygraph.graph.answers.open_facts import OpenFactLine, open_facts
from policygraph.graph.answers.reasons import rests_on, without_common
from policygraph.graph.answers.rules import SCREENING, held_against, here, line, printed
from policygraph.graph.answers.wording import ended
from policygraph.graph.rows import STRONG, Alignment, Row, Status
from policygraph.ingest.records import Evidence


@dataclass(frozen=True, slots=True)
class UpgradableRow:
    """The screening of one domain; `via` are rows of the layout, `key_fields` rows of the list of key fields.

    `evidence` begins with the condition and, where there is a `via`, the two quotes that decide, the domain's and the layout row's.
    """

    domain: str
    name: str | None
    fit: str
    extent: str | None
    via: tuple[str, ...]
    centres: CentreFinding
    tier: str
    open_facts: tuple[OpenFactLine, ...]
    evidence: tuple[Quote, ...]
    reason: str
    key_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UpgradableAnswer(Answer[UpgradableRow]):
    """The screening, the quote of the condition, and the national centres that no row of the layout accounts for."""

    condition: Quote | None
    unmatched_centres: tuple[CentreItem, ...]


def upgradable(comparison: Comparison) -> UpgradableAnswer:
    """Return the screening of every domain of `comparison.subject` against `comparison.reference`."""
    places = Case.of(comparison).places
    demand = layout_demand(comparison.reference_text, comparison.reference.layout)
    rows = screen(comparison, places, demand)
    key = comparison.key_fields
    beside = (key.view,) if key and any(row.key_fields for row in rows) else ()
    notes = [*comparison_notes(comparison, with_texts=False, beside=beside), line("upgrade_scope")]
    if demand is None:
        notes.append(line("no_condition"))
    return UpgradableAnswer(
        list=comparison.subject.layout.id,
        reference=comparison.reference.layout.id,
        as_of=comparison.as_of,
        digest=comparison.digest,
        documents=document_statuses(comparison, with_texts=False, beside=beside),
        notes=tuple(notes),
        rows=rows,
        rules=tuple(rule for block in SCREENING for rule in printed(block, **_words(comparison))),
        condition=places.quote(demand) if demand else None,
        unmatched_centres=national_without_row(comparison.register, tuple(row.id for row in comparison.reference.rows)),
    )


def _words(comparison: Comparison) -> dict[str, object]:
    """Return what the printed rules are filled in with."""
    layout = comparison.reference.layout
    return {"year": layout.year, "here": here(comparison.subject.layout.region), **held_against(layout.region)}


def screen(comparison: Comparison, places: Places, demand: Evidence | None) -> tuple[UpgradableRow, ...]:
    """Return the rows alone, for one table of three sides."""
    key = comparison.key_fields
    keyed = [x for x in key.links if x.relation in STRONG and x.status is not Status.REJECTED] if key else []
    fields = {row.id: row for row in key.view.rows} if key else {}
    rows = []
    for case in fit_cases(comparison):
        own = [link for link in keyed if link.subject == case.row.id and link.object in fields]
        named = tuple(fields[link.object] for link in counting(own))
        known = tuple(fields[link.object] for link in own if not counts(link))
        rows.append(_screened(case, comparison, places, demand, named, known))
    return tuple(rows)


def fit_cases(comparison: Comparison) -> tuple[FitCase, ...]:
    """Return every domain with its counting links to the layout, the strongest first."""
    layout = {row.id: row for row in comparison.reference.rows}
    links: dict[str, list[Alignment]] = {}
    for link in sorted(counting(comparison.links), key=sort_key):
        if link.object in layout:
            links.setdefault(link.subject, []).append(link)
    return tuple(
        FitCase(row, tuple(Tie(link, row, layout[link.object]) for link in links.get(row.id, ())))
        for row in comparison.subject.rows
    )


def _screened(
    case: FitCase,
    comparison: Comparison,
    places: Places,
    demand: Evidence | None,
    named: tuple[Row, ...],
    known: tuple[Row, ...],
) -> UpgradableRow:
    """Put one row together; it belongs to the key fields `named` by its text, to the `known` ones by general knowledge alone."""
    view = comparison.subject
    tier_case = tier_case_of(case, comparison)
    finding = tier_case.centres
    issuer = (view.document.issuer if view.document else None) or f"{view.layout.region}制造业创新中心主管部门"
    rows = "、".join(f"{tie.object.id}“{tie.object.name}”" for tie in case.via)
    return UpgradableRow(
        domain=case.row.id,
        name=case.row.name,
        fit=case.rule.verdict,
        extent=case.rule.extent,
        via=tuple(tie.object.id for tie in case.via),
        centres=finding,
        tier=tier_of(tier_case),
        open_facts=open_facts(
            tier_case,
            name=case.row.name or f"{case.row.id}（原文缺名称）",
            rows=rows,
            issuer=issuer,
            **_words(comparison),
        ),
        evidence=_evidence(case, places, demand, named),
        reason=_reason(case, comparison, named, known),
        key_fields=tuple(row.id for row in named),
    )


def tier_case_of(case: FitCase, comparison: Comparison) -> TierCase:
    """Return what the tier of a domain is decided from."""
    region = comparison.subject.layout.region
    return TierCase(case.rule, centre_finding(comparison.register, case.rows_for_centres, region))


def _evidence(case: FitCase, places: Places, demand: Evidence | None, named: tuple[Row, ...]) -> tuple[Quote, ...]:
    """Return the condition, the deciding pair, the names and pairs of the links, and the key fields."""
    deciding = ground_of(case.via[0]).quotes if case.via else ()
    found: list[Evidence | None] = [demand, *deciding, case.row.name_evidence or case.row.body_evidence]
    for tie in case.via:
        found.append(tie.object.name_evidence)
        found += [evidence for pair in pairs(tie.link) for evidence in (pair.subject, pair.object)]
    return places.quotes([*found, *(row.name_evidence for row in named)])


def _reason(case: FitCase, comparison: Comparison, named: tuple[Row, ...], known: tuple[Row, ...]) -> str:
    """Say what the rule found, the links it rests on, and the key fields of the programme."""
    rule = (case.rule.said or case.rule.rule).format(**_words(comparison)).rstrip("。")
    if case.rule.when == "same_field_other_line":
        rule = f"同类异线：名称上同属一类，{'但' if (why := without_common(case.via)).startswith('两者') else ''}{why}"
    said = "；".join(map(_tie_words, case.via))
    programme = f"；属于重点领域{_listed(named)}" if named else ""
    clue = f"；线索：按行业知识可归入重点领域{_listed(known)}，未计入判断" if known else ""
    return ended(f"{rule}{'：' + said if said else ''}{programme}{clue}")


def _listed(rows: tuple[Row, ...]) -> str:
    """Return the rows by number and name."""
    return "、".join(f"{row.id}“{row.name}”" for row in rows)


def _tie_words(tie: Tie) -> str:
    """Say one link in words."""
    seen = _SEEN[tie.relation.value].format(f"{tie.object.id}“{tie.object.name}”")
    return f"{seen}{rests_on(tie)}：{ground_of(tie).words}"


_SEEN = {
    "exact": "与{}相同",
    "close": "与{}相近",
    "broad": "属于{}的一部分",
    "narrow": "包含{}",
    "related": "与{}相关",
}

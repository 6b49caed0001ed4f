"""中心自查: holds what is known of one named centre against the conditions of the national text.

In: a graph and facts.toml or the same facts as a mapping. Out: `CentreCheck`. Raises `BadFacts` with file, line and column.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from policygraph.api.services.comparing import compared, upgradable
from policygraph.api.services.graph import Graph
from policygraph.api.services.regulations import document_of
from policygraph.ingest.list_ids import layout_of

if TYPE_CHECKING:
    from policygraph.graph.answers.centre_check.check import CentreCheck
    from policygraph.graph.answers.upgradable import UpgradableRow
    from policygraph.ingest.records import Condition


def centre_check(graph: Graph, name: str, text: str, reference: str, as_of: str) -> "CentreCheck":
    """Return the check of the facts in `text` (TOML, `name` is for messages) against the reference list's text.

    A `domain` in the facts is screened too: its whole fit meets the condition on the field where a person confirmed the link or the
    name is that of the layout's row. A domain that no list holds is a fault, and the other facts are checked without it.
    """
    from policygraph.graph.answers.answer import Places
    from policygraph.graph.answers.centre_check.check import check_centre
    from policygraph.graph.answers.centre_check.facts import read_facts
    from policygraph.graph.answers.demand import layout_demand
    from policygraph.graph.answers.inputs import RegionText

    document = document_of(graph, reference)
    conditions, sections = graph.store.conditions(document), graph.store.sections(document)
    facts = read_facts(name, text, *subjects(graph, reference))
    if facts.domain is None:
        return check_centre(facts, conditions, sections)
    layout = next(layout for layout in graph.store.layouts() if layout.id == reference)
    published = RegionText(graph.store.document(document), graph.store.text(document), sections)
    demand = layout_demand(published, layout)
    quote = Places(sections).quote(demand) if demand else None
    found = _screened(graph, facts.domain, reference, as_of)
    if found is None:
        lists, where = "、".join(layout.id for layout in graph.store.layouts()), facts.places["domain"]
        told = f"{where}：图库中没有领域“{facts.domain}”。请填清单行号，如 JS2023-05（清单有{lists}），或去掉 domain。"
        return check_centre(replace(facts, domain=None, faults=(*facts.faults, told)), conditions, sections)
    screened, proof = found
    return check_centre(facts, conditions, sections, screened, quote, proof)


def _screened(graph: Graph, domain: str, reference: str, as_of: str) -> "tuple[UpgradableRow, str] | None":
    """Return the screening of a domain against the reference list, of which it may be a row itself, and what proves its fit.

    None where no list holds such a domain.
    """
    from policygraph.graph.answers.centre_check.field import itself, proof_of
    from policygraph.graph.answers.upgradable import fit_cases

    list_id = layout_of(domain)
    if all(layout.id != list_id for layout in graph.store.layouts()):
        return None
    if list_id == reference:
        return next((itself(row) for row in graph.store.rows(list_id) if row.id == domain), None)
    cases = fit_cases(compared(graph, list_id, reference, as_of))
    rows = graph.ask(upgradable, list_id, reference, as_of).rows
    return next(((row, proof_of(case)) for row, case in zip(rows, cases, strict=True) if row.domain == domain), None)


def reservations(graph: Graph, reference: str, as_of: str) -> tuple[str, ...]:
    """Return what a check can't say: which layout is in force (22 or 36 fields), and how complete the register of centres is."""
    from policygraph.graph.answers.dated import register_at
    from policygraph.graph.answers.inputs import Register
    from policygraph.graph.answers.notes import register_notes
    from policygraph.graph.answers.rules import list_notes

    register = register_at(Register(graph.store.centres()), as_of)
    return (*list_notes(reference), *register_notes(register, as_of))


def subjects(graph: Graph, reference: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what may be stated of a centre: the subjects that take a number, and those that take yes, no or words."""
    from policygraph.graph.answers.centre_check.check import subjects_of

    conditions: tuple[Condition, ...] = graph.store.conditions(document_of(graph, reference))
    return subjects_of(conditions)

"""Why: one call gives everything that the rules find in a text besides directions, with evidence in the original.

In: a `Reading`. Out: `Findings`: the records of `policygraph.ingest.records`, in printed order. Pure: no spaCy, no files but the word tables.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from policygraph.ingest.ids import content_id
from policygraph.ingest.nlp.citations import Cited, citation_kind, find_citations, resolve, title_key
from policygraph.ingest.nlp.citations.resolve import transmitted
from policygraph.ingest.nlp.clauses import Split
from policygraph.ingest.nlp.conditions import Demand, find_conditions
from policygraph.ingest.nlp.domains import PlacedItem, place_items, prose_layouts
from policygraph.ingest.nlp.facts import find_facts
from policygraph.ingest.nlp.indicators import find_indicators, stated_targets
from policygraph.ingest.nlp.measures import find_measures
from policygraph.ingest.nlp.validity import Validity, validity_of
from policygraph.ingest.records import (
    Citation,
    Condition,
    Domain,
    Evidence,
    Fact,
    Indicator,
    Layout,
    SupportMeasure,
)
from policygraph.ingest.structure.reading import Reading, Role, Unit

PlacedCitation = tuple[int, Cited]


@dataclass(frozen=True, slots=True)
class Findings:
    """What one text says besides its directions; `layouts` and `domains` are the lists in its prose."""

    citations: tuple[Citation, ...]
    conditions: tuple[Condition, ...]
    measures: tuple[SupportMeasure, ...]
    indicators: tuple[Indicator, ...]
    facts: tuple[Fact, ...]
    layouts: tuple[Layout, ...]
    domains: tuple[Domain, ...]
    validity: Validity


@dataclass(frozen=True, slots=True)
class Marked:
    """What the spaCy components have found on a Doc already, so that nothing is looked for twice."""

    items: list[PlacedItem]
    cited: list[PlacedCitation]
    demands: list[Demand]


def mark(reading: Reading, split: Split | None = None) -> Marked:
    """Return prose lists, citations and demands as spans of passages."""
    cut = split or Split([unit.passage.text for unit in reading.units])
    return Marked(place_items(reading, cut), place_citations(reading), find_conditions(reading, cut))


def find_all(reading: Reading, marked: Marked | None = None, split: Split | None = None) -> Findings:
    """Return the findings of a text; citations are resolved against the text itself only (`citations.resolve` does the rest).

    `marked` is what the pipeline's components found, `split` the sentences that they cut; without them both are made here.
    """
    split = split or Split([unit.passage.text for unit in reading.units])
    seen = marked or mark(reading, split)
    layouts, domains = prose_layouts(reading, seen.items)
    citations = resolve(citations_of(reading, seen.cited), (reading.document,))
    return Findings(
        citations=citations,
        conditions=tuple(conditions_of(reading, citations, seen.demands)),
        measures=tuple(measures_of(reading, split)),
        indicators=tuple(indicators_of(reading)),
        facts=tuple(facts_of(reading, domains)),
        layouts=layouts,
        domains=domains,
        validity=validity_of(reading),
    )


def evidence(reading: Reading, unit: Unit, start: int, end: int, rule: str) -> Evidence:
    """Return the evidence of ``unit.passage.text[start:end]`` in the original."""
    first, last = unit.passage.span(start, end)
    return Evidence(reading.document.id, first, last, reading.text[first:last], rule)


def _id(prefix: str, place: Evidence, *parts: str | None) -> str:
    """Return the id of a finding at `place`: of document, place and what was found there."""
    return content_id(
        prefix, "\x1f".join((place.document, str(place.start), str(place.end), *(part or "" for part in parts)))
    )


def own_names(reading: Reading) -> frozenset[str]:
    """Return the keys of the document's own titles, and its number."""
    document = reading.document
    printed = [unit.passage.text for unit in reading.units if unit.role is Role.TITLE]
    titles = filter(None, (document.title, transmitted(document.title), *printed))
    return frozenset({*map(title_key, titles), *filter(None, (document.number,))})


def place_citations(reading: Reading) -> list[PlacedCitation]:
    """Return (unit, citation) for every document that the text names, in forms and tables too."""
    short: dict[str, str] = {}
    found: list[PlacedCitation] = []
    for index, unit in enumerate(reading.units):
        text = unit.passage.text
        if "《" in text or "号" in text:
            found.extend((index, cited) for cited in find_citations(text, short))
    return found


def citations_of(reading: Reading, placed: Iterable[PlacedCitation]) -> list[Citation]:
    """Return the records of citations."""
    own = own_names(reading)
    return [_citation(reading, reading.units[index], cited, own) for index, cited in placed]


def _citation(reading: Reading, unit: Unit, cited: Cited, own: frozenset[str]) -> Citation:
    """Return the record of one citation."""
    place = evidence(reading, unit, cited.start, cited.end, cited.rule)
    kind = citation_kind(unit.passage.text, cited, own)
    name = _id("cite", place, cited.title, cited.number)
    return Citation(name, place.document, unit.section, cited.number, cited.title, None, place, kind.value)


def conditions_of(reading: Reading, citations: Iterable[Citation], demands: Iterable[Demand]) -> list[Condition]:
    """Return the records of demands; those by reference name the citation that they rest on."""
    cited = tuple(citations)
    found = []
    for demand in demands:
        unit = reading.units[demand.unit]
        place = evidence(reading, unit, demand.start, demand.end, demand.rule)
        found.append(_condition(unit, demand, place, _reference(demand, place, cited)))
    return found


def _reference(demand: Demand, place: Evidence, cited: tuple[Citation, ...]) -> str | None:
    """Return the id of the citation that stands inside a demand by reference."""
    if demand.cited is None:
        return None
    inside = (c.id for c in cited if place.start <= c.evidence.start and c.evidence.end <= place.end)
    return next(inside, None)


def _condition(unit: Unit, demand: Demand, place: Evidence, reference: str | None) -> Condition:
    """Return the record of one demand."""
    key = (demand.subject, demand.comparator, demand.value, demand.quantity_unit)
    return Condition(
        id=_id("cond", place, *key),
        document=place.document,
        section=unit.section,
        subject=demand.subject,
        comparator=demand.comparator,
        value=demand.value,
        unit=demand.quantity_unit,
        scope=demand.scope,
        modality=demand.modality,
        unless=demand.unless,
        object=demand.object,
        stage=demand.stage,
        evidence=place,
        qualifier=demand.qualifier,
        reference=reference,
        group=demand.group,
    )


def measures_of(reading: Reading, split: Split | None = None) -> list[SupportMeasure]:
    """Return what the text promises."""
    found = []
    for promise in find_measures(reading, split):
        unit = reading.units[promise.unit]
        place = evidence(reading, unit, promise.start, promise.end, promise.rule)
        found.append(
            SupportMeasure(
                _id("supp", place, promise.name),
                place.document,
                unit.section,
                promise.name,
                promise.kind,
                promise.amount,
                promise.amount_unit,
                promise.beneficiary,
                promise.precondition,
                place,
            )
        )
    return found


def indicators_of(reading: Reading) -> list[Indicator]:
    """Return the target figures of the topics: those of its goals, else those that its text says (循环寿命大于6000次)."""
    topics = {topic.id for topic in reading.topics}
    with_goals = {unit.owner for unit in reading.units if unit.role is Role.GOAL}
    found = []
    for unit in reading.units:
        if unit.owner is None:
            continue
        if unit.role is Role.GOAL:
            targets = find_indicators(unit.passage.text)
        elif unit.role is Role.BODY and unit.owner in topics - with_goals:
            targets = stated_targets(unit.passage.text)
        else:
            continue
        for target in targets:
            place = evidence(reading, unit, target.start, target.end, target.rule)
            name = _id("ind", place, unit.owner, target.name)
            found.append(Indicator(name, unit.owner, target.name, target.comparator, target.value, target.unit, place))
    return found


def facts_of(reading: Reading, domains: Iterable[Domain]) -> list[Fact]:
    """Return quotas, key fields, organisations and regions."""
    found = []
    for named in find_facts(reading, tuple(domains)):
        quote = reading.text[named.start : named.end]
        place = Evidence(reading.document.id, named.start, named.end, quote, named.rule)
        name = _id("fact", place, named.kind, named.name)
        found.append(Fact(name, place.document, named.kind, named.name, named.value, named.unit, place))
    return found

"""Why: quotas, key fields, organisations and regions are plain facts that a planner looks up; each keeps its first place.

In: a `Reading` and the domains of its prose lists. Out: `Named` facts; spans are in the original text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policygraph.ingest.nlp.facts.names import city_in, find_names
from policygraph.ingest.quick import quick
from policygraph.ingest.records import BlockKind, Document, Domain, Level
from policygraph.ingest.structure.reading import Reading, Unit

_QUOTA = re.compile(
    r"\s*(?:\d{1,3}[\s|]+)?(?P<name>(?!合计|总计|小计|共计)[\u4e00-\u9fff]{2,16}(?:（[^（）]{1,12}）)?)[\s|]+(?P<value>\d+)\s*(?P<unit>[项家个名件])?\s*"
)


@quick
@dataclass(frozen=True, slots=True)
class Named:
    """One fact in ``reading.text[start:end]``; `kind` is quota, key_field, organization or region."""

    start: int
    end: int
    kind: str
    name: str
    value: str | None
    unit: str | None
    rule: str


def find_facts(reading: Reading, fields: Sequence[Domain]) -> list[Named]:
    """Return the facts of a text: quotas and key fields in printed order, then organisations, then regions."""
    found = [*_quotas(reading), *_key_fields(fields)]
    units = [unit for unit in reading.units if unit.owner is None and unit.kind is not BlockKind.FORM]
    starts, at = [], 0
    for unit in units:
        starts.append(at)
        at += len(unit.passage.text) + 1
    text = "\n".join(unit.passage.text for unit in units)
    organizations, places = find_names(text, reading.document.region, _city(reading.document))
    for kind, spans in (("organization", organizations), ("region", places)):
        for start, end, name in spans:
            first, last = _original(units, starts, start, end)
            found.append(Named(first, last, kind, name, None, None, f"fact.{kind}"))
    return found


def _city(document: Document) -> str | None:
    """Return the city that issued a text, also one whose province it does not say; None for a province's or the state's."""
    return None if document.level in (Level.PROVINCIAL, Level.NATIONAL) else city_in(document.issuer or document.title)


def _original(units: Sequence[Unit], starts: list[int], start: int, end: int) -> tuple[int, int]:
    """Return the original span of a span of the joined text."""
    index = bisect_right(starts, start) - 1
    return units[index].passage.span(start - starts[index], end - starts[index])


def _quotas(reading: Reading) -> Iterator[Named]:
    """Yield the rows of quota tables: 1 南京市 40项."""
    for unit in reading.units:
        if unit.kind is BlockKind.QUOTA_TABLE:
            row = _QUOTA.fullmatch(unit.passage.text)
            if row:
                start, end = unit.passage.span(row.start("name"), row.end("unit") if row["unit"] else row.end("value"))
                yield Named(start, end, "quota", row["name"], row["value"], row["unit"], "fact.quota")


def _key_fields(fields: Sequence[Domain]) -> Iterator[Named]:
    """Yield the fields of prose lists."""
    for domain in fields:
        if domain.name and domain.name_evidence:
            place = domain.name_evidence
            yield Named(place.start, place.end, "key_field", domain.name, None, None, "fact.key_field")

"""Readings of rows that the development gold does not judge, and of two invented provinces, with what the linker says of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from policygraph.graph.align.evaluate import Score, read_gold, score_alignments
from policygraph.graph.align.linking import align
from policygraph.graph.rows import Direction, Row
from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.read.decode import read_source
from tests.graph.align.factory import PAIRS, domain_row, knowledge, real_rows

OTHER = Path(__file__).parent / "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """One reader's judged pairs of lists: `name` of the file in `OTHER`, `title` for the document, `layout` of an invented province."""

    name: str
    title: str
    pairs: tuple[tuple[str, str], ...]
    layout: str = ""


READINGS = (
    Reading("sources", "the other rows of the same lists", PAIRS),
    Reading("fund", "JSFUND2023 → CN2017 and ZJ2021", (("JSFUND2023", "CN2017"), ("JSFUND2023", "ZJ2021"))),
    Reading(
        "linghai", "invented province 岭海 → CN2017 and JS2023", (("LH2025", "CN2017"), ("LH2025", "JS2023")), "LH2025"
    ),
    Reading(
        "chujiang", "invented province 楚江 → CN2017 and JS2023", (("CJ2024", "CN2017"), ("CJ2024", "JS2023")), "CJ2024"
    ),
)


@cache
def province(name: str, layout: str) -> tuple[Row, ...]:
    """The rows of an invented province's list, as reading finds them."""
    records = extract(read_source(OTHER / f"{name}_list.txt"), None, make_pipeline())
    normals = {t.id: t.normal for t in records.technologies}
    directions: dict[str, list[Direction]] = {}
    for m in records.mentions:
        direction = Direction(m.technology, normals[m.technology], m.evidence.quote, m.evidence)
        directions.setdefault(m.owner, []).append(direction)
    rows = (domain_row(domain, tuple(directions.get(domain.id, ()))) for domain in records.domains)
    return tuple(replace(row, id=f"{layout}-{row.number:02}", layout=layout) for row in rows)


def other_scores(reading: Reading) -> Mapping[str, Score]:
    """The figures of all pairs of a reading together, by kind of links."""
    lists = dict(real_rows())
    if reading.layout:
        lists[reading.layout] = province(reading.name, reading.layout)
    file = f"{reading.name}_links.csv" if reading.layout else f"{reading.name}.csv"
    gold = read_gold((OTHER / file).read_text(encoding="utf-8"))
    links = [link for left, right in reading.pairs for link in align(lists[left], lists[right], knowledge())]
    return {s.kind: s for s in score_alignments(links, gold, reading.pairs) if s.lists == ("", "")}

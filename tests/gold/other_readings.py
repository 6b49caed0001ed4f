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

HERE = Path(__file__).parent
OTHER = HERE / "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """One reader's judged pairs of lists: `file` in `OTHER`, `title` for the document.

    A list that is none of the shipped texts has a `layout` and the path of its `text`, from this folder; those in `DRAWN` follow
    what real provinces, ministries and centres have published, abridged.
    """

    name: str
    title: str
    file: str
    pairs: tuple[tuple[str, str], ...]
    layout: str = ""
    text: str = ""


def _province(name: str, title: str, layout: str, file: str, text: str) -> Reading:
    """The reading of a province's list against the state's and Jiangsu's."""
    return Reading(name, f"{title} → CN2017 and JS2023", file, ((layout, "CN2017"), (layout, "JS2023")), layout, text)


LISTS = (
    Reading("sources", "the other rows of the same lists", "sources.csv", PAIRS),
    Reading("second", "the same rows, a second reader", "sources_second.csv", PAIRS),
    Reading("third", "the same rows, a third reader", "sources_third.csv", PAIRS),
    Reading("fund", "JSFUND2023 → CN2017 and ZJ2021", "fund.csv", (("JSFUND2023", "CN2017"), ("JSFUND2023", "ZJ2021"))),
)
PROVINCES = (
    _province("linghai", "岭海 (2025)", "LH2025", "linghai_links.csv", "other/linghai_list.txt"),
    _province("chujiang", "楚江", "CJ2024", "chujiang_links.csv", "other/chujiang_list.txt"),
    *(
        _province(name, title, layout, f"provinces_{name}_links.csv", f"provinces/{name}.txt")
        for name, title, layout in (
            ("linghai", "岭海 (2022)", "LX2022"),
            ("daidong", "岱东", "DD2025"),
            ("beihu", "北湖", "BH2024"),
            ("jingjiang", "荆江", "JJ2025"),
            ("wujiang", "芜江", "WJ2025"),
        )
    ),
)
DRAWN = tuple(
    Reading(name, f"{title} → CN2017", f"{name}_links.csv", ((layout, "CN2017"),), layout, f"other/{name}_list.txt")
    for name, title, layout in (
        ("future", "未来产业 (2024)", "WL2024"),
        ("clusters", "产业集群 (2020)", "GD2020"),
        ("centres", "创新中心名称 (2022)", "ZX2022"),
        ("coal", "未来产业 (2021)", "SJ2021"),
        ("harbour", "重点产业 (2022)", "HB2022"),
        ("chains", "产业链 (2022)", "CS2022"),
        ("bay", "新兴产业集群 (2022)", "SZ2022"),
        ("plain", "重点产业链 (2023)", "ZY2023"),
        ("west", "集群名称 (2024)", "XN2024"),
        ("loess", "产业链名称 (2023)", "HT2023"),
        ("roadmap", "技术路线图 (2015)", "LX2015"),
        ("thirteen", "集群名称 (2018)", "JQ2018"),
        ("eleven", "产业名称 (2016)", "ZG2016"),
        ("park", "高新区方向 (2019)", "GX2019"),
        ("rivers", "产业集群 (2023)", "LJ2023"),
        ("plateau", "创新中心领域 (2022)", "GY2022"),
    )
)
READINGS = (*LISTS, *PROVINCES, *DRAWN)


@cache
def province(text: str, layout: str) -> tuple[Row, ...]:
    """The rows of an invented province's list, as reading finds them."""
    records = extract(read_source(HERE / text), None, make_pipeline())
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
        lists[reading.layout] = province(reading.text, reading.layout)
    gold = read_gold((OTHER / reading.file).read_text(encoding="utf-8"))
    links = [link for left, right in reading.pairs for link in align(lists[left], lists[right], knowledge())]
    return {s.kind: s for s in score_alignments(links, gold, reading.pairs) if s.lists == ("", "")}

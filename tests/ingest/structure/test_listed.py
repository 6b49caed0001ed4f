"""Domains that a text prints as numbered paragraphs: a list where a heading announces the fields of innovation centres, else chapters."""

from dataclasses import replace
from pathlib import Path

import pytest

from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.read import SourceText
from policygraph.ingest.records import DocumentRecords, LayoutKind
from policygraph.ingest.sources import LayoutEntry, SourceEntry, load_sources
from policygraph.ingest.structure import Reading, read_structure
from tests.factory import RAW

PARAGRAPHS = """宁夏回族自治区制造业创新中心建设布局方案（2024年）

一、总体要求
到2027年，建成10家自治区级制造业创新中心。
二、重点建设领域
围绕全区产业基础，优先在以下领域布局：
（一）枸杞精深加工。重点突破多糖高效提取、冻干粉制备等关键技术，研发在线分选设备。
（二）煤基新材料。研发煤基碳纤维、聚甲醛改性料，
提升国产化率。
（三）葡萄酒酿造装备。
攻克酿酒酵母选育、智能发酵罐，降低能耗。
三、保障措施
（一）加强组织领导。建立联席会议制度。
（二）加大资金支持。每家给予1000万元、配套用地指标。
"""

GROUPS = """二、主攻方向
（一）装备
1.铸造装备：突破无模铸造成形、砂型打印设备。
2.轴承：研发高速列车轴承、风电主轴轴承。
（二）材料
1.钽铌材料：钽靶材、超导铌腔。
三、实施步骤
（一）申报。各市推荐。
"""

ATTACHMENT = """关于印发重点建设领域的通知

现将《银川市制造业创新中心重点建设领域（2025年版）》印发给你们。

附件

银川市制造业创新中心重点建设领域（2025年版）

1.单晶硅材料
大尺寸单晶硅棒、金刚线细线化切片。
2.工业互联网
研发边缘控制器、工业协议解析软件。
"""


def source(text: str) -> SourceText:
    return SourceText(Path("listed.txt"), text, "utf-8", "ab" * 32, ())


def reading_of(text: str, entry: SourceEntry | None = None) -> Reading:
    return read_structure(source(text), entry)


def records_of(text: str) -> DocumentRecords:
    return extract(source(text), None, make_pipeline())


def rows(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(domain.id, domain.name, domain.group) for domain in reading_of(text).domains]


def test_numbered_paragraphs_under_an_announcing_heading_are_domains() -> None:
    assert rows(PARAGRAPHS) == [
        ("NX2024-01", "枸杞精深加工", None),
        ("NX2024-02", "煤基新材料", None),
        ("NX2024-03", "葡萄酒酿造装备", None),
    ]


def test_each_domain_owns_the_directions_of_its_paragraph() -> None:
    records = records_of(PARAGRAPHS)
    owned = [(mention.owner[-2:], mention.evidence.quote) for mention in records.mentions]
    assert owned == [
        ("01", "多糖高效提取"),
        ("01", "冻干粉制备"),
        ("01", "在线分选设备"),
        ("02", "煤基碳纤维"),
        ("02", "聚甲醛改性料"),
        ("03", "酿酒酵母选育"),
        ("03", "智能发酵罐"),
    ]


@pytest.mark.parametrize("text", [PARAGRAPHS, ATTACHMENT, PARAGRAPHS.split("\n", 1)[0] + "\n\n" + GROUPS])
def test_names_and_bodies_reread_and_blocks_stay_a_partition(text: str) -> None:
    reading = reading_of(text)
    assert reading.domains
    for domain in reading.domains:
        for place in (domain.name_evidence, domain.body_evidence):
            assert place is not None
            assert text[place.start : place.end] == place.quote
        assert domain.name_evidence.end <= domain.body_evidence.start
    assert "".join(text[block.start : block.end] for block in reading.blocks) == text


def test_headings_above_the_numbered_parts_group_them() -> None:
    assert rows("宁夏回族自治区制造业创新中心建设布局方案（2024年）\n\n" + GROUPS) == [
        ("NX2024-01", "铸造装备", "装备"),
        ("NX2024-02", "轴承", "装备"),
        ("NX2024-03", "钽铌材料", "材料"),
    ]


def test_an_attachment_may_be_the_list_and_its_paragraphs_stand_below_their_names() -> None:
    reading = reading_of(ATTACHMENT)
    assert [domain.name for domain in reading.domains] == ["单晶硅材料", "工业互联网"]
    assert reading.layouts[0].title == "银川市制造业创新中心重点建设领域（2025年版）"
    assert reading.layouts[0].expected == 2


@pytest.mark.parametrize(
    "change",
    [
        ("制造业创新中心建设布局方案", "制造业高质量发展规划"),  # a plan's chapter on fields of industry
        ("重点建设领域", "重点任务"),  # a heading that announces no fields
        ("枸杞精深加工。", "加强关键技术攻关。"),  # tasks
        ("（三）葡萄酒", "（五）葡萄酒"),  # numbers that do not follow
        ("枸杞精深加工。", "围绕枸杞精深加工，优先布局。"),  # sentences, no names
    ],
)
def test_an_ordinary_chapter_is_no_list(change: tuple[str, str]) -> None:
    text = PARAGRAPHS.replace(*change)
    assert text != PARAGRAPHS
    assert reading_of(text).domains == ()
    assert "煤基碳纤维" in [mention.evidence.quote for mention in records_of(text).mentions]


def test_parts_without_directions_are_no_list() -> None:
    text = "某省制造业创新中心建设方案\n\n二、重点领域\n（一）轴承。由省厅负责。\n（二）铸造。由市局负责。\n"
    assert reading_of(text).domains == ()


def test_the_list_takes_the_id_that_sources_toml_gives_it() -> None:
    layout = LayoutEntry(id="NX2024C", kind=LayoutKind.TABLE, year=2024, title=None, batch=None, rows=3)
    entry = replace(load_sources(RAW)[0], layouts=(layout,))
    reading = reading_of(PARAGRAPHS, entry)
    assert [domain.id for domain in reading.domains] == ["NX2024C-01", "NX2024C-02", "NX2024C-03"]
    assert not [notice for notice in reading.notices if notice.severity == "error"]

"""What must come out of the five texts, read by hand."""

from functools import cache

import pytest

from policygraph.ingest.read import read_source
from policygraph.ingest.records import BlockKind, DomainStatus
from policygraph.ingest.sources import load_sources
from policygraph.ingest.structure import Reading, Role, read_structure
from tests.factory import RAW

ENTRIES = {entry.id: entry for entry in load_sources(RAW)}
CODES = [
    *("1001", "1002", "1003", "2101", "2102", "2201", "2202", "2301", "2302", "2401", "2402", "2501", "2502", "2503"),
    *("2601", "2602", "2603", "3101", "3102", "3103", "3104", "3201", "3202", "3203", "4001"),
]


@cache
def reading(identity: str) -> Reading:
    entry = ENTRIES[identity]
    return read_structure(read_source(RAW / entry.file), entry)


def names(identity: str) -> list[str | None]:
    return [domain.name for domain in reading(identity).domains]


def paths(identity: str) -> list[str]:
    return [section.path for section in reading(identity).sections]


def test_the_national_layout() -> None:
    found = names("miit-2017-64")
    assert len(found) == 22
    assert (found[0], found[8], found[21]) == ("新一代信息光电子", "集成电路先进工艺", "先进功能纤维")


def test_the_jiangsu_layout() -> None:
    found = names("jsgxt-2023-222")
    assert len(found) == 23
    assert (found[13], found[15]) == ("动力及储能电池(新能源存储)", "先进冶金材料 绿色智造")
    layout = reading("jsgxt-2023-222").layouts[0]
    assert (layout.id, layout.batch, layout.expected) == ("JS2023", "第一批", 23)


def test_the_zhejiang_layout_with_two_rows_that_have_no_name() -> None:
    assert names("zj-mic-plan-2021")[9:] == [
        "先进高分子材料", "电子化学材料", "高端金属合金材料", "功能膜材料", None, None,
    ]  # fmt: skip
    last = reading("zj-mic-plan-2021").domains[-1]
    assert (last.id, last.status, last.name_evidence) == ("ZJ2021-15", DomainStatus.MISSING_IN_SOURCE, None)
    assert last.body_evidence is not None
    assert last.body_evidence.quote.startswith("废旧锂电电解液")
    assert last.body_evidence.quote.endswith("循环回收利用技术等。")


def test_the_topics_of_the_fund_guide() -> None:
    topics = reading("jskjt-fund-2023").topics
    assert [topic.code for topic in topics] == CODES
    assert [topic.topic_class for topic in topics] == list("AAA" + "B" * 14 + "AAAA" + "BBB" + "C")
    by_code = {topic.code: topic for topic in topics}
    assert by_code["2102"].group == "（一）新一代信息技术"
    assert by_code["4001"].name == "创新型产业集群培育试点"
    assert by_code["4001"].name_evidence.quote == "创新型产业集群培育试点"
    assert all((topic.goal_evidence is not None) == (topic.topic_class == "A") for topic in topics)
    body = by_code["1002"].body_evidence
    assert body is not None
    assert body.quote.startswith("面向重大公共卫生事件")
    assert "突破氧合器\n\n膜丝编织" in body.quote


def test_quotas_and_forms_give_no_domain() -> None:
    found = reading("jskjt-fund-2023")
    assert found.domains == ()
    quotas = [unit.passage.text for unit in found.units if unit.kind is BlockKind.QUOTA_TABLE]
    assert (len(quotas), quotas[0], quotas[-1]) == (18, "1 南京市 40项", "18 沭阳县 3项")
    form = next(block.start for block in found.blocks if block.kind is BlockKind.FORM)
    owned = [unit for unit in found.units if unit.owner and unit.passage.origins[0] > form]
    assert owned == []


@pytest.mark.parametrize(
    ("identity", "title", "number", "issuer", "published"),
    [
        ("miit-2017-64", "省级制造业创新中心升级为国家制造业创新中心条件", "工信厅科〔2017〕64号", "工业和信息化部办公厅", "2017-07-13"),
        ("jsgxt-2023-222", "江苏省制造业创新中心建设工作指南（试行）", "苏工信创新〔2023〕222号", "江苏省工业和信息化厅", "2023-06-09"),
        ("zj-mic-plan-2021", "浙江省制造业创新中心建设提升实施方案（2021-2025年）", None, None, None),
        ("jskjt-fund-2023", "2023年度省科技成果转化专项资金项目指南", None, "江苏省科学技术厅办公室", "2022-11-08"),
        ("mic-programme-2016", "制造业创新中心建设工程实施指南（2016-2020年）", None, None, None),
    ],
)  # fmt: skip
def test_what_the_texts_say_of_themselves(
    identity: str, title: str, number: str | None, issuer: str | None, published: str | None
) -> None:
    """Without sources.toml too: the text is read alone here."""
    document = read_structure(read_source(RAW / ENTRIES[identity].file), None).document
    assert (document.title, document.number, document.issuer, document.published) == (title, number, issuer, published)


def test_section_paths_as_printed() -> None:
    assert "二/（四）/4/四是" in paths("jsgxt-2023-222")
    assert "四/（二）" in paths("miit-2017-64")
    assert "十二" in paths("miit-2017-64")
    assert "二/（五）/2/（1）" in paths("mic-programme-2016")
    assert "二/（三）/2/五是" in paths("mic-programme-2016")
    assert {"附件1", "附件2", "附件2/一", "附1"} <= set(paths("jskjt-fund-2023"))


@pytest.mark.parametrize("identity", sorted(ENTRIES))
def test_sections_nest_and_have_their_own_paths(identity: str) -> None:
    sections = reading(identity).sections
    by_id = {section.id: section for section in sections}
    assert len(by_id) == len(sections)
    for section in sections:
        assert section.id == f"{identity}#{section.path}"
        assert 0 <= section.start < section.end <= len(reading(identity).text)
        if section.parent:
            parent = by_id[section.parent]
            assert parent.start <= section.start < section.end <= parent.end


def test_a_sentence_cut_by_a_page_break_is_one_passage() -> None:
    texts = [unit.passage.text for unit in reading("miit-2017-64").units]
    assert any(text.endswith("科技人员占企业职工总数的比例不低于 50%。") for text in texts)
    assert any(text.endswith("开展技术合作的业绩。") for text in texts)


@pytest.mark.parametrize("identity", sorted(ENTRIES))
def test_blocks_are_the_text_and_every_unit_is_in_it(identity: str) -> None:
    found = reading(identity)
    assert "".join(found.text[block.start : block.end] for block in found.blocks) == found.text
    at = -1
    for unit in found.units:
        start, end = unit.passage.span(0, len(unit.passage.text))
        assert at <= start < end <= len(found.text)
        at = start
    rows = {row.id for row in (*found.domains, *found.topics)}
    assert {unit.owner for unit in found.units if unit.owner} == rows
    assert all(unit.owner is None for unit in found.units if unit.role in (Role.TITLE, Role.HEADING, Role.CLAUSE))

"""Numbers, titles, abbreviations, families, and what a citation leads to."""

import pytest

from policygraph.ingest.nlp.citations import citation_kind, find, find_citations, resolve, title_key
from policygraph.ingest.nlp.findings import find_all
from tests.ingest.nlp.made import reading, real_readings


@pytest.mark.parametrize(
    "printed", ["国发〔2010〕32号", "国发[2010]32号", "国发 (2010) 32 号", "国发（2010）第32号", "国发【2010】32号"]
)
def test_every_bracket_makes_one_number(printed):
    assert [c.number for c in find_citations(f"参照{printed}执行")] == ["国发〔2010〕32号"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("根据《意见》（国发〔2015〕28号）", [("意见", "国发〔2015〕28号")]),
        ("《关于印发〈办法〉的通知》", [("关于印发〈办法〉的通知", None)]),
        ("《条例》《细则》（粤府办〔2021〕4号）", [("条例", None), ("细则", "粤府办〔2021〕4号")]),
        ("《方案（2021—2025 年）》", [("方案（2021—2025年）", None)]),
        (
            "《方案》(2021-2025年)和《办法》（试行）（鲁工信〔2022〕5号）",
            [("方案(2021-2025年)", None), ("办法（试行）", "鲁工信〔2022〕5号")],
        ),
        ("《方案》（2021年发布）", [("方案", None)]),
        ("按照鲁工信创〔2022〕15号和鲁财教〔2021〕7号", [(None, "鲁工信创〔2022〕15号"), (None, "鲁财教〔2021〕7号")]),
        ("“揭榜挂帅”“1650”，第3号公告", []),
        ("《没有结束的标题", []),
    ],
)
def test_titles_and_numbers(text, expected):
    assert [(c.title, c.number) for c in find_citations(text)] == expected


def test_an_abbreviation_leads_to_the_full_title():
    short = {}
    find_citations("按照《建设工程实施指南》（以下简称《指南》）", short)
    assert [(c.title, c.rule) for c in find_citations("符合《指南》要求", short)] == [
        ("建设工程实施指南", "citation.abbreviation")
    ]
    assert find_citations("符合《指引》要求", short)[0].title == "指引"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("现将《管理办法》印发给你们。", "transmits"),
        ("为贯彻落实《规划纲要》，制定本方案。", "implements"),
        ("《暂行办法》同时废止。", "revises"),
        ("对《实施细则》予以修订。", "revises"),
        ("列入《推广应用指导目录》的产品。", "cites"),
        ("《我的办法》自印发之日起施行。", "self"),
    ],
)
def test_kinds(text, kind):
    assert citation_kind(text, find_citations(text)[0], frozenset({title_key("我的办法")})).value == kind


def test_targets_of_the_five_texts():
    documents = [reading.document for reading in real_readings().values()]
    citations = resolve([c for r in real_readings().values() for c in find_all(r).citations], documents)
    targets = {(c.document, c.number or c.title): c.target for c in citations}
    assert targets["jsgxt-2023-222", "工信厅科〔2017〕64号"] == "miit-2017-64"
    assert targets["miit-2017-64", "制造业创新中心建设工程实施指南（2016—2020年）"] == "mic-programme-2016"
    assert targets["jskjt-fund-2023", "国发〔2010〕32号"] is None  # not at hand
    assert targets["jskjt-fund-2023", "国家战略性新兴产业分类目录"] is None


@pytest.mark.parametrize(
    ("printed", "target"),
    [
        ("《制造业创新中心建设工程实施指南》(2016-2020年)", "mic-programme-2016"),
        ("《制造业创新中心建设工程实施指南》", "mic-programme-2016"),
        ("《制造业创新中心建设工程实施指南（2021-2025年）》", None),
        ("（工信厅科﹝2017﹞64号）", "miit-2017-64"),
    ],
)
def test_where_a_title_leads_with_and_without_its_years(printed, target):
    documents = [reading.document for reading in real_readings().values()]
    cited = find_all(reading(f"根据{printed}组织申报。")).citations
    assert [c.target for c in resolve(cited, documents)] == [target]


def test_every_title_and_number_is_found():
    for made in real_readings().values():
        text = made.text.replace("\n", "")
        found = find_all(made).citations
        assert sum(c.title is not None for c in found) == text.count("《")
        assert all(c.evidence.quote for c in found)


def test_citing_the_own_number_is_no_citation_of_another():
    kinds = {c.number: c.kind for c in find_all(real_readings()["jsgxt-2023-222"]).citations}
    assert (kinds["苏工信创新〔2023〕222号"], kinds["工信部科〔2016〕273号"]) == ("self", "implements")


@pytest.mark.parametrize(
    "before", ["也可参考", "请对照", "结合", "我厅已以", "遵循国家有关规定和", "各市工信局收到", "有关要求见", ""]
)
def test_running_text_before_a_number_is_no_part_of_it(before: str):
    assert [cited.number for cited in find_citations(f"{before}苏工信创新〔2023〕222号要求")] == [
        "苏工信创新〔2023〕222号"
    ]


@pytest.mark.parametrize(
    "code", ["工信厅科", "发改高技", "国办发", "浙制高办", "呼政办发", "锡委办发", "财教", "川经信投资"]
)
def test_an_issuers_code_stays_whole(code: str):
    assert [cited.number for cited in find_citations(f"按照{code}〔2023〕2号")] == [f"{code}〔2023〕2号"]


def test_a_number_is_held_against_the_title_before_it_alone(monkeypatch: pytest.MonkeyPatch):
    """Ten times the titles, ten times the work: a text of 10 MB on one line was quadratic here."""

    class Counting:
        calls = 0

        def fullmatch(self, text: str, start: int, end: int) -> object:
            self.calls += 1
            return between.fullmatch(text, start, end)

    between, counting = find._BETWEEN, Counting()
    monkeypatch.setattr(find, "_BETWEEN", counting)
    cited = find_citations("根据《关于推进的意见》（国发〔2014〕49号）要求。" * 300)
    assert {(one.title, one.number) for one in cited} == {("关于推进的意见", "国发〔2014〕49号")}
    assert counting.calls == len(cited) == 300

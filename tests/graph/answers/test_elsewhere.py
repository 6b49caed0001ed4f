"""A field that a text of the province names in words of its own is 他文有部署, never 布局空白; words that every text uses name none.

`elsewhere_texts.tsv` was written before the search was mended with it: for each of the 22 fields a text by name, one of reworded directions
and one of parts of the field, and texts of nothing but general words or of other fields.
"""

import csv
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from policygraph.api.comparison import compare
from policygraph.graph.answers.gaps import gaps
from policygraph.graph.answers.inputs import RegionText, Register
from policygraph.graph.rows import Direction, Status
from policygraph.graph.store import open_store
from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.read.decode import read_source
from tests.graph.answers.factory import link, row, view

TEXTS = tuple(csv.DictReader(Path(__file__).with_name("elsewhere_texts.tsv").open(encoding="utf-8"), delimiter="\t"))
STATEMENTS = tuple(
    csv.DictReader(Path(__file__).with_name("elsewhere_statements.tsv").open(encoding="utf-8"), delimiter="\t")
)
TITLE = "山东省制造业高质量发展行动方案"


@pytest.fixture(scope="module")
def asked(graph_url, tmp_path_factory):
    store = open_store(graph_url)
    whole = compare(store, "JS2023", "CN2017", "")
    nlp, folder = make_pipeline(), tmp_path_factory.mktemp("texts")

    @cache
    def ask(*sentences, **fields):
        path = folder / "plan.txt"
        path.write_text(f"{TITLE}\n\n一、重点任务\n\n" + "".join(f"{one}\n" for one in sentences), "utf-8")
        read = extract(read_source(path), None, nlp)
        normals = {technology.id: technology.normal for technology in read.technologies}
        found = tuple(
            Direction(m.technology, normals[m.technology], m.evidence.quote, m.evidence) for m in read.mentions
        )
        text = RegionText(replace(read.document, region="山东省"), read.text, read.sections, read.blocks, found)
        known = {"subject": view("MY2024", [row("MY2024-1", "有机绿色健康酿造")], region="山东省"), "links": ()}
        known |= {"others": (), "texts": (text,), "register": Register()}
        return text, {said.reference: said for said in gaps(replace(whole, **(known | fields))).rows}

    yield ask
    store.close()


@pytest.mark.parametrize("given", [text for text in TEXTS if text["row"] != "-"], ids=lambda text: text["text"])
def test_a_field_named_in_words_of_its_own_is_deployed(asked, given):
    text, rows = asked(given["text"])
    said = rows[given["row"]]
    assert said.verdict == "本表未列·他文有部署", said.reason
    first = said.evidence[0]
    assert text.text[first.start : first.end] == first.quote
    assert first.quote in given["text"]


@pytest.mark.parametrize("given", [text for text in TEXTS if text["row"] == "-"], ids=lambda text: text["text"])
def test_general_words_and_other_fields_deploy_nothing(asked, given):
    _, rows = asked(given["text"])
    assert {said.reason for said in rows.values() if said.verdict != "本表未列·布局空白"} == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "培育壮大{}产业。",
        "围绕{}，开展联合攻关。",
        "建设{}制造业创新中心。",
        "打造{}特色产业园。",
        "加快布局{}、生物育种等领域。",
        "引进一批{}龙头企业。",
        "加快{}项目投产达效。",
        "组建{}产业联盟。",
        "设立{}专项基金。",
        "建成{}中试基地。",
        "将{}作为主攻方向，补链强链。",
        "以{}为重点，完善产业配套。",
        "{}领域重点突破关键核心技术。",
        "抓好{}精深加工。",
    ],
)
def test_a_sentence_that_sets_out_to_develop_a_field_deploys_it(asked, sentence):
    names = {
        "CN2017-03": "机器人",
        "CN2017-06": "工业母机",
        "CN2017-13": "石墨烯",
        "CN2017-14": "海工装备",
        "CN2017-21": "高端制剂",
    }
    for field, name in names.items():
        assert asked(sentence.format(name))[1][field].verdict == "本表未列·他文有部署", name


@pytest.mark.parametrize(
    "sentence",
    [
        "到2027年，建成全国领先的机器人产业集群。",
        "近年来，全省机器人产业快速发展。",
        "推广机器人应用，推动企业机器换人。",
        "基于机器人的柔性生产线不断增加。",
        "机器人产业产值力争达到500亿元。",
        "不宜发展机器人产业。",
        "避免盲目发展机器人产业。",
        "不再支持机器人项目建设。",
        "浙江省大力发展机器人产业。",
        "国家支持发展机器人产业，对全省影响有限。",
        "支持企业参加机器人展览会。",
        "过去三年，全省曾支持机器人项目。",
    ],
)
def test_goals_reports_and_uses_are_near_misses(asked, sentence):
    _, rows = asked(sentence)
    said = rows["CN2017-03"]
    assert said.verdict == "本表未列·布局空白", said.reason
    assert "机器人" in said.search_record.misses[0].quote


@pytest.mark.parametrize("given", STATEMENTS, ids=lambda given: given["text"])
def test_frames_deploy_and_denials_do_not(asked, given):
    said = asked(given["text"])[1][given["row"]]
    expected = "他文有部署" if given["deployed"] == "yes" else "布局空白"
    assert said.verdict == f"本表未列·{expected}", said.reason


def test_a_nations_own_text_deploys_what_the_nation_does(asked):
    text, _ = asked("国家大力发展机器人产业。")
    national = replace(text, document=replace(text.document, region="全国"))
    _, rows = asked("重点发展白酒酿造。", texts=(national,))
    assert rows["CN2017-03"].verdict == "本表未列·他文有部署"


def test_an_industry_that_a_heading_names_above_topics_is_deployed_without_the_link_of_one_row(graph_url):
    store = open_store(graph_url)
    whole = compare(store, "JS2023", "CN2017", "")
    store.close()
    without = tuple(link for link in whole.links if link.object != "CN2017-09")
    said = {found.reference: found for found in gaps(replace(whole, links=without)).rows}
    assert said["CN2017-09"].verdict == "本表未列·他文有部署"
    assert any(found.quote == "集成电路产业创新专题" for found in said["CN2017-09"].evidence)
    assert said["CN2017-12"].verdict == said["CN2017-13"].verdict == "本表未列·布局空白"


def test_a_row_that_a_person_put_aside_is_named_beside_the_blank(graph_url):
    store = open_store(graph_url)
    whole = compare(store, "ZJ2021", "CN2017", "")
    store.close()
    own = ("ZJ2021-03", "CN2017-12")
    judged = (
        replace(link, status=Status.REJECTED) if (link.subject, link.object) == own else link for link in whole.links
    )
    said = {found.reference: found for found in gaps(replace(whole, links=tuple(judged))).rows}
    blank = said["CN2017-12"]
    assert "本表ZJ2021-03“智能语音”与本领域的对应已由人工否定，未计入；" in blank.reason
    near = blank.search_record.misses
    assert {"智能语音"} <= {miss.quote for miss in near}
    assert {miss.why.partition("，")[2] for miss in near} == {
        "写在ZJ2021-03“智能语音”之内，该行与本领域的对应已由人工否定，未计入"
    }
    others = [found.reason for found in said.values() if found is not blank]
    assert not any("人工否定" in reason for reason in others)


def test_a_joined_name_is_searched_by_the_words_of_both_halves(asked):
    _, rows = asked("重点发展白酒酿造。")
    words = {term.term for term in rows["CN2017-21"].search_record.terms}
    assert {"高端制剂", "缓控释制剂", "吸入制剂", "药物递送", "原料药"} <= words


def test_general_words_in_common_with_a_linked_row_deploy_nothing(asked):
    light = row("CN2017-04", "轻量化材料及成型技术与装备", "轻量化材料成型设计与仿真技术", "产品生命周期管理技术")
    topic = row("SDFUND-1", "建模与仿真平台", "新一代自主工业智能设计与仿真平台", "行业模型库")
    from tests.graph.answers.factory import comparison, other

    joined = link(topic, light, "related", (topic.directions[1].quote, light.directions[1].quote), named=False)
    (said,) = gaps(
        comparison([row("GD2024-1", "白酒")], [light], others=(other(view("SDFUND", [topic]), joined),))
    ).rows
    assert said.verdict == "本表未列·布局空白", said.reason

"""What stands beside an outcome: whether two demands are worded alike, whom they are put to, and where else a text has the words."""

from dataclasses import replace

import pytest

from policygraph.graph.answers.answer import Places
from policygraph.graph.answers.conditions.lines import compare_conditions
from policygraph.graph.answers.conditions.model import ConditionsInput, ConditionText
from policygraph.graph.answers.conditions.wording import elsewhere, same_words
from tests.graph.answers.factory import document, evidence
from tests.graph.answers.test_conditions import demand


def why(nation, *province, text=""):
    """Return the reason in the province's own column of the only line."""
    given = ConditionsInput(
        ConditionText(document("nation", "升级条件"), (nation,)),
        (ConditionText(document("province", "建设指南"), province, text=text),),
        "2024-06-01",
        "d0",
    )
    return compare_conditions(given).rows[0].cells[0].why


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("创新中心应是企业法人形态", "制造业创新中心应是企业法人形态", True),
        ("至少 1 项共性技术", "至少1项共性技术", True),
        ("以首次商业化为目标", "以首次商业化为建设目标", False),
        ("拥有先进水平的研发力量", "拥有省级以上高层次人才等先进水平的研发力量", False),
    ],
)
def test_equal_wording_is_told_from_wording_that_differs(one, other, same):
    assert same_words(one, other) is same
    nation, province = (
        replace(demand("一行", doc=doc), evidence=evidence(doc, 0, words)) for doc, words in (("a", one), ("b", other))
    )
    said = why(nation, province)
    assert said == "文字相同" if same else said != "文字相同"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("本省中心突出协同创新取向，服务产业。", "没有单列为条件；正文写有相同字样“突出协同创新取向”"),
        ("本省中心坚持协同创新。", ""),
        ("国家制造业创新中心由本省推荐。", ""),
    ],
)
def test_words_that_a_text_has_but_not_as_a_condition_are_shown(text, said):
    nation = demand("国家制造业创新中心应突出协同创新取向")
    assert elsewhere([nation], "province", text, Places(())) == said
    assert why(nation, text=text) == (said or "本文没有读作条件的这一条")


def test_a_demand_on_another_body_names_the_bodies_that_are_printed():
    nation = demand("研发人员占比", ">=", "50", "%", group="研发人员", object="依托公司")
    other = demand("研发人员数", ">=", "150", "人", group="研发人员", object="牵头单位", doc="province")
    assert why(nation, other) == "国家对依托公司提出，本文对牵头单位提出"


def test_a_demand_that_is_word_for_word_is_not_held_against_another_of_its_line():
    nation = [
        replace(demand("一行", at=at), evidence=evidence("nation", 0, said))
        for at, said in enumerate(("企业法人", "独立法人"))
    ]
    given = ConditionsInput(
        ConditionText(document("nation", "升级条件"), tuple(nation)),
        (ConditionText(document("province", "指南"), (replace(nation[0], document="province"),)),),
        "2024-06-01",
        "d0",
    )
    assert compare_conditions(given).rows[0].cells[0].why == "文字相同"


def test_two_stages_on_the_other_side_are_said_once():
    nation = demand("运行时间", stage="升级")
    others = [demand("运行时间", doc="province", stage=stage, at=at) for at, stage in enumerate(("申报", "考核"))]
    assert why(nation, *others) == "国家写在升级阶段，本文写在申报阶段、写在考核阶段"


def test_the_name_of_a_line_elsewhere_in_a_text_is_shown():
    nation = demand("创新中心应制定明确的技术路线图")
    said = elsewhere([nation], "province", "建立技术专家委员会，制定产业技术路线图。", Places(()), "技术路线图")
    assert said == "没有单列为条件；正文写有相同字样“技术路线图”"
    assert elsewhere([nation], "province", "中心有收入。", Places(()), "收入") == ""

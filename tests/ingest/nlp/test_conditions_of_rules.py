"""管理办法 and 实施细则 on other things than 创新中心: their plain articles demand; office work, prizes and goals beside them do not."""

import pytest

from policygraph.ingest.nlp.conditions import find_conditions
from tests.ingest.nlp.made import printed

DETAILS = "安徽省工业强基实施细则\n\n第一条 为了加强管理，制定本细则。\n第二条 {}\n"
FACTORY = "关于印发《安徽省省级绿色工厂管理办法》的通知\n\n第一条 为了加强管理，制定本办法。\n第二条 {}\n"


def atoms(text):
    return [(d.subject, d.comparator, d.value, d.quantity_unit, d.object) for d in find_conditions(printed(text))]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("企业研发投入占营业收入的比例不低于3%。", [("研发费用占比", ">=", "3", "%", "企业")]),
        (
            "中心成员单位不得少于10家，不得多于30家。",
            [("联盟成员数量", ">=", "10", "家", "中心"), ("联盟成员数量", "<=", "30", "家", "中心")],
        ),
        ("每个中心一般不超过3个研发基地。", [("研发基地", "<=", "3", "个", "中心")]),
        (
            "专职人员不少于100人，其中博士不少于10%。",
            [("专职人员", ">=", "100", "人", None), ("高学历人员占比", ">=", "10", "%", None)],
        ),
        ("申报单位注册满3年。", [("运行时间", ">=", "3", "年", "申报单位")]),
        ("未达到考核要求的，应在6个月内整改。", [("整改期限", "<=", "6", "个月", None)]),
        ("各市推荐数量不超过5家。名单经公示后公布。", [("推荐数量", "<=", "5", "家", "推荐单位")]),
        ("公示期不少于5个工作日。", []),
        ("评审专家不少于5人。", []),
        ("各级财政安排资金不低于1亿元。", []),
        ("县级以上人民政府应当建立工作协调机制。", []),
        ("到2025年，全省培育中试基地100个以上。", []),
        ("中心运行满一年后，由专家评价。", []),
    ],
)
def test_plain_articles_of_rules_demand(article, expected):
    assert atoms(DETAILS.format(article)) == expected


def test_the_same_sentence_in_a_plan_demands_nothing():
    plan = "安徽省工业强基行动方案\n\n一、主要任务\n企业研发投入占营业收入的比例不低于3%。\n"
    assert atoms(plan) == []


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("工厂容积率不低于1.0。", [("工厂容积率", ">=", "1.0", None, "绿色工厂")]),
        (
            "工厂容积率不低于1.0，单位产品综合能耗应优于国家标准先进值。",
            [
                ("工厂容积率", ">=", "1.0", None, "绿色工厂"),
                ("单位产品综合能耗", "exists", None, None, "绿色工厂"),
            ],
        ),
        ("市级主管部门应当加强对绿色工厂的指导。", []),
    ],
)
def test_rules_are_on_the_noun_of_their_title(article, expected):
    assert atoms(FACTORY.format(article)) == expected


def test_a_part_of_the_firms_has_the_same_measure():
    found = find_conditions(printed(DETAILS.format("企业研发投入占比不低于3%，其中新能源企业不低于5%。")))
    assert [(d.subject, d.value, d.qualifier) for d in found] == [
        ("研发费用占比", "3", None),
        ("研发费用占比", "5", "新能源企业"),
    ]

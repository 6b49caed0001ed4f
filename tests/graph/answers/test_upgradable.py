"""The screening of 条件一: fit, extent, centres, tier, open facts."""

from dataclasses import replace

import pytest

from policygraph.graph.answers.inputs import Absence, Register
from policygraph.graph.answers.upgradable import upgradable
from tests.graph.answers.factory import centre, comparison, layout, link, other, row, text, view

ROBOT = row("CN2017-3", "机器人", "谐波减速器", "伺服驱动器")
OURS = row("GD2024-1", "智能机器人", "谐波减速器", "灵巧手")
PAIR = ("谐波减速器", "谐波减速器")


def register(*centres, target=ROBOT, **fields):
    links = [replace(link(row("C-1", "机器人"), target, "exact"), subject=found.id) for found in centres]
    return Register(tuple(centres), tuple(links), **fields)


def screened(*links, **fields):
    return upgradable(comparison([OURS], [ROBOT], links, **fields)).rows[0]


@pytest.mark.parametrize(
    ("relation", "pair", "named", "fit", "extent"),
    [
        ("exact", PAIR, True, "符合布局", "整体"),
        ("close", PAIR, True, "符合布局", "整体"),
        ("broad", None, True, "符合布局", "部分"),
        ("narrow", PAIR, True, "符合布局", "部分"),
        ("narrow", None, True, "需论证", None),
        ("close", None, True, "需论证", None),
        ("broad", PAIR, False, "需论证", None),
        ("related", PAIR, False, "需论证", None),
    ],
)
def test_fit_follows_relation_and_pairs(relation, pair, named, fit, extent):
    found = screened(link(OURS, ROBOT, relation, pair, named))
    assert (found.fit, found.extent, found.via) == (fit, extent, ("CN2017-3",))


def test_domain_without_a_link_is_not_listed_and_never_outside():
    found = screened()
    assert (found.fit, found.extent, found.via, found.tier) == ("未列", None, (), "未列")
    assert "2024年布局总表未列" in found.reason


def test_a_provinces_list_is_not_called_the_nations_layout():
    beside = view("ZJ2021", [ROBOT], region="浙江省")
    answer = upgradable(replace(comparison([OURS], [ROBOT]), reference=beside))
    said = (
        answer.rows[0].reason,
        *(fact.fact for fact in answer.rows[0].open_facts[1:]),
        *(r.rule for r in answer.rules),
    )
    assert "年对照清单未列对应领域" in answer.rows[0].reason
    assert [text for text in said if "布局总表" in text] == []
    assert "年布局总表未列对应领域（不是“布局外”：总表可以调整，" in screened().reason


def test_clue_does_not_move_the_fit():
    assert screened(link(OURS, ROBOT, "close", PAIR, clue=True)).fit == "未列"


@pytest.mark.parametrize(
    ("centres", "status", "tier"),
    [
        ((), "未核", "整体对应"),
        ((centre("A", "国家机器人创新中心", "辽宁省"),), "外省已有", "外省已有"),
        ((centre("A", "国家机器人创新中心", ""),), "已知有、资料不全", "需论证"),
        ((centre("A", "国家机器人创新中心", "辽宁省、广东省"),), "本省已有", "本省已有"),
        ((centre("A", "某中心", "", level="省级"),), "未核", "整体对应"),
        ((centre("A", "国家机器人技术创新中心", "辽宁省"),), "未核", "整体对应"),
    ],
)
def test_status_is_the_first_that_holds(centres, status, tier):
    found = screened(link(OURS, ROBOT, "close", PAIR), register=register(*centres))
    assert (found.centres.status, found.tier) == (status, tier)


def test_only_a_dated_record_of_a_person_says_that_none_was_seen():
    absence = Absence("CN2017-3", "2024-05-01", "https://example.org/list", "张三")
    found = screened(link(OURS, ROBOT, "close", PAIR), register=register(absences=(absence,)))
    assert found.centres.status == "未见已批"
    assert (found.centres.items[0].date, found.centres.items[0].source) == ("2024-05-01", "https://example.org/list")


def test_centre_of_one_clause_is_no_centre_of_the_domain():
    found = screened(
        link(OURS, ROBOT, "broad", PAIR, named=False), register=register(centre("A", "国家机器人创新中心", "辽宁省"))
    )
    assert found.centres.status == "未核"


def test_condition_is_quoted_from_the_text_that_makes_it():
    content = "附件：重点领域\n一、创新中心应符合重点领域总体布局要求。\n"
    answer = upgradable(comparison([OURS], [ROBOT], reference_text=text("CN2017", content, "全国")))
    assert answer.condition.quote == "一、创新中心应符合重点领域总体布局要求。"
    assert content[answer.condition.start : answer.condition.end] == answer.condition.quote
    assert upgradable(comparison([OURS], [ROBOT])).condition is None


def test_centres_that_match_no_row_are_listed():
    known = register(centre("A", "国家机器人创新中心"))
    known = replace(known, centres=(*known.centres, centre("B", "国家虚拟现实创新中心")))
    assert [found.id for found in upgradable(comparison([OURS], [ROBOT], register=known)).unmatched_centres] == ["B"]


def test_key_fields_of_the_programme_are_named():
    field = row("CN2016-2", "高档数控机床和机器人")
    key = other(
        replace(view("CN2016", [field], "全国"), layout=layout("CN2016", "全国", year=2016)), link(OURS, field, "broad")
    )
    found = screened(key_fields=key)
    assert found.key_fields == ("CN2016-2",)
    assert "高档数控机床和机器人" in found.reason


def test_a_key_field_by_general_knowledge_alone_is_said_as_such():
    field = row("CN2016-7", "电力装备")
    key = other(
        replace(view("CN2016", [field], "全国"), layout=layout("CN2016", "全国", year=2016)),
        link(OURS, field, "broad", clue=True),
    )
    found = screened(key_fields=key)
    assert found.key_fields == ()
    assert "线索：按行业知识可归入重点领域CN2016-7“电力装备”，未计入判断" in found.reason


def test_open_facts_say_what_and_with_which_office():
    found = screened(link(OURS, ROBOT, "close"), subject=view("GD2024", [OURS], issuer="广东省工业和信息化厅"))
    assert found.tier == "需论证"
    assert any(
        "是否属同一领域" in fact.fact and fact.office == "广东省工业和信息化厅组织专家" for fact in found.open_facts
    )
    assert all(fact.office for fact in found.open_facts)

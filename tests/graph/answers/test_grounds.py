"""What a verdict is said to rest on: names where names alone decide, directions where they correspond, and who lists a field."""

from dataclasses import replace

import pytest

from policygraph.graph.answers.gaps import gaps
from policygraph.graph.answers.three_way import three_way
from policygraph.graph.answers.upgradable import upgradable
from policygraph.graph.rows import Feature
from policygraph.ingest.records import LayoutKind
from tests.graph.answers.factory import comparison, link, row, view

ROBOT = row("CN2017-3", "机器人", "谐波减速器", "伺服驱动器")
OURS = row("GD2024-1", "智能机器人", "谐波减速器", "灵巧手")
BARE = row("GD2024-2", "机器人")
PAIR = ("谐波减速器", "谐波减速器")


def named(subject, relation="close", *pair):
    """A link whose first quotes are a name against a direction, as the linker gives them, and that knows the names besides."""
    found = link(subject, ROBOT, relation, pair or None)
    direction = Feature(
        "direction_pairs",
        "direction",
        0.9,
        "技术方向对应：“名称”↔“方向”（同属，0.81）",
        (subject.name_evidence,),
        (ROBOT.directions[0].evidence,),
    )
    return replace(found, features=(direction, *found.features), sentence="“甲”与“乙”对口：“名称”↔“方向”")


def test_fields_that_are_alike_by_name_alone_quote_both_names():
    found = gaps(comparison([OURS], [ROBOT], [named(OURS)])).rows[0]
    assert (found.verdict, "“名称”↔“方向”" in found.reason) == ("布局薄弱·同类异线", False)
    assert "与本领域相近：名称相近；两者没有共同的技术方向或小标题" in found.reason
    assert [quote.quote for quote in found.evidence[:2]] == ["智能机器人", "机器人"]


def test_a_list_of_names_is_said_to_print_no_directions():
    found = comparison([BARE], [ROBOT], [named(BARE)])
    assert "本表原文没有写该领域的技术方向，只能比名称" in gaps(found).rows[0].reason
    assert "没有共同的技术方向" not in gaps(found).rows[0].reason
    assert "同类异线：名称上同属一类，本表原文没有写该领域的技术方向" in upgradable(found).rows[0].reason


def test_names_are_said_before_directions_that_correspond():
    found = gaps(comparison([OURS], [ROBOT], [link(OURS, ROBOT, "close", PAIR)])).rows[0]
    assert (found.verdict, "（方向对应）：名称相近；" in found.reason) == ("已列入", True)
    assert [quote.quote for quote in found.evidence[:2]] == list(PAIR)


def test_directions_known_by_knowledge_alone_are_named():
    other = row("GD2024-4", "智能装备", "精密传动", "灵巧手")
    found = gaps(comparison([other], [ROBOT], [link(other, ROBOT, "related", ("精密传动", "谐波减速器"), False)])).rows[
        0
    ]
    assert "用语不同、按行业知识对应的1个（“谐波减速器”），其余1个没有写到" in found.reason


@pytest.mark.parametrize(
    ("region", "kind", "verdict"),
    [
        ("广东省", LayoutKind.TABLE, "本表未列·他文有部署"),
        ("广东省", LayoutKind.LOADED, "本表未列·布局空白"),
        ("全国", LayoutKind.TABLE, "本表未列·布局空白"),
    ],
)
def test_a_reference_list_of_the_province_is_itself_one_of_its_texts(region, kind, verdict):
    reference = view("CN2017", [ROBOT], region=region)
    reference = replace(reference, layout=replace(reference.layout, kind=kind))
    found = comparison([OURS], [ROBOT], reference=reference)
    (said,) = gaps(found).rows
    assert said.verdict == verdict
    assert ("参照清单CN2017本身就是广东省的文本" in said.reason) is ("他文" in verdict)
    assert three_way([found]).rows[0].elsewhere == ()


def test_no_pair_stands_beside_a_row_without_a_name():
    nameless = row("CN2017-4", None, "谐波减速器")
    (said,) = gaps(comparison([OURS], [nameless], [link(OURS, nameless, "related", PAIR)])).rows
    assert (said.verdict, said.evidence[0].document) == ("待补正", "CN2017")

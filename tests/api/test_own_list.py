"""A planner's own list is read in whichever shape it is kept, and a text that is no list is refused with its line."""

import pytest

from policygraph.api.errors import UnusableList
from policygraph.api.own_list import Item, read_any, read_csv

ROBOTS, WINE = Item("机器人", "减速器、控制器"), Item("健康酿造", "风味组分分析")
SHAPES = {
    "name, tab, directions": "机器人\t减速器、控制器\n健康酿造\t风味组分分析\n",
    "number, name, directions": "1\t机器人\t减速器、控制器\n2\t健康酿造\t风味组分分析\n",
    "a heading by tab": "序号\t名称\t技术方向\n1\t机器人\t减速器、控制器\n2\t健康酿造\t风味组分分析\n",
    "a title above a heading": "示范市清单\n序号\t名称\t技术方向\n1\t机器人\t减速器、控制器\n2\t健康酿造\t风味组分分析\n",
    "a heading by comma": "名称,技术方向\n机器人,减速器、控制器\n健康酿造,风味组分分析\n",
    "commas alone": "机器人,减速器、控制器\n健康酿造,风味组分分析\n",
    "colons": "机器人：减速器、控制器\n健康酿造：风味组分分析\n",
    "a title above colons": "重点产业链清单\n机器人：减速器、控制器\n健康酿造：风味组分分析\n",
    "dashes": "机器人——减速器、控制器\n健康酿造——风味组分分析\n",
    "numbers and colons": "1. 机器人：减速器、控制器\n2. 健康酿造：风味组分分析\n",
    "headings above": "一、重点建设领域\n1.机器人。减速器、控制器\n2.健康酿造。风味组分分析\n",
    "groups": "一、装备\n1.机器人。减速器、控制器\n二、食品\n1.健康酿造。风味组分分析\n",
    "directions on the next line": "（一）机器人\n减速器、\n控制器\n（二）健康酿造\n风味组分分析\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_says_the_same(shape: str):
    assert read_any(SHAPES[shape], "清单.txt").items == (ROBOTS, WINE)


def test_names_alone_are_a_list():
    assert [item.name for item in read_any("机器人\n健康酿造\n\n石墨烯\n", "甲").items] == [
        "机器人",
        "健康酿造",
        "石墨烯",
    ]


def test_rows_that_are_left_out_are_kept_with_their_place():
    own = read_csv("名称,技术方向\n光刻胶,正性胶\n,无名\n光刻胶,负性胶\n", "清单.csv")
    assert own.items == (Item("光刻胶", "正性胶"),)
    assert [(row.line, row.item) for row in own.left_out] == [(3, Item("", "无名")), (4, Item("光刻胶", "负性胶"))]
    assert [row.remark for row in own.left_out] == [
        "清单.csv 第 3 行第 1 列：没有名称，已略去该行",
        "清单.csv 第 4 行第 1 列：“光刻胶”重复，已略去该行",
    ]


@pytest.mark.parametrize("text", ["", "甲,乙\n1,2\n", "名称,技术方向\n,\n"])
def test_a_table_without_names_is_refused(text: str):
    with pytest.raises(UnusableList, match=r"清单\.csv"):
        read_csv(text, "清单.csv")


@pytest.mark.parametrize(
    "text", ['名称,技术方向\n机器人,"减速器\n石墨烯,粉体\n', '名称,技术方向\n机器人,"减速"器\n石墨烯,粉体\n']
)
def test_a_quote_that_does_not_close_swallows_nothing(text: str):
    with pytest.raises(UnusableList, match="第 2 行：英文双引号不成对"):
        read_csv(text, "清单.csv")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("各有关单位：\n为加快发展，现将有关事项通知如下。\n", 2),
        ("机器人：减速器\n本市将以更大力度，支持各类企业突破关键技术。\n", 2),
        ("1.机器人\n2.到二〇三〇年全市规模以上工业企业研发投入占营业收入比重达到三个百分点以上\n", 2),
    ],
)
def test_sentences_are_no_list(text: str, line: int):
    with pytest.raises(UnusableList, match=f"第 {line} 行.*不像清单的一行"):
        read_any(text, "甲")

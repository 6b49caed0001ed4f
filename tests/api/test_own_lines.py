"""Lines of a planner's own list: whatever the numbering, no row is lost without a word and no two lines become one."""

import pytest

from policygraph.api.own_list import read_any

MIXED = {
    "a circled number last": "1. 电子信息：柔性显示\n2. 稀土：稀土永磁\n④ 家具\n",
    "no number last": "1. 电子信息：柔性显示\n2. 稀土：稀土永磁\n家具\n",
    "no number last, names alone above": "1. 电子信息\n2. 稀土\n家具\n",
    "no number last, directions": "1. 电子信息：柔性显示\n2. 稀土：稀土永磁\n家具：板式家具\n",
    "no number between": "1. 电子信息：柔性显示\n稀土：稀土永磁\n2. 家具\n",
    "a blank line before the last": "1. 电子信息：柔性显示\n\n2. 稀土：稀土永磁\n\n家具\n",
    "no number first": "电子信息：柔性显示\n2. 稀土：稀土永磁\n3. 家具\n",
    "brackets between": "1. 电子信息：柔性显示\n（2）稀土：稀土永磁\n3. 家具\n",
    "each its own": "1. 电子信息：柔性显示\n二、稀土：稀土永磁\n（3）家具\n",
    "half width": "1)电子信息:柔性显示\n(2)稀土:稀土永磁\n3) 家具\n",
    "in one character": "⑴电子信息：柔性显示\n⑵稀土：稀土永磁\n⒊家具\n",
    "bullets": "- 电子信息：柔性显示\n- 稀土：稀土永磁\n• 家具\n",
    "a number last": "一、电子信息：柔性显示\n2. 稀土：稀土永磁\n3. 家具\n",
    "a heading without rows": "一、装备\n1.数控机床\n2.电子信息：柔性显示\n3.稀土：稀土永磁\n二、家具\n",
    "no stops": "1 电子信息：柔性显示\n2 稀土：稀土永磁\n3  家具\n",
    "a stop is missing": "1. 电子信息：柔性显示\n2 稀土：稀土永磁\n3. 家具\n",
    "cells, numbers with stops": "1.\t电子信息\t柔性显示\n2.\t稀土\t稀土永磁\n（3）\t家具\t\n",
    "cells, a number is missing": "1\t电子信息\t柔性显示\n2\t稀土\t稀土永磁\n\t家具\t\n",
    "cells, one alone": "1\t电子信息\t柔性显示\n2\t稀土\t稀土永磁\n家具\n",
    "semicolons": "1. 电子信息：柔性显示；\n2. 稀土：稀土永磁；\n3. 家具。\n",
    "semicolons and no number": "电子信息；\n稀土；\n家具。\n",
    "commas at the ends": "电子信息、\n稀土、\n家具\n",
    "a title in markdown": "# 江西产业\n- 电子信息：柔性显示\n- 稀土：稀土永磁\n- 家具\n",
    "batches": "第一批：\n1. 电子信息：柔性显示\n2. 稀土：稀土永磁\n第二批：\n3. 家具\n",
    "a bullet last": "① 电子信息：柔性显示\n② 稀土：稀土永磁\n- 家具：板式\n",
    "a number is missing before brackets": "1）电子信息：柔性显示\n（三）稀土：稀土永磁\n4）家具\n",
    "another number, then none": "（一）食品\n2、电子信息：柔性显示\n稀土：稀土永磁\n（四）家具\n",
    "a date below": "1. 电子信息：柔性显示\n2. 稀土：稀土永磁\n3. 家具\n2024年3月5日\n",
}


@pytest.mark.parametrize("shape", MIXED)
def test_every_row_is_there_whatever_its_number(shape: str):
    own = read_any(MIXED[shape], "甲")
    assert [item.name for item in own.items][-3:] == ["电子信息", "稀土", "家具"]
    assert not own.left_out
    assert not any("家具" in item.directions and item.name != "家具" for item in own.items)


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("1. 稀土：稀土永磁、\n稀土发光\n2. 家具", "稀土永磁、稀土发光"),
        ("稀土：稀土永磁、\n稀土发光\n家具", "稀土永磁、稀土发光"),
        ("稀土：\n稀土永磁\n家具", "稀土永磁"),
        ("1. 稀土\n稀土永磁；\n稀土发光\n2. 家具\n板式家具", "稀土永磁；稀土发光"),
        ("1. 稀土：\n稀土永磁\n2. 家具", "稀土永磁"),
        ("1. 稀土\n稀土永磁\n稀土发光\n2. 家具\n板式家具", "稀土永磁、稀土发光"),
        ("1. 稀土\n（1）稀土永磁\n（2）稀土发光\n2. 家具\n3. 食品", "稀土永磁、稀土发光"),
        ("1. 稀土\n- 稀土永磁\n- 稀土发光\n2. 家具", "稀土永磁、稀土发光"),
        ("1. 稀土：高性能稀土永磁、稀土催化、稀土储\n氢材料\n2. 家具", "高性能稀土永磁、稀土催化、稀土储氢材料"),
        ("1. 稀土。重点突破永磁\n制备\n2. 家具", "重点突破永磁制备"),
    ],
)
def test_a_line_goes_on_where_the_one_before_is_not_finished(text: str, directions: str):
    assert read_any(text, "甲").items[0].directions == directions


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("1. 稀土：稀土永磁\n2. 家具\n备注：按产值排序", 3, "备注"),
        ("1. 稀土：稀土永磁\n2. 家具\n以上清单按产值排序，由各县报送。", 3, "不像一个名称"),
        ("1. 稀土：稀土永磁；\n2. 家具；\n食品。", 3, "不像一个名称"),
        ("1. 稀土：稀土永磁\n2. 家具：重点发展板式家具\n食品", 3, "分不清"),
        ("家具\n1. 稀土：稀土永磁\n2. 食品", 1, "分不清"),
        ("1\t稀土\t稀土永磁\n2\t家具\t\n以上按产值排序。", 3, "不像一个名称"),
        ("稀土：稀土永磁\n家具：板式家具\n共计：2条", 3, "共计"),
    ],
)
def test_a_line_that_is_no_row_is_left_out_with_its_place(text: str, line: int, words: str):
    own = read_any(text, "甲.txt")
    (left,) = own.left_out
    assert left.line == line
    assert left.remark.startswith(f"甲.txt 第 {line} 行第 1 列：")
    assert words in left.remark
    assert len(own.items) == 2


def test_a_figure_before_a_name_is_no_number():
    assert [item.name for item in read_any("石墨烯\n5 轴机床\n3D打印", "甲").items] == ["石墨烯", "5 轴机床", "3D打印"]


def test_titles_preambles_and_headings_are_no_rows():
    text = "江西省重点产业\n为便于比对，列出如下：\n一、装备\n1.机器人\n二、食品\n1.酿造\n轻工类\n1.家具\n"
    own = read_any(text, "甲")
    assert [item.name for item in own.items] == ["机器人", "酿造", "家具"]
    assert not own.left_out


@pytest.mark.parametrize(
    ("line", "name", "directions"),
    [
        ("1. 医药(缓控释制剂、中药)", "医药", "缓控释制剂、中药"),
        ("生物医药（抗体药物、细胞治疗、吸入制剂）", "生物医药", "抗体药物、细胞治疗、吸入制剂"),
        ("生物医药（抗体药物（单抗，双抗）、细胞治疗）", "生物医药", "抗体药物（单抗，双抗）、细胞治疗"),
        ("医药（含中药）", "医药", "含中药"),
        ("液化天然气（LNG）运输船", "液化天然气（LNG）运输船", ""),
        ("人工智能（AI）", "人工智能（AI）", ""),
        ("医药（化学药、中药）：缓控释制剂", "医药（化学药、中药）", "缓控释制剂"),
    ],
)
def test_what_brackets_list_are_directions(line: str, name: str, directions: str):
    (item,) = read_any(line, "甲").items
    assert (item.name, item.directions) == (name, directions)

"""A part of a thing, a part of many machines, and one thing printed in several ways."""

import pytest

from policygraph.graph.rows import Relation
from tests.graph.align.factory import knowledge, link, made_row, real_links

NARROWER = [
    ("光通信元器件", "信息光电子"),
    ("机器人零部件", "机器人"),
    ("轨道交通装备关键部件", "轨道交通装备"),
    ("光伏材料", "光伏"),
    ("数控机床功能部件", "高档数控机床"),
    ("燃气轮机零部件", "两机关键零部件"),
    ("两机关键零部件", "燃气轮机"),
]


@pytest.mark.parametrize(("part", "thing"), NARROWER)
def test_a_part_belongs_to_the_thing_from_either_side(part: str, thing: str) -> None:
    there, back = (link(made_row("AA2024-01", a), made_row("BB2024-01", b)) for a, b in ((part, thing), (thing, part)))
    assert there is not None
    assert back is not None
    assert (there.relation, back.relation) == (Relation.BROAD, Relation.NARROW)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("机器人及零部件", "机器人"),  # the parts are added, nothing is narrowed
        ("新型显示器件", "新型显示"),  # what the field makes
        ("EDA软件", "EDA工具"),
        ("新型显示器件制造", "印刷及柔性显示"),  # all the work on the thing
    ],
)
def test_what_is_no_part_stays_close(one: str, other: str) -> None:
    found = link(made_row("AA2024-01", one), made_row("BB2024-01", other))
    assert found is not None
    assert found.relation is Relation.CLOSE


def test_other_parts_of_one_thing_are_not_the_same() -> None:
    found = link(made_row("AA2024-01", "机器人软件"), made_row("BB2024-01", "机器人零部件"))
    assert found is None or found.relation is Relation.RELATED


def test_on_the_real_lists() -> None:
    links = real_links()
    assert links["JS2023-10", "CN2017-05"].relation is Relation.BROAD
    assert links["JS2023-18", "CN2017-01"].relation is Relation.BROAD
    assert links["JS2023-22", "CN2017-18"].relation is Relation.EXACT


def test_a_part_of_many_machines_is_a_clue_unless_a_row_is_about_it() -> None:
    turbine = made_row("AA2024-01", "海上风电装备", "大型风机主轴承", "超长叶片")
    lathe = made_row("BB2024-01", "高档数控机床", "高精度轴承", "数控系统")
    bearings = made_row("BB2024-02", "精密轴承", "轴承检测")
    passing, named = link(turbine, lathe), link(turbine, bearings)
    assert passing is None or passing.clue
    assert named is not None
    assert not named.clue


def test_one_name_with_other_directions_is_close() -> None:
    ours = made_row("AA2024-01", "智能微电网", "继电保护器", "柔性输电", "虚拟电厂")
    same = link(ours, made_row("BB2024-01", "智能微电网", "柔性输电技术", "继电保护器", "电力调度"))
    other = link(ours, made_row("BB2024-02", "智能微电网", "园区用能规划", "碳账户"))
    bare = link(ours, made_row("BB2024-03", "智能微电网"))
    assert [found.relation for found in (same, other, bare) if found] == [
        Relation.EXACT,
        Relation.CLOSE,
        Relation.EXACT,
    ]


def test_two_parts_that_serve_either_machine_link_them() -> None:
    lathe = made_row("AA2024-01", "数控机床", "伺服电机", "伺服驱动")
    both = link(lathe, made_row("BB2024-01", "机器人", "机器人用伺服电机", "伺服驱动器"))
    one = link(lathe, made_row("BB2024-02", "机器人", "机器人用伺服电机", "谐波减速器"))
    other = link(lathe, made_row("BB2024-03", "光伏装备", "伺服电机", "伺服驱动器"))
    assert both is not None
    assert both.relation is Relation.RELATED
    assert one is None
    assert other is None


def test_process_nodes_are_one_thing_however_printed() -> None:
    ours = made_row("AA2024-01", "集成电路制造", "28nm制程", "设备、材料国产化")
    theirs = made_row("BB2024-01", "芯片先进工艺", "10/7 纳米工艺", "国产关键装备与材料")
    found = link(ours, theirs)
    assert found is not None
    assert found.relation is Relation.CLOSE
    quotes = [
        q
        for f in found.features
        if f.family == "direction"
        for q in zip(f.subject_evidence, f.object_evidence, strict=True)
    ]
    assert ("设备、材料国产化", "国产关键装备与材料") in [(a.quote, b.quote) for a, b in quotes]


def test_a_number_before_latin_letters_is_a_word_of_its_own() -> None:
    find = knowledge().labels.find
    assert [hit.field for hit in find("28nm制程")] == ["先进制程"]
    assert find("said") == ()
    assert [hit.field for hit in find("15g")] == []


def test_the_parts_of_a_class_belong_to_a_member_only_if_both_name_them() -> None:
    member = made_row("BB2024-01", "氢燃料电池汽车", "燃料电池电堆", "线控制动")
    other = link(made_row("AA2024-01", "新能源汽车零部件", "碳化硅电驱动总成"), member)
    shared = link(made_row("AA2024-02", "新能源汽车零部件", "线控转向"), member)
    assert other is None or other.relation is Relation.RELATED
    assert shared is not None
    assert shared.relation is Relation.BROAD


def test_what_a_direction_is_for_speaks_only_to_a_row_of_that_name() -> None:
    assert real_links()["JS2023-06", "ZJ2021-11"].clue  # 芯片制造…用湿电子化学品 / 车规级芯片制造工艺
    assert not real_links()["ZJ2021-11", "CN2017-09"].clue  # / the row 集成电路先进工艺


@pytest.mark.parametrize(("row", "clue"), [("前沿新材料", False), ("石墨烯", True)])
def test_a_row_belongs_to_the_class_that_it_is_called(row: str, clue: bool) -> None:
    found = link(made_row("AA2024-01", row), made_row("BB2024-01", "新材料"))
    assert found is not None
    assert (found.relation, found.clue) == (Relation.BROAD, clue)


def test_a_row_that_is_no_member_of_a_class_does_not_belong_to_it() -> None:
    assert link(made_row("AA2024-01", "高端装备"), made_row("BB2024-01", "新材料")) is None

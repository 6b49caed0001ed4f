"""What a row's name and directions are about: shared heads, other names, parts, kinds, and rows that only organise work."""

from dataclasses import replace

import pytest

from policygraph.graph.align.profile import Profile, make_profile
from policygraph.graph.align.tags import Role, Standing
from policygraph.graph.rows import Relation
from tests.graph.align.factory import knowledge, link, made_row


def profile(name: str | None, *directions: str) -> Profile:
    return make_profile(made_row("AA2024-01", name, *directions), knowledge())


def heads(*directions: str) -> dict[str, bool]:
    """The fields that the directions are, and whether only as a kind of it."""
    tags = profile("宝石鉴定", *directions).tags
    return {tag.field: tag.kind_of for tag in tags if tag.role is Role.HEAD}


def test_what_is_made_of_the_subject_is_a_use_of_it() -> None:
    row = made_row("AA2024-01", "石墨烯", "石墨烯薄膜")
    tags = {t.field: t for t in profile("石墨烯", "基于石墨烯薄膜的光电器件", "集成电路").tags}
    assert tags["光电子"].made_of_own
    assert tags["集成电路"].made_of_own  # in the same enumeration
    rubber = {t.field: t for t in profile("石墨烯", "石墨烯改性涂料", "橡胶制品").tags}
    assert rubber["橡胶"].made_of_own
    assert not any(t.made_of_own for t in profile("汽车芯片", "车规级MCU芯片", "传感器").tags)
    assert link(row, made_row("BB2024-01", "光电子信息", "高速光模块")) is None
    made = made_row("AA2024-01", "石墨烯", "基于石墨烯薄膜的光电器件", "集成电路")
    assert link(made, made_row("BB2024-01", "集成电路", "先进制程工艺")) is None


def test_before_a_joint_stands_a_thing_or_a_modifier_of_what_follows() -> None:
    assert "碳材料" not in heads("碳纳米与石墨烯医用材料技术")
    assert "卫星应用" in heads("高精度地图与定位")


def test_a_list_that_has_one_half_of_a_joined_name_does_not_contain_the_row() -> None:
    row = made_row("AA2024-01", "碳纤维与石墨烯", "石墨烯薄膜", "高模碳纤维")
    half = link(made_row("BB2024-01", "新材料", "石墨烯", "光刻胶"), row)
    both = link(made_row("BB2024-01", "新材料", "石墨烯", "碳纤维"), row)
    assert half is not None
    assert both is not None
    assert (half.relation, both.relation) == (Relation.RELATED, Relation.NARROW)


def test_a_fibre_serves_textiles_and_is_no_part_of_them() -> None:
    fibre = made_row("BB2024-01", "先进功能纤维", "阻燃纤维", "产业用纺织品织造")
    found = link(made_row("AA2024-01", "先进印染", "少水印染", "数码印花"), fibre)
    assert found is not None
    assert found.relation is Relation.RELATED


@pytest.mark.parametrize(
    ("name", "objects"),
    [
        ("动力及储能电池", ("动力电池", "储能电池")),  # the head is said once
        ("新能源与智能网联汽车", ("新能源汽车", "智能网联汽车")),
        ("人才与电池", ("电池",)),
        ("新能源商用车", ("新能源汽车", "商用车")),
        ("船舶工业软件", ("船舶工业软件",)),
        ("海洋工程装备及高技术船舶", ("船舶海工",)),
    ],
)
def test_what_a_name_is_about(name: str, objects: tuple[str, ...]) -> None:
    assert profile(name).objects == objects


def test_a_name_in_parentheses_is_the_field_too() -> None:
    ours = made_row("AA2024-01", "动力电池（新型储能）", "电池管理系统")
    there = link(ours, made_row("BB2024-01", "新型储能", "电池管理系统", "压缩空气储能"))
    assert there is not None
    assert there.relation is Relation.CLOSE
    assert profile("动力电池（试行）").alias is None


def test_the_core_chip_of_a_module_is_a_part_of_the_module() -> None:
    assert "通用芯片" not in {tag.field for tag in profile("光通信", "相干光模块的核心芯片").tags}
    assert "通用芯片" in {tag.field for tag in profile("信创", "核心芯片").tags}
    assert "通用芯片" in {tag.field for tag in profile("信创", "操作系统、核心芯片").tags}


def test_a_direction_is_of_the_kind_that_it_ends_with() -> None:
    assert heads("水下作业机器人") == {"作业机器人": False, "机器人": True}
    assert heads("机器人操作平台研究") == {}


def test_what_is_joined_by_and_is_a_head_what_leads_a_class_is_none() -> None:
    assert "卫星应用" in heads("高精度地图与定位")
    assert "储氢" not in heads("储氢、发光等功能材料")


def test_a_measure_names_fields_only_as_its_scope() -> None:
    measure = made_row("AA2024-01", "创新型产业集群培育试点", "高端医疗器械", "先进碳材料", "高技术船舶")
    topic = made_row("AA2024-02", "先进材料与装备", "高端医疗器械", "先进碳材料", "高技术船舶")
    theirs = made_row("BB2024-01", "高性能医疗器械", "医学影像设备")
    assert link(measure, theirs) is None
    assert link(topic, theirs) is not None


@pytest.mark.parametrize(
    ("name", "standing"),
    [
        ("宝石鉴定", Standing.UNKNOWN),  # the vocabulary doesn't know it, so 光刻胶 may be off its subject
        ("关键设备与材料", Standing.LISTED),
        (None, Standing.OWN),
        ("集成电路制造", Standing.CENTRAL),
        ("白酒酿造", Standing.ASIDE),
    ],
)
def test_how_near_a_direction_lies_to_what_its_row_is_about(name: str | None, standing: Standing) -> None:
    tags = profile(name, "光刻胶", "大硅片").tags
    assert {tag.standing for tag in tags if tag.field == "光刻胶" and tag.role is Role.HEAD} == {standing}


def test_a_process_behind_a_thing_hides_it_not() -> None:
    assert "两机" in heads("单晶涡轮叶片铸造")
    assert "数控机床" not in heads("机床控制方法学")


def test_what_stands_before_and_so_on_is_one_of_the_things_that_follow() -> None:
    assert "薄膜沉积" in heads("原子层沉积（ALD）等外延设备")
    assert "激光雷达" in heads("车载雷达等智能传感器")
    assert "储氢" not in heads("储氢等功能材料")
    assert "激光雷达" not in heads("车载雷达测试")


def test_a_process_is_about_the_things_whose_parts_it_makes() -> None:
    engine = made_row("AA2024-01", "航空发动机", "压气机叶片")
    made = made_row("BB2024-01", "数字化设计与制造", "汽车、航空发动机等精密零件的数字化工艺")
    assert link(engine, made) is not None
    tags = make_profile(replace(made, directions=()), knowledge()).tags
    assert [tag.label for tag in tags if tag.is_worked_on] == ["汽车", "航空发动机"]
    robot = profile("机器人", "汽车、航空发动机等精密零件的搬运")
    assert not any(tag.is_worked_on for tag in robot.tags)
    used = profile("数字化设计与制造", "汽车、航空发动机等行业的应用")
    assert not any(tag.is_worked_on for tag in used.tags)


def test_a_name_narrows_the_class_that_it_ends_with() -> None:
    fibre = made_row("BB2024-01", "先进功能纤维", "阻燃纤维")
    all_, nylon = (link(made_row("AA2024-01", name, "差别化纤维"), fibre) for name in ("新材料", "尼龙新材料"))
    assert all_ is not None
    assert nylon is not None
    assert (all_.relation, nylon.relation) == (Relation.NARROW, Relation.RELATED)


def test_chemical_fibres_are_wider_than_functional_ones() -> None:
    fibre = made_row("BB2024-01", "先进功能纤维", "阻燃纤维")
    chemical = link(made_row("AA2024-01", "化纤", "涤纶", "锦纶"), fibre)
    special = link(made_row("AA2024-02", "差别化化纤", "阻燃纤维"), fibre)
    assert chemical is not None
    assert special is not None
    assert (chemical.relation, special.relation) == (Relation.NARROW, Relation.CLOSE)


def test_what_a_name_adds_may_lie_in_what_it_says_already() -> None:
    mine = made_row("AA2024-01", "矿山与尾矿利用", "选矿药剂", "尾矿充填")
    wide = made_row("AA2024-02", "机器人与尾矿利用", "选矿药剂", "尾矿充填")
    reuse = made_row("BB2024-01", "资源循环利用", "选矿药剂及装备", "工业废渣利用")
    found = [link(mine, reuse), link(wide, reuse)]
    assert [one.relation for one in found if one] == [Relation.CLOSE, Relation.NARROW]


def test_cars_that_are_connected_and_electric_are_the_class_of_both() -> None:
    both = made_row("AA2024-01", "智能网联新能源汽车", "自动驾驶系统", "动力电池")
    found = link(both, made_row("BB2024-01", "智能网联汽车", "人机共驾", "高精度地图"))
    assert found is not None
    assert found.relation is Relation.NARROW

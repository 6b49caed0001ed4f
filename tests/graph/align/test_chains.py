"""General knowledge of industries: what a part, a class or a general technology proves, and what not."""

from policygraph.graph.align.network import make_network
from policygraph.graph.rows import Alignment, Relation
from policygraph.ingest.lexicon.fields import HEADER, parse_fields
from tests.graph.align.factory import link, made_row


def linked(name: str, directions: tuple[str, ...], other: str, theirs: tuple[str, ...]) -> Alignment | None:
    return link(made_row("AA2024-01", name, *directions), made_row("BB2024-01", other, *theirs))


def test_a_direction_that_rests_on_the_other_row_is_a_clue() -> None:
    found = linked("海上风电装备", ("超长叶片",), "先进复合材料", ("热压罐成型",))
    assert found is not None
    assert found.clue
    assert linked("海上风电装备", ("塔筒防腐",), "先进复合材料", ("热压罐成型",)) is None


def test_a_part_of_one_machine_serves_no_other_machine() -> None:
    found = linked("海上风电装备", ("大型风机主轴承",), "高档数控机床", ("五轴加工中心",))
    assert found is None


def test_a_part_for_one_use_is_none_for_another() -> None:
    grid = ("特高压输变电", ("大功率半导体器件",))
    assert linked("车规级功率器件", ("热阻测试",), *grid) is None
    assert linked("功率器件", ("热阻测试",), *grid) is not None
    car = ("新能源汽车", ("高压电驱动",))
    assert linked("车规级功率器件", ("热阻测试",), *car) is not None


def test_things_of_one_class_do_not_add_up() -> None:
    turbine = ("燃气轮机", ("燃烧室",))
    assert linked("特高压设备", ("直流输电设备", "电力专用通信", "继电保护器"), *turbine) is None


def test_what_a_special_field_inherits_hardly_reaches_a_general_technology() -> None:
    rows = (
        "工业软件\t\t\t\t\t智能制造;航空装备\tfield",
        "船舶软件\t\t\t工业软件\t\t\titem",
        "智能制造\t\t\t\t\t\tbase",
        "航空装备\t\t\t\t\t\tfield",
    )
    text = "\n".join(["\t".join(HEADER), *(f"{row}\t自拟\t2026-11" for row in rows)])
    near = make_network(parse_fields("x.tsv", text).fields).near
    own, heir = near["工业软件"], near["船舶软件"]
    assert own["智能制造"].closeness == own["航空装备"].closeness
    assert heir["智能制造"].closeness < heir["航空装备"].closeness < own["航空装备"].closeness


def test_two_alloys_of_one_family_are_not_the_same() -> None:
    found = linked("精密轴承", ("高性能轴承钢",), "轻量化材料", ("超高强钢",))
    assert found is None


def test_a_whole_industry_said_by_itself_is_a_use() -> None:
    ours = ("半导体与集成电路", ("光刻胶",))
    assert linked(*ours, "石墨烯", ("石墨烯涂料", "集成电路")) is None
    assert linked(*ours, "石墨烯", ("石墨烯涂料", "石墨烯集成电路")) is not None


def test_what_lies_two_steps_below_a_field_is_in_it_where_its_row_says_so() -> None:
    turbine = ("燃气轮机", ("燃烧室",))
    silent = linked("新型电力装备", ("特高压输变电设备", "储能装备"), *turbine)
    assert silent is None or silent.relation is Relation.RELATED
    found = linked("新型电力装备", ("重型燃气轮机", "储能装备"), *turbine)
    bare = linked("新型电力装备", (), *turbine)
    assert [one.relation for one in (found, bare) if one] == [Relation.NARROW, Relation.NARROW]


def test_functional_fibres_are_no_composites() -> None:
    assert linked("纺织服装", ("功能纤维", "绿色印染"), "先进复合材料", ("高性能纤维及其复合材料",)) is None
    assert linked("高性能纤维", ("芳纶",), "先进功能纤维", ("阻燃纤维",)) is not None


def test_semiconductor_materials_serve_the_making_of_chips() -> None:
    found = linked("第三代半导体材料", ("氮化镓外延",), "集成电路先进工艺", ("7纳米工艺",))
    assert found is not None
    assert found.relation is Relation.RELATED


def test_a_tool_named_by_the_way_links_no_software() -> None:
    materials = ("轻量化材料", ("产品生命周期管理技术", "高强钢"))
    assert linked("工业软件", ("有限元求解器",), *materials) is None
    assert linked("工业软件", ("三维设计软件",), "数字化设计与制造", ("设计制造一体化",)) is not None


def test_gears_of_cars_are_no_gears_of_robots() -> None:
    assert linked("节能汽车", ("自动变速器",), "机器人", ("谐波减速器",)) is None
    assert linked("精密减速器", ("齿面磨削",), "机器人", ("谐波减速器",)) is not None


def test_an_alloy_of_aluminium_is_no_alloy_in_general() -> None:
    assert linked("高端铝合金材料", ("大规格铸锭",), "燃气轮机", ("热端部件材料",)) is None
    assert linked("高端金属合金材料", ("高温合金",), "燃气轮机", ("热端部件材料",)) is not None

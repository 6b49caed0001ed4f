"""The nine verdicts, each from the smallest case that gives it, and what must not change one."""

from dataclasses import replace

import pytest

from policygraph.graph.answers.gaps import TESTS, gaps
from policygraph.graph.answers.inputs import Register
from policygraph.graph.answers.redone import redo_search
from policygraph.graph.answers.rules import verdict_rules
from policygraph.graph.rows import Direction, Feature, Status
from tests.graph.answers.factory import centre, comparison, evidence, link, other, row, text, view

ROBOT = row("CN2017-3", "机器人", "谐波减速器", "伺服驱动器")
OURS = row("GD2024-1", "智能机器人", "谐波减速器", "灵巧手")


def verdict(*links, reference=ROBOT, subjects=(OURS,), **fields):
    return gaps(comparison(subjects, [reference], links, **fields)).rows[0]


@pytest.mark.parametrize("relation", ["exact", "close", "narrow"])
def test_same_or_containing_field_with_a_quoted_pair_is_listed(relation):
    found = verdict(link(OURS, ROBOT, relation, ("谐波减速器", "谐波减速器")))
    assert found.verdict == "已列入"
    assert [match.direction for match in found.matched] == ["谐波减速器"]
    assert [direction.direction for direction in found.unmatched] == ["伺服驱动器"]
    assert [domain.domain for domain in found.domains] == ["GD2024-1"]


def test_part_of_the_named_object_is_listed_in_part():
    assert verdict(link(OURS, ROBOT, "broad")).verdict == "布局薄弱·部分列入"


@pytest.mark.parametrize(
    ("direction", "name", "said"),
    [
        ("MEMS传感器", "传感器", "布局薄弱·部分列入"),
        ("柔性显示", "印刷及柔性显示", "布局薄弱·部分列入"),
        ("先进传感器技术", "传感器", "已列入"),  # praise and general words make no kind of it
        ("激光器与传感器", "传感器", "已列入"),
    ],
)
def test_a_containing_field_that_lists_one_kind_lists_the_field_in_part(direction, name, said):
    reference, ours = row("CN2017-8", name, "封测工艺"), row("GD2024-2", "电子信息", direction)
    found = link(ours, reference, "narrow", named=False)
    pair = Feature("pairs", "direction", 0.8, "同名", (ours.directions[0].evidence,), (reference.name_evidence,))
    listing = replace(found, features=(pair,))
    assert verdict(listing, reference=reference, subjects=(ours,)).verdict == said
    confirmed = replace(listing, status=Status.CONFIRMED)
    assert verdict(confirmed, reference=reference, subjects=(ours,)).verdict == "已列入"


def test_part_of_one_clause_is_only_related():
    found = verdict(link(OURS, ROBOT, "broad", ("谐波减速器", "谐波减速器"), named=False))
    assert found.verdict == "布局薄弱·仅有关联"


@pytest.mark.parametrize("relation", ["exact", "close", "narrow"])
def test_same_field_without_a_direction_in_common_is_another_line(relation):
    assert verdict(link(OURS, ROBOT, relation)).verdict == "布局薄弱·同类异线"


def test_related_with_a_quoted_pair_is_only_related():
    assert (
        verdict(link(OURS, ROBOT, "related", ("谐波减速器", "谐波减速器"), named=False)).verdict == "布局薄弱·仅有关联"
    )


def test_nothing_found_is_empty_and_carries_its_search():
    found = verdict(texts=(text("gd-plan", "全省大力发展制造业。机器人是重要背景。"),))
    assert found.verdict == "本表未列·布局空白"
    record = found.search_record
    assert record.id == "search:GD2024:CN2017-3"
    assert [scan.hits for scan in record.texts] == [1]
    assert record.misses[0].quote == "机器人是重要背景"
    assert len(record.misses) == 3


def test_only_empty_rows_carry_a_search():
    assert verdict(link(OURS, ROBOT, "broad")).search_record is None


def test_link_that_a_person_rejected_moves_nothing():
    found = verdict(link(OURS, ROBOT, "close", ("谐波减速器", "谐波减速器"), status=Status.REJECTED))
    assert found.verdict == "本表未列·布局空白"


def test_link_that_people_left_open_makes_no_gap():
    found = verdict(link(OURS, ROBOT, "close", ("谐波减速器", "谐波减速器"), status=Status.UNSURE))
    assert found.verdict == "已列入"


def test_confirmed_link_needs_no_pair():
    assert verdict(link(OURS, ROBOT, "close", status=Status.CONFIRMED)).verdict == "已列入"


def test_own_national_centre_comes_before_other_texts():
    register = Register((centre("C1", "国家机器人创新中心"),), (link(row("C1-1", "机器人"), ROBOT, "exact"),))
    register = replace(register, links=tuple(replace(found, subject="C1") for found in register.links))
    found = verdict(register=register, others=(_fund("特种机器人"),))
    assert found.verdict == "本表未列·本省已有国家中心"
    assert "国家机器人创新中心" in found.reason


def test_centre_in_another_province_is_no_own_centre():
    register = Register((centre("C1", "国家机器人创新中心", "辽宁省"),), (link(row("C1-1", "机器人"), ROBOT, "exact"),))
    register = replace(register, links=tuple(replace(found, subject="C1") for found in register.links))
    assert verdict(register=register).verdict == "本表未列·布局空白"


def _fund(*directions):
    return other(view("GDFUND-2024", [row("GDFUND-1", "先进制造", *directions)]))


def test_direction_of_a_fund_topic_that_names_the_field_is_deployed_elsewhere():
    found = verdict(others=(_fund("特种环境机器人"),))
    assert found.verdict == "本表未列·他文有部署"
    assert "特种环境机器人" in [quote.quote for quote in found.evidence]


def test_use_of_the_field_is_not_deployed_elsewhere():
    assert verdict(others=(_fund("机器人用电缆"),)).verdict == "本表未列·布局空白"


def test_alternative_label_counts_as_the_name():
    fields = {"reference": row("CN2017-6", "高档数控机床"), "others": (_fund("工业母机可靠性技术"),)}
    assert verdict(**fields).verdict == "本表未列·布局空白"
    assert verdict(**fields, labels={"CN2017-6": ("工业母机",)}).verdict == "本表未列·他文有部署"


def test_direction_in_prose_that_names_the_field_is_deployed_elsewhere():
    said = Direction("t", "工业机器人", "工业机器人", evidence("gd-plan", 2, "工业机器人"))
    found = verdict(texts=(text("gd-plan", "突破工业机器人。", directions=[said]),))
    assert found.verdict == "本表未列·他文有部署"


def test_bare_word_in_a_text_is_a_near_miss():
    found = verdict(texts=(text("gd-plan", "到2025年机器人产业产值翻番。"),))
    assert found.verdict == "本表未列·布局空白"
    assert "机器人产业产值翻番" in found.search_record.misses[0].quote


def test_nothing_is_empty_when_the_list_was_not_read_in_full():
    subject = view("GD2024", [OURS], unread=("附件第2页无法识别",))
    assert verdict(subject=subject).verdict == "未收录"
    assert verdict(subject=view("GD2024", [OURS], expected=9)).verdict == "未收录"


def test_nameless_reference_row_waits_for_its_name():
    nameless = row("CN2017-3", None, "谐波减速器")
    found = verdict(link(OURS, nameless, "close", ("谐波减速器", "谐波减速器")), reference=nameless)
    assert (found.verdict, found.name) == ("待补正", None)


def test_first_batch_is_worded_as_such():
    found = verdict(subject=view("GD2024", [OURS], batch="第一批"))
    assert found.reason.startswith("本批未列")


def test_clues_move_no_verdict():
    references = [ROBOT, row("CN2017-4", "石墨烯", "石墨烯薄膜")]
    links = [
        link(OURS, references[0], "close", clue=True),
        link(OURS, references[1], "related", named=False, clue=True),
    ]
    with_clues = gaps(comparison([OURS], references, links))
    without = gaps(comparison([OURS], references))
    assert [found.verdict for found in with_clues.rows] == [found.verdict for found in without.rows]


def test_clue_is_shown_as_a_near_miss():
    found = verdict(link(OURS, ROBOT, "close", clue=True))
    assert any("线索" in miss.why for miss in found.search_record.misses)


def test_every_rule_names_a_test_and_every_test_a_rule():
    assert {rule.when for rule in verdict_rules("gaps")} == set(TESTS)
    assert [rule.verdict for rule in verdict_rules("gaps")] == [
        "待补正",
        "已列入",
        "布局薄弱·部分列入",
        "布局薄弱·同类异线",
        "布局薄弱·仅有关联",
        "未收录",
        "本表未列·本省已有国家中心",
        "本表未列·他文有部署",
        "本表未列·布局空白",
    ]


def test_equal_names_alone_are_another_line_and_name_no_direction():
    reference = row("CN2017-18", "工业大数据", "工业大数据平台", "数字孪生体")
    ours = row("GD2024-4", "工业大数据", "工业数据安全体系")
    same = link(ours, reference, "exact")
    pair = Feature("pairs", "direction", 0.5, "对应", (ours.name_evidence,), (reference.directions[0].evidence,))
    found = verdict(replace(same, features=(*same.features, pair)), reference=reference, subjects=[ours])
    assert found.verdict == "布局薄弱·同类异线"
    assert found.matched == ()


def test_row_that_lists_the_field_by_name_contains_it():
    reference = row("CN2017-7", "稀土功能材料", "稀土永磁")
    ours = row("GD2024-5", "关键基础材料", "稀土功能材料", "高纯石英")
    naming = Feature("pairs", "direction", 0.8, "对应", (ours.directions[0].evidence,), (reference.name_evidence,))
    holding = replace(link(ours, reference, "narrow", named=False), features=(naming,))
    assert verdict(holding, reference=reference, subjects=[ours]).verdict == "已列入"


def test_name_of_a_row_names_the_clause_that_it_is():
    reference = row("CN2017-20", "资源循环利用", "水污染防治", "尾矿利用")
    ours = row("GD2024-6", "水污染防治技术与装备", "深度除氟成套装备")
    clause = Feature("pairs", "direction", 0.8, "对应", (ours.name_evidence,), (reference.directions[0].evidence,))
    related = replace(link(ours, reference, "related", named=False), features=(clause,))
    found = verdict(related, reference=reference, subjects=[ours])
    assert found.verdict == "布局薄弱·仅有关联"
    assert [match.direction for match in found.matched] == ["水污染防治"]


def test_knowledge_of_industries_names_no_direction():
    found = verdict(link(OURS, ROBOT, "related", ("灵巧手", "伺服驱动器"), named=False))
    assert found.verdict == "布局薄弱·仅有关联"
    assert found.matched == ()


def test_related_topic_deploys_only_what_says_the_same():
    apart = row("GDFUND-1", "新型材料", "高分子材料")
    near = other(view("GDFUND-2024", [apart]), link(apart, ROBOT, "related", ("高分子材料", "伺服驱动器"), named=False))
    assert verdict(others=(near,)).verdict == "本表未列·布局空白"
    alike = row("GDFUND-2", "先进制造", "精密谐波减速器", "高分子材料")
    same = other(view("GDFUND-2024", [alike]), link(alike, ROBOT, "related", ("高分子材料", "伺服驱动器"), named=False))
    found = verdict(others=(same,))
    assert found.verdict == "本表未列·他文有部署"
    assert "两侧都有技术方向“精密谐波减速器”与“谐波减速器”" in found.reason


def test_search_can_be_repeated_and_says_what_changed():
    plan = text("gd-plan", "全省大力发展制造业。")
    record = verdict(texts=(plan,)).search_record
    assert redo_search(record, (plan,)).differences == ()
    changed = redo_search(record, (text("gd-plan", "全省大力发展机器人。"), text("gd-new", "机器人。")))
    assert [line.split("：")[0] for line in changed.differences] == ["gd-new", "gd-plan"]
    assert redo_search(record, ()).differences == ("gd-plan：检索时有这份文本，现在没有。",)


def test_word_broken_over_lines_is_found():
    record = verdict(texts=(text("gd-plan", "到2025年机器\n\n人产值翻番。"),)).search_record
    assert record.texts[0].hits == 1


def test_the_nearest_misses_share_words_with_the_rows_own_directions_too():
    tool = row("GD2024-5", "工业母机", "高精度伺服电机", "机器学习算法")
    reference = row("CN2017-6", "机器人", "机器人专用伺服电机")
    (said,) = gaps(comparison([tool], [reference], texts=(text("gd", "本省发展制造业。"),))).rows
    first = said.search_record.misses[0]
    assert (first.quote, "与参照方向“机器人专用伺服电机”只有“伺服电机”字样相同" in first.why) == (
        "高精度伺服电机",
        True,
    )


def test_rows_that_general_knowledge_counts_to_a_field_are_named_and_move_nothing():
    clue = link(OURS, ROBOT, "broad", clue=True)
    said, bare = (
        gaps(comparison([OURS], [ROBOT], links, texts=(text("gd", "本省发展制造业。"),))).rows[0]
        for links in ((clue,), ())
    )
    assert said.verdict == bare.verdict == "本表未列·布局空白"
    assert "线索：本表GD2024-1“智能机器人”按行业知识归入或包含本领域" in said.reason
    assert "线索" not in bare.reason

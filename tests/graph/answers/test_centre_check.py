"""One centre's facts against made-up conditions: four results, never a default, gaps that can be counted."""

from dataclasses import replace

import pytest

from policygraph.graph.answers.centre_check.check import check_centre, subjects_of
from policygraph.graph.answers.centre_check.facts import BadFacts, read_facts
from policygraph.graph.answers.centre_check.field import proof_of
from policygraph.graph.answers.upgradable import fit_cases, upgradable
from policygraph.graph.rows import Status
from tests.graph.answers.factory import comparison, evidence, link, row, text
from tests.graph.answers.test_conditions import demand

CONDITIONS = [
    demand("研发费用占比", ">=", "30", "%", at=1),
    demand("平台覆盖率", ">=", "50", "%", at=2, scope="全国"),
    demand("企业法人形态", at=3),
    demand("收入", at=4, qualifier="稳定"),
    demand("营业收入", ">=", "10", "亿元", at=5, unless="战略性新兴产业不低于5亿元"),
]


def read(content):
    return read_facts("facts.toml", f'name = "甲中心"\n[facts]\n{content}\n', *subjects_of(CONDITIONS))


def results(content):
    return {line.subject: line.result for line in check_centre(read(content), CONDITIONS, ()).lines}


def test_every_missing_fact_is_asked_for():
    checked = check_centre(read(""), CONDITIONS, ())
    assert {line.result for line in checked.lines} == {"待补材料"}
    assert checked.missing == tuple(condition.subject for condition in CONDITIONS)


@pytest.mark.parametrize(
    ("fact", "subject", "result"),
    [
        ('"研发费用占比" = 30', "研发费用占比", "满足"),
        ('"研发费用占比" = 29.9', "研发费用占比", "不满足"),
        ('"平台覆盖率" = 49', "平台覆盖率", "不满足"),
        ('"平台覆盖率" = 50', "平台覆盖率", "需专家判断"),
        ('"企业法人形态" = true', "企业法人形态", "满足"),
        ('"企业法人形态" = false', "企业法人形态", "不满足"),
        ('"企业法人形态" = "正在注册"', "企业法人形态", "需专家判断"),
        ('"收入" = true', "收入", "需专家判断"),
        ('"营业收入" = 6', "营业收入", "需专家判断"),
        ('"营业收入" = 10', "营业收入", "满足"),
    ],
)
def test_result_follows_from_the_fact(fact, subject, result):
    assert results(fact)[subject] == result


def test_gap_is_counted():
    assert check_centre(read('"研发费用占比" = 22.5'), CONDITIONS, ()).gaps == (
        "研发费用占比：要求≥30%，现为22.5%，相差7.5个百分点",
    )


def test_no_line_ever_says_that_the_centre_passes():
    checked = check_centre(read('"研发费用占比" = 99\n"企业法人形态" = true'), CONDITIONS, ())
    assert "通过" not in str(checked)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('name = "甲"\n[facts]\n"研发强度" = 3\n', "facts.toml 第3行第2列：条件中没有“研发强度”"),
        ('name = "甲"\n[facts]\n"研发费用占比" = true\n', "facts.toml 第3行第12列：“研发费用占比”应填数字"),
        ('name = "甲"\n[facts]\n"研发费用占比" = nan\n', "“研发费用占比”的数字无法使用"),
        ('name = "甲"\n[facts]\n"研发费用占比" = 1e9999999\n', "“研发费用占比”的数字无法使用"),
        ('name = "甲"\n[facts]\n"研发费用占比" = -5\n', "facts.toml 第3行第12列：“研发费用占比”不能是负数"),
        ('name = "甲"\n[facts]\n"营业收入" = -0.1\n', "facts.toml 第3行第10列：“营业收入”不能是负数"),
        ('name = "甲"\n[facts]\n"企业法人形态" = -1\n', "“企业法人形态”不能是负数"),
        ('name = "甲"\n[facts]\n"企业法人形态" = [1]\n', "的值无法识别"),
        ('name = "甲"\nregion = "广东"\n', "facts.toml 第2行第1列：不认识的字段“region”"),
    ],
)
def test_bad_facts_say_where_and_what_to_do(content, message):
    found = read_facts("facts.toml", content, *subjects_of(CONDITIONS))
    (fault,) = found.faults
    assert message in fault
    assert fault.endswith("。")
    assert found.facts == {}


@pytest.mark.parametrize(("content", "message"), [("name = 甲\n", "不是有效的TOML"), ("[facts]\n", "缺少名称")])
def test_a_file_that_is_no_facts_file_is_refused(content, message):
    with pytest.raises(BadFacts, match=message):
        read_facts("facts.toml", content, *subjects_of(CONDITIONS))


def test_what_is_wrong_is_left_out_and_the_rest_is_checked():
    content = '"研发费用占比" = "较高"\n"没有的项目" = 3\n"平台覆盖率" = 140\n"营业收入" = 3000'
    check = check_centre(read(content), CONDITIONS, ())
    found = {line.subject: line.result for line in check.lines}
    assert [found[s] for s in ("研发费用占比", "平台覆盖率", "营业收入")] == ["待补材料", "待补材料", "满足"]
    assert [fault.partition("：")[0] for fault in check.faults] == [
        f"facts.toml 第{at}列" for at in ("3行第12", "4行第2", "5行第11")
    ]


def test_a_share_is_at_most_the_whole_and_money_may_be_more():
    (fault,) = check_centre(read('"研发费用占比" = 150'), CONDITIONS, ()).faults
    assert fault.startswith("facts.toml 第3行第12列：“研发费用占比”是百分比，应在0到100之间，现为150。")
    (fault,) = check_centre(read('"平台覆盖率" = 100.1'), CONDITIONS, ()).faults
    assert "现为100.1。" in fault
    found = results('"研发费用占比" = 100\n"平台覆盖率" = 0\n"营业收入" = 3000')
    assert [found[s] for s in ("研发费用占比", "平台覆盖率", "营业收入")] == ["满足", "不满足", "满足"]


def test_what_is_counted_in_whole_has_no_parts():
    conditions = [
        demand("共性技术转移扩散", ">=", "1", "项", at=1),
        demand("股东排名", "<=", "10", "名", at=2),
        CONDITIONS[0],
    ]
    given = '"共性技术转移扩散" = {}\n"股东排名" = {}\n"研发费用占比" = 30.5\n'

    def check(*figures):
        said = 'name = "甲"\n[facts]\n' + given.format(*figures)
        return check_centre(read_facts("f.toml", said, *subjects_of(conditions)), conditions, ())

    assert [fault.partition("。")[0] for fault in check("1.5", "5.5").faults] == [
        "f.toml 第3行第14列：“共性技术转移扩散”以项计，应填整数，现为1.5",
        "f.toml 第4行第10列：“股东排名”以名计，应填整数，现为5.5",
    ]
    assert check("2.0", "1e30").faults == ()  # and a share may be 30.5%


@pytest.mark.parametrize(("content", "line"), [("[facts]\n", 1), ("domain = 'a'\nname = 5\n", 2), ('name = " "\n', 1)])
def test_a_name_that_cannot_be_is_said_with_its_place(content, line):
    with pytest.raises(BadFacts, match=f"facts.toml 第{line}行第[0-9]+列：") as refused:
        read_facts("facts.toml", content, *subjects_of(CONDITIONS))
    assert ("缺少名称" in str(refused.value)) == (content == "[facts]\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("domain = 5\n", "facts.toml 第2行第10列：domain 应填清单行号"),
        ('domain = ""\n', "facts.toml 第2行第10列：domain 应填清单行号"),
        ("facts = 3\n", "facts.toml 第2行第1列：facts 应写成 [facts] 一节"),
    ],
)
def test_a_wrong_domain_or_section_leaves_the_rest(content, message):
    found = read_facts("facts.toml", f'name = "甲"\n{content}', *subjects_of(CONDITIONS))
    assert (found.domain, found.facts, len(found.faults)) == (None, {}, 1)
    assert found.faults[0].startswith(message)


def test_condition_on_a_choice_of_words_is_for_experts():
    told = [replace(CONDITIONS[2], qualifier="若干家")]
    facts = read_facts("f.toml", 'name = "甲"\n[facts]\n"企业法人形态" = true\n', *subjects_of(told))
    assert check_centre(facts, told, ()).lines[0].result == "需专家判断"


def test_condition_on_the_field_is_answered_by_the_screening_alone():
    robot, ours = row("CN2017-3", "机器人", "谐波减速器"), row("GD2024-1", "智能机器人", "谐波减速器")
    content = "一、创新中心建设领域应符合重点领域总体布局。"
    asked = comparison(
        [ours],
        [robot],
        [link(ours, robot, "close", ("谐波减速器", "谐波减速器"))],
        reference_text=text("CN2017", content, "全国"),
    )
    answer = upgradable(asked)
    field = replace(CONDITIONS[2], subject="建设领域", evidence=evidence("CN2017", 2, content[2:]))
    lines = check_centre(read(""), [field, *CONDITIONS], (), answer.rows[0], answer.condition, "经人工确认").lines
    assert [line.result for line in lines if line.subject == "建设领域"] == ["满足"]
    partly = check_centre(read(""), [field], (), replace(answer.rows[0], extent="部分"), answer.condition, "经人工确认")
    assert [line.result for line in partly.lines] == ["需专家判断"]
    (unproven,) = check_centre(read(""), [field], (), answer.rows[0], answer.condition).lines
    assert unproven.result == "需专家判断"  # what a rule found is no proof
    assert "尚无人工确认" in unproven.why
    assert unproven.why.endswith("原文：“谐波减速器”（GD2024） ↔ “谐波减速器”（CN2017）")


@pytest.mark.parametrize(
    ("name", "status", "proof"),
    [
        ("智能机器人", Status.PREDICTED, ""),
        ("智能机器人", Status.CONFIRMED, "与CN2017-3“机器人”的对应经人工确认"),
        ("机器人", Status.PREDICTED, "名称与CN2017-3“机器人”相同"),
    ],
)
def test_a_person_or_the_very_name_proves_the_fit(name, status, proof):
    robot, ours = row("CN2017-3", "机器人", "谐波减速器"), row("GD2024-1", name, "谐波减速器")
    pair = link(ours, robot, "close", ("谐波减速器", "谐波减速器"), status=status)
    (case,) = fit_cases(comparison([ours], [robot], [pair]))
    assert proof_of(case) == proof

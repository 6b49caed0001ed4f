"""Two made-up guides: each change of number, scope, body or wording flips exactly the outcome that it should."""

import pytest

from policygraph.graph.answers.conditions.lines import compare_conditions
from policygraph.graph.answers.conditions.model import ConditionsInput, ConditionText
from policygraph.graph.answers.conditions.strictness import weigh
from policygraph.ingest.records import Citation, Condition
from tests.graph.answers.factory import document, evidence


def demand(subject, comparator="exists", value=None, unit=None, at=0, doc="nation", **fields):
    known = {"scope": None, "modality": "应", "unless": None, "object": "创新中心", "stage": "组建", "group": None}
    known |= {"id": f"{doc}-{at}", "document": doc, "section": None, "evidence": evidence(doc, at, subject)}
    return Condition(subject=subject, comparator=comparator, value=value, unit=unit, **{**known, **fields})


NATION = {
    "平台": demand("平台覆盖率", ">=", "50", "%", at=1, scope="全国"),
    "人员": demand("研发人员占比", ">=", "50", "%", at=2, group="研发人员", object="依托公司"),
    "费用": demand("研发费用占比", ">=", "30", "%", at=3),
    "股东": demand("股东排名", "<=", "10", "名", at=4),
    "发起": demand("发起主体", at=5, qualifier="骨干企业"),
    "收入": demand("收入", at=6, qualifier="稳定"),
    "转移": demand("成果转化机制", at=7, group="转移扩散"),
    "转移数": demand("共性技术转移", ">=", "1", "项", at=8, group="转移扩散"),
    "时间": demand("运行时间", at=9, qualifier="一段时间", stage="升级"),
    "合作": demand("交流合作", at=10, scope="国外"),
}


def outcome(name, province, nation=None, **fields):
    """Compare one line of the nation with a province's demands; return the outcomes of its cells."""
    national = tuple(nation or [found for key, found in NATION.items() if key.startswith(name)])
    given = ConditionsInput(
        ConditionText(document("nation", "升级条件"), national),
        (ConditionText(document("province", "建设指南"), tuple(province), **fields),),
        "2024-06-01",
        "d0",
    )
    return [(cell.column, cell.outcome.value) for cell in compare_conditions(given).rows[0].cells]


@pytest.mark.parametrize(
    ("name", "province", "expected"),
    [
        ("平台", demand("平台覆盖率", ">=", "50", "%", scope="省内"), "国家更严"),
        ("平台", demand("平台覆盖率", ">=", "50", "%", scope="全国"), "一致"),
        ("平台", demand("平台覆盖率", ">=", "60", "%", scope="省内"), "口径不同"),
        ("平台", demand("平台覆盖率", ">=", "60", "%", scope="全国"), "省级更严"),
        ("平台", demand("平台覆盖率", ">", "50", "%", scope="全国"), "省级更严"),
        ("平台", demand("平台覆盖率", qualifier="尽可能多"), "国家更严"),
        ("费用", demand("研发费用占比", ">=", "30", "%", scope="省内"), "口径不同"),
        ("费用", demand("研发费用占比", ">=", "30", "%", scope="全国"), "省级更严"),
        ("人员", demand("固定研发人员", ">=", "50", "人", group="研发人员", object="依托公司"), "口径不同"),
        ("人员", demand("研发人员数", ">=", "150", "人", group="研发人员", object="牵头单位"), "对象不同"),
        ("费用", demand("研发费用占比", ">=", "30", "%"), "一致"),
        ("费用", demand("研发费用占比", ">=", "25", "%"), "国家更严"),
        ("费用", demand("研发费用占比", ">=", "35", "%"), "省级更严"),
        ("费用", demand("研发费用占比", ">=", "30", "%", unless="软件企业不低于20%"), "国家更严"),
        ("费用", demand("研发费用占比", ">=", "30", "%", modality="原则上"), "国家更严"),
        ("费用", demand("研发费用占比", ">=", "30", "%", object="牵头单位"), "对象不同"),
        ("股东", demand("股东排名", qualifier="前列"), "国家更严"),
        ("股东", demand("股东排名", "<=", "5", "名"), "省级更严"),
        ("股东", demand("股东排名", "<=", "20", "名"), "国家更严"),
        ("发起", demand("发起主体", qualifier="骨干企业或高校院所"), "国家更严"),
        ("发起", demand("发起主体", qualifier="上市公司"), "口径不同"),
        ("收入", demand("收入"), "国家更严"),
        ("收入", demand("收入", qualifier="稳定"), "一致"),
        ("转移", demand("成果转化机制", group="转移扩散"), "国家更严"),
        ("时间", demand("运行时间", ">=", "1", "年"), "阶段不同"),
        ("时间", demand("运行时间", ">=", "1", "年", stage="升级"), "省级更严"),
        ("合作", demand("交流合作", scope="国内外"), "国家更严"),
        ("合作", demand("交流合作", scope="国外"), "一致"),
    ],
)
def test_each_change_flips_its_outcome(name, province, expected):
    assert outcome(name, [province])[-1][1] == expected


def test_what_a_text_does_not_say_is_unwritten_and_never_laxer():
    assert outcome("费用", [demand("注册资本", ">=", "3000", "万元", doc="province")])[0] == ("province", "本文未写")


def test_what_only_a_province_demands_is_unwritten_in_the_nations_text():
    national = [NATION["费用"]]
    given = ConditionsInput(
        ConditionText(document("nation"), tuple(national)),
        (ConditionText(document("province"), (demand("注册资本", ">=", "3000", "万元"),)),),
        "2024-06-01",
        "d0",
    )
    line = compare_conditions(given).rows[1]
    assert (line.line, line.national, line.cells[0].outcome) == ("注册资本", (), "国家未写")
    assert "只有本文要求" in line.cells[0].why


def test_different_things_on_both_sides_are_another_measure():
    nation = [demand("股东投资", group="资金")]
    assert outcome("", [demand("注册资本", ">=", "3000", "万元", group="资金")], nation)[0][1] == "口径不同"


@pytest.mark.parametrize(("target", "words"), [(None, "引用文件未收录"), ("miit-37", "miit-37")])
def test_demand_by_reference_names_its_target(target, words):
    cited = Citation("c1", "province", None, None, "考核评估办法", target, evidence("province", 0, "考核评估办法"))
    given = ConditionsInput(
        ConditionText(document("nation"), (NATION["费用"],)),
        (ConditionText(document("province"), (demand("研发费用占比", reference="c1"),), (cited,)),),
        "2024-06-01",
        "d0",
    )
    cell = compare_conditions(given).rows[0].cells[0]
    assert cell.outcome == "依引用"
    assert words in cell.why


def test_upgrade_rules_of_a_province_stand_in_a_column_of_their_own():
    province = [demand("研发费用占比", ">=", "30", "%"), demand("考评结果", qualifier="优秀", stage="升级", at=5)]
    assert outcome("费用", province) == [("province", "一致"), ("province·升级", "本文未写")]


def test_every_demand_is_quoted():
    given = ConditionsInput(ConditionText(document("nation"), tuple(NATION.values())), (), "2024-06-01", "d0")
    answer = compare_conditions(given)
    assert [demand.quote.quote for line in answer.rows for demand in line.national] == [
        c.subject for c in NATION.values()
    ]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("年度研发费用占营业收入的比例超过8%", "口径不同"),
        ("年度研发费用占成本费用支出的比例超过8%", "国家更严"),
        ("年度研发费用占比超过8%", "国家更严"),
    ],
)
def test_shares_of_two_wholes_are_not_weighed(printed, expected):
    nation = demand(
        "研发费用占比",
        ">=",
        "30",
        "%",
        evidence=evidence("nation", 0, "研发费用总额占成本费用支出总额的比例应不低于 30%"),
    )
    other = demand("研发费用占比", ">", "8", "%", doc="province", evidence=evidence("province", 0, printed))
    assert weigh(nation, other).outcome.value == expected

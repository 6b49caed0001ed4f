"""Demands are held against a careful reading of the four texts, and against sentences of provinces that nobody has seen."""

import pytest

from policygraph.ingest.nlp.conditions import find_conditions
from policygraph.ingest.nlp.findings import find_all
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.reading import Role
from tests.ingest.nlp.made import reading, real_readings, rows

FIELDS = ("subject", "comparator", "value", "unit", "scope", "modality", "object", "stage")
TEXTS = ("miit-2017-64", "jsgxt-2023-222", "zj-mic-plan-2021", "mic-programme-2016")


def tight(text):
    return "".join(text.split())


def found_conditions():
    return [condition for text in TEXTS for condition in find_all(real_readings()[text]).conditions]


def said(condition, fields=FIELDS):
    return tuple(getattr(condition, field) or "-" for field in fields)


def is_row(condition, row):
    return (
        condition.document == row["document"]
        and condition.section == f"{row['document']}#{row['section']}"
        and tight(row["words"]) in tight(condition.evidence.quote)
        and condition.subject == row["subject"]
    )


def test_finds_the_demands_that_a_reader_finds():
    expected, found = rows("conditions.tsv"), found_conditions()
    right = [r for r in expected if any(is_row(c, r) and said(c) == tuple(r[f] for f in FIELDS) for c in found)]
    invented = [c for c in found if not any(is_row(c, r) for r in expected)]
    assert len(right) >= 0.98 * len(expected), [r["words"] for r in expected if r not in right]
    assert invented == []


def test_all_twelve_national_conditions_are_there():
    sections = {c.section.split("#")[1].split("/")[0] for c in find_all(real_readings()["miit-2017-64"]).conditions}
    assert sections == set("一二三四五六七八九十") | {"十一", "十二"}


def test_exceptions_stay_with_the_numbers_that_they_soften():
    found = {c.subject: c.unless for c in find_all(real_readings()["zj-mic-plan-2021"]).conditions}
    assert found["营业收入"].startswith("战略性新兴产业领域企业营业收入不低于5亿元；科研院所牵头的")
    assert "应不低于4%" in found["研发经费支出额"]
    assert found["研发人员数"] == found["仪器设备原值"] == found["研发经费支出额"]
    assert found["启动资金"] is None  # （包括研发设备） is a remark


def test_a_demand_by_reference_keeps_its_citation():
    found = find_all(real_readings()["jsgxt-2023-222"])
    condition = next(c for c in found.conditions if c.reference)
    citation = next(c for c in found.citations if c.id == condition.reference)
    assert (condition.stage, citation.title) == ("考核", "国家制造业创新中心考核评估办法（暂行）")


def test_what_narrows_a_demand_is_kept():
    nation = {c.subject: c.qualifier for c in find_all(real_readings()["miit-2017-64"]).conditions}
    province = {c.subject: c.qualifier for c in find_all(real_readings()["jsgxt-2023-222"]).conditions}
    assert (nation["收入"], province["收入"]) == ("稳定", None)
    assert (nation["组建主体"], province["组建主体"]) == ("骨干企业", "骨干企业或高校院所")


@pytest.mark.parametrize("row", rows("made_up.tsv"), ids=lambda row: row["sentence"][:18])
def test_unseen_provinces(row):
    found = find_conditions(reading(row["sentence"]))
    told = [
        "|".join(
            str(x or "-") for x in (d.subject, d.comparator, d.value, d.quantity_unit, d.scope, d.modality, d.object)
        )
        for d in found
    ]
    assert (";".join(told) or "-") == row["demands"]


@pytest.mark.parametrize(
    "made",
    [
        reading("到2025年，争创国家制造业创新中心2-3家，累计建设省级制造业创新中心30家左右。", heading="创建目标"),
        reading("我们要积极借鉴发达国家经验，应对新一轮科技革命。", heading="背景"),
        reading("支持资金不超过3000万元。", heading="政策支持"),
        reading("创新中心应建立现代企业制度。", role=Role.GOAL, owner="X-1"),
        reading("创新中心应建立现代企业制度", role=Role.HEADING, kind=BlockKind.HEADING),
        reading("本单位承诺创新中心注册资本金不低于3000万元。", kind=BlockKind.FORM),
        reading("联系电话：010-12345678。", kind=BlockKind.CONTACT),
        reading("推动创新中心与高校院所建立联合开发机制，突破关键核心技术。", heading="深化协同创新"),
        reading("省工信厅应定期组织对创新中心的考核评估。", heading="考核管理"),
    ],
    ids=lambda made: made.text[:12],
)
def test_goals_forms_headings_and_offices_demand_nothing(made):
    assert find_conditions(made) == []


def test_who_is_to_found_a_centre_is_a_wish_and_its_other_partners_are_none():
    made = reading("鼓励行业龙头企业牵头，联合高校院所组建省级制造业创新中心。", heading="工作程序")
    assert [(d.subject, d.modality, d.object, d.stage) for d in find_conditions(made)] == [
        ("牵头主体", "鼓励", "创新中心", "组建")
    ]
    assert find_conditions(reading("鼓励创新中心联合高校建设人才实训基地。", heading="工作程序")) == []


@pytest.mark.parametrize(
    ("lead", "unless"),
    [
        ("申报单位应具备以下条件之一：", "具备以下条件之一即可"),
        ("申报单位应同时具备以下条件：", None),
        ("有下列情形之一的，不得申报：", None),
    ],
)
def test_one_of_several_conditions_is_enough(lead, unless):
    found = find_conditions(reading(lead, "（一）营业收入不低于5亿元。"))
    assert [demand.unless for demand in found] == [unless]


UNLESS = [
    (
        ["注册资本不低于3000万元，国家重点实验室依托单位不受前款限制。"],
        {"注册资本金": "国家重点实验室依托单位不受前款限制"},
    ),
    (
        ["研发投入占比不低于5%；高校牵头的创新中心不受上述比例限制。"],
        {"研发费用占比": "高校牵头的创新中心不受上述比例限制"},
    ),
    (
        [
            "（一）固定研发人员不少于50人。",
            "（二）注册资本不低于3000万元。",
            "国家级平台依托单位申报的，不受前款第二项限制。",
        ],
        {"固定研发人员": None, "注册资本金": "国家级平台依托单位申报的，不受前款第二项限制"},
    ),
    (
        ["（一）固定研发人员不少于50人，研发投入占比不低于5%。", "初创期的创新中心，前述人员规模可放宽至20人。"],
        {"固定研发人员": "初创期的创新中心，前述人员规模可放宽至20人", "研发费用占比": None},
    ),
    (
        ["营业收入超过20亿元（软件业企业超过5亿元）。"],
        {"营业收入": "软件业企业超过5亿元"},
    ),
    (["每家单位限报2项，国家级高新区内企业可增加1项。"], {"推荐数量": "国家级高新区内企业可增加1项"}),
    (
        ["牵头单位营业收入不低于5亿元，或者主导产品市场占有率位居全国前十位。"],
        {
            "营业收入": "或者主导产品市场占有率位居全国前十位",
            "市场占有率排名": "或者牵头单位营业收入不低于5亿元",
        },
    ),
    (["除军工领域外，牵头单位营业收入不低于5亿元。"], {"营业收入": "除军工领域外"}),
    (["除财政支持外，还应有营业收入不低于5亿元。"], {"营业收入": None}),
    (["研发设备原值不低于500万元，场地或用房不少于2000平方米。"], {"仪器设备原值": None, "场地面积": None}),
]


@pytest.mark.parametrize(("lines", "expected"), UNLESS, ids=lambda x: None)
def test_an_exception_softens_what_it_names(lines, expected):
    found = find_conditions(reading(*lines))
    assert {demand.subject: demand.unless for demand in found} == expected


def test_items_go_on_about_whom_the_first_item_names():
    lines = "（一）申报单位应为独立法人。", "（二）注册资本不低于500万元。", "（三）近三年无失信记录。"
    made = reading(*lines, title="关于组织开展省级示范项目申报的通知")
    assert {demand.object for demand in find_conditions(made)} == {"申报单位"}
    named = reading(*lines[1:], heading="创新中心申报条件")
    assert {demand.object for demand in find_conditions(named)} == {"创新中心"}


def test_a_text_about_something_else_demands_nothing_of_a_centre():
    made = reading("固定研发人员不少于50人。", title="省级工程研究中心管理办法")
    assert [demand.object for demand in find_conditions(made)] == ["工程研究中心"]


def test_a_sentence_about_the_state_s_name_is_about_upgrading():
    made = reading("考核优秀的创新中心，方可推荐申报国家制造业创新中心，且运行时间不得少于两年。", heading="考核条件")
    assert {(demand.subject, demand.stage) for demand in find_conditions(made)} == {
        ("考核结果", "升级"),
        ("运行时间", "升级"),
    }


def test_a_quota_in_an_office_s_sentence_is_a_demand():
    made = reading("省科技厅组织论证，每个领域原则上支持的高新区不超过2家。", heading="组织方式")
    (quota,) = find_conditions(made)
    told = quota.subject, quota.comparator, quota.value, quota.modality, quota.object
    assert told == ("支持数量", "<=", "2", "原则上", "高新区")


def test_a_bound_without_a_number_is_kept_as_printed():
    (demand,) = find_conditions(reading("求解效率不低于国外主流竞品软件。"))
    assert (demand.subject, demand.comparator, demand.qualifier) == ("求解效率", "exists", "不低于国外主流竞品软件")


def test_swapping_a_scope_changes_nothing_but_the_scope():
    near, far = (
        find_conditions(reading(f"联盟应覆盖{where}50%以上的国家重点实验室。"))[0] for where in ("省内", "全国")
    )
    assert (near.scope, far.scope) == ("省内", "全国")
    assert (near.subject, near.comparator, near.value) == (far.subject, far.comparator, far.value)

"""How many each may apply for or recommend: as sentences with whom they bind, and as tables without numbered rows."""

import pytest

from policygraph.ingest.nlp.conditions import find_conditions
from policygraph.ingest.nlp.findings import find_all
from tests.ingest.nlp.made import printed

CALL = "关于组织申报2025年度省级中试基地的通知\n\n各市州经信局：\n现将有关事项通知如下。\n{}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "同一单位限报2项，国家级高新区内企业可增加1项。",
            ("推荐数量", "2", "项", "申报单位", "国家级高新区内企业可增加1项"),
        ),
        ("每个市限报2家，国家级高新区可增加1家。", ("推荐数量", "2", "家", "推荐单位", "国家级高新区可增加1家")),
        ("每人限报1项。", ("推荐数量", "1", "项", "项目负责人", None)),
        ("每个园区限报1个，省级高新区除外。", ("推荐数量", "1", "个", "推荐单位", "省级高新区除外")),
    ],
)
def test_quotas_bind_somebody_under_any_heading(sentence, expected):
    for heading in ("一、推荐名额", "一、有关要求", "一、限项要求"):
        (quota,) = find_conditions(printed(CALL.format(f"{heading}\n{sentence}")))
        assert (quota.subject, quota.value, quota.quantity_unit, quota.object, quota.unless) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("企业自筹经费不低于财政资金2倍。", ("自筹资金", ">=", "2", "倍", "申报单位")),
        ("申报企业应提供不低于省财政资助两倍的自筹资金。", ("自筹资金", ">=", "2", "倍", "申报单位")),
        ("项目自筹资金与省财政资金比例不低于2:1。", ("出资比例", ">=", "2:1", None, "申报单位")),
    ],
)
def test_what_an_applicant_adds_to_public_money_is_demanded_of_it(sentence, expected):
    (share,) = find_conditions(printed(CALL.format(f"一、支持方式\n{sentence}")))
    assert (share.subject, share.comparator, share.value, share.quantity_unit, share.object) == expected


def test_the_limit_of_a_gift_is_no_quota():
    text = CALL.format("一、补助标准\n按投资额给予补助，同一企业每年最高不超过500万元。")
    assert find_conditions(printed(text)) == []


@pytest.mark.parametrize(
    "table",
    [
        "市州\t推荐名额\n长沙市\t12\n湘西土家族苗族自治州\t3\n合计\t15",
        "序号\t市州\t推荐名额（个）\t备注\n1\t长沙市\t12\t含园区\n2\t湘西土家族苗族自治州\t3\t",
        "| 市州 | 推荐名额 |\n|---|---|\n| 长沙市 | 12 |\n| 湘西土家族苗族自治州 | 3 |",
        "市州\t重点名额\t一般名额\t名额合计\n长沙市\t2\t10\t12\n湘西土家族苗族自治州\t1\t2\t3",
    ],
)
def test_quota_tables_by_place(table):
    found = find_all(printed(CALL.format(f"一、申报名额\n{table}"))).facts
    assert [(fact.name, fact.value) for fact in found if fact.kind == "quota"] == [
        ("长沙市", "12"),
        ("湘西土家族苗族自治州", "3"),
    ]


@pytest.mark.parametrize("header", ["市州\t培育企业数", "市州\t重点名额\t一般名额"])
def test_tables_of_tasks_and_of_several_quotas_give_none(header):
    rows = "\n".join(("长沙市\t12\t3", "株洲市\t8\t1")) if "一般" in header else "长沙市\t12\n株洲市\t8"
    found = find_all(printed(CALL.format(f"一、目标任务\n{header}\n{rows}"))).facts
    assert [fact for fact in found if fact.kind == "quota"] == []

"""What is promised: money with its kind, treatment, for whom and on what precondition."""

import doctest

import pytest

from policygraph.ingest.nlp import measures
from policygraph.ingest.nlp.measures import find_measures
from policygraph.ingest.records import BlockKind
from tests.ingest.nlp.made import reading, real_readings


def money(text):
    return [(m.kind, m.amount, m.amount_unit, m.precondition) for m in find_measures(real_readings()[text]) if m.amount]


def test_money_of_the_texts():
    assert money("jsgxt-2023-222") == [("cap", "3000", "万元", None)]
    assert money("zj-mic-plan-2021") == [
        ("grant", "1000", "万元", None),
        ("grant", "3000", "万元", "牵头承担国家制造业创新中心建设任务的"),
    ]
    assert money("jskjt-fund-2023") == [("cap", "600", "万元", None), ("cap", "1/3", "项目新增投入", None)]
    assert money("miit-2017-64") == money("mic-programme-2016") == []


def test_treatment_without_money():
    found = find_measures(real_readings()["jsgxt-2023-222"])
    case = next(m for m in found if "一事一议" in m.name)
    assert (case.kind, case.precondition) == ("treatment", "升级为国家制造业创新中心的")
    excellent = next(m for m in found if m.precondition and m.precondition.startswith("考核评估结果为优秀"))
    assert "给予支持" in excellent.name


@pytest.mark.parametrize(
    ("sentence", "kind", "amount", "unit"),
    [
        ("对新认定的省级制造业创新中心，给予500万元一次性奖励。", "grant", "500", "万元"),
        ("对获批国家制造业创新中心的，最高给予1亿元资助。", "grant", "1", "亿元"),
        ("单个项目补助金额不超过800万元。", "cap", "800", "万元"),
        ("按研发投入的30%给予后补助。", "grant", "30", "%"),
        ("补助资金不低于200万元。", "floor", "200", "万元"),
        ("对考核优秀的创新中心，在用地指标上优先支持。", "treatment", None, None),
        ("采取“一事一议”方式支持重大项目。", "treatment", None, None),
    ],
)
def test_unseen_provinces(sentence, kind, amount, unit):
    found = find_measures(reading(sentence, heading="扶持政策"))
    assert [(m.kind, m.amount, m.amount_unit) for m in found] == [(kind, amount, unit)]


@pytest.mark.parametrize(
    "made",
    [
        reading("注册资本金原则上不低于3000万元。", heading="申报条件"),
        reading("启动建设资金一般不少于2500万元，单独建账。", heading="组建模式"),
        reading("突破一批关键共性技术，提升产业竞争力。", heading="主要任务"),
        reading("支持资金不超过600万元。", kind=BlockKind.FORM),
    ],
)
def test_demands_goals_and_forms_promise_nothing(made):
    assert find_measures(made) == []


def test_examples_in_docstrings():
    assert doctest.testmod(measures).failed == 0

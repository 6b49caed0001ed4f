"""Comparators, numbers and units as design §10 asks for."""

import doctest

import pytest

from policygraph.ingest.nlp import clauses, numerals, quantities, tsv
from policygraph.ingest.nlp.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不低于30%", (">=", "30", "%")),
        ("50%以上", (">=", "50", "%")),
        ("超过50%", (">", "50", "%")),
        ("不得低于1亿元", (">=", "1", "亿元")),
        ("3000万元以下", ("<=", "3000", "万元")),
        ("少于10人", ("<", "10", "人")),
        ("至少1项", (">=", "1", "项")),
        ("五家以上", (">=", "5", "家")),
        ("前十名", ("<=", "10", "名")),
        ("前10%", ("<=", "10", "%")),
        ("运营一年以上", (">=", "1", "年")),
        ("3~5年", ("in", "3~5", "年")),
        ("不低于1:1", (">=", "1:1", None)),
        ("三分之一以上", (">=", "1/3", None)),
        ("不低于百分之六十", (">=", "60", "%")),
        ("10,000平方米以上", (">=", "10000", "平方米")),
        ("10个工作日内", ("<=", "10", "个工作日")),
        ("不少于全部研发人员的四成", (">=", "40", "%")),
        ("不得低于项目总投资的30%", (">=", "30", "%")),
        ("不超过注册资本的三分之一", ("<=", "1/3", None)),
        ("达到一半以上", (">=", "1/2", None)),
        ("超过半数", (">", "1/2", None)),
        ("过半数", (">", "1/2", None)),
        ("不低于三成", (">=", "30", "%")),
        ("六成以上", (">=", "60", "%")),
        ("20至50人", ("in", "20~50", "人")),
        ("三到五家", ("in", "3~5", "家")),
        ("100万元至1000万元", ("in", "100~1000", "万元")),
        ("百分之五至百分之十", ("in", "5~10", "%")),
        ("未达到60分", ("<", "60", "分")),
        ("不低于20万元/亩", (">=", "20", "万元/亩")),
        ("不超过60周岁", ("<=", "60", "周岁")),
    ],
)
def test_one_quantity(text, expected):
    found = find_quantities(text)
    assert [(q.comparator, q.value, q.unit) for q in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "2023年6月9日",
        "近三年",
        "到2025年",
        "“1650”产业体系",
        "5G及以上版本",
        "一批",
        "前三年",
        "（2021-2025年）",
        "三年内不得重新申报",
        "三至五年建设规划",
        "四成员单位",
        "第二至五条",
        "由此建成三成果库",
    ],
)
def test_no_quantity(text):
    assert find_quantities(text) == []


@pytest.mark.parametrize("module", [clauses, numerals, quantities, tsv])
def test_examples_in_docstrings(module):
    assert doctest.testmod(module).failed == 0

"""Target figures of the topics, read by hand from the guide's 项目实施目标."""

import pytest

from policygraph.ingest.nlp.findings import find_all
from policygraph.ingest.nlp.indicators import find_indicators
from tests.ingest.nlp.made import real_readings, rows


def test_all_target_figures_of_the_fund_guide():
    found = find_all(real_readings()["jskjt-fund-2023"]).indicators
    told = [(i.topic, i.name, i.comparator, i.value or "-", i.unit or "-") for i in found]
    expected = [tuple(row.values()) for row in rows("indicators.tsv")]
    right = [row for row in expected if row in told]
    assert [row for row in told if row not in expected] == []
    assert len(right) >= 0.98 * len(expected), [row for row in expected if row not in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"导通电阻 $\leq 5\text{m}\Omega$ 。", [("导通电阻", "<=", "5", "mΩ")]),
        (
            "续航里程不低于600公里，充电时间不超过15分钟",
            [("续航里程", ">=", "600", "公里"), ("充电时间", "<=", "15", "分钟")],
        ),
        ("工作温度范围为-40~125℃", [("工作温度范围", "in", "-40~125", "℃")]),
        ("形成年产5000台套的生产能力", [("生产能力", "=", "5000", "台套")]),
        ("建成8英寸硅基生产线", []),
        ("掌握关键技术，2025年实现产业化", []),
    ],
)
def test_unseen_guides(text, expected):
    assert [(t.name, t.comparator, t.value, t.unit) for t in find_indicators(text)] == expected

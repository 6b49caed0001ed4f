"""Target figures of the topics, read by hand from the guide's 项目实施目标."""

from dataclasses import replace

import pytest

from policygraph.ingest.nlp.findings import find_all, indicators_of
from policygraph.ingest.nlp.indicators import find_indicators
from policygraph.ingest.nlp.technologies.find import find_directions
from policygraph.ingest.records import Evidence, Topic
from policygraph.ingest.structure.reading import Role
from tests.ingest.nlp.made import reading, real_readings, rows


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
        (
            "重复定位精度优于±0.003mm，纯度优于99.99%",
            [("重复定位精度", "<=", "±0.003", "mm"), ("纯度", ">=", "99.99", "%")],
        ),
        (
            "整机国产化率由60%提升至90%以上，能耗降低15%，成本降低到5万元",
            [("整机国产化率", ">=", "90", "%"), ("能耗降低", "=", "15", "%"), ("成本", "<=", "5", "万元")],
        ),
        (
            "新增销售收入1.5亿元，申请发明专利8-10件",
            [("新增销售收入", "=", "1.5", "亿元"), ("申请发明专利", "in", "8~10", "件")],
        ),
        ("制定国家标准1项、行业标准2项", [("制定国家标准", "=", "1", "项"), ("行业标准", "=", "2", "项")]),
        (
            "误码率<10^{-12}，检出限≤1×10^{-6}mol/L",
            [("误码率", "<", "10⁻¹²", None), ("检出限", "<=", "1×10⁻⁶", "mol/L")],
        ),
        ("产品成本低于1万元/kW，膜厚控制在10~15μm", [("产品成本", "<", "1", "万元/kW"), ("膜厚", "in", "10~15", "μm")]),
        (
            "尺寸偏差控制在0.1mm以内，功率密度500W/kg",
            [("尺寸偏差", "<=", "0.1", "mm"), ("功率密度", "=", "500", "W/kg")],
        ),
        (
            "产品合格率99%以上，使用寿命10年以上，执行期3年",
            [("产品合格率", ">=", "99", "%"), ("使用寿命", ">=", "10", "年")],
        ),
        (
            "响应时间小于100毫秒，车间面积达到3000平方米，发表论文3~5篇",
            [("响应时间", "<", "100", "毫秒"), ("车间面积", ">=", "3000", "平方米"), ("发表论文", "in", "3~5", "篇")],
        ),
        (
            "定位误差优于0.5%，响应时间优于10ms，分辨率优于0.1nm，指尖力控精度优于0.1N",
            [
                ("定位误差", "<=", "0.5", "%"),
                ("响应时间", "<=", "10", "ms"),
                ("分辨率", "<=", "0.1", "nm"),
                ("指尖力控精度", "<=", "0.1", "N"),
            ],
        ),
        (
            "信噪比优于60dB，识别精度优于99%，使用寿命优于2万小时",
            [("信噪比", ">=", "60", "dB"), ("识别精度", ">=", "99", "%"), ("使用寿命", ">=", "2", "万小时")],
        ),
        ("建成年产100吨生产线1条", [("年产100吨生产线", "=", "1", "条")]),
        ("建成8英寸硅基生产线", []),
        ("芯片采用12nm工艺，2027年6月前完成", []),
        ("掌握关键技术，2025年实现产业化", []),
    ],
)
def test_unseen_guides(text, expected):
    assert [(t.name, t.comparator, t.value, t.unit) for t in find_indicators(text)] == expected


TOPIC = Topic("X-1001", "X", "1001", "正极材料", None, None, Evidence("made", 0, 1, "研", "made"), None, None)


def directions(text):
    return [text[found.start : found.end] for found in find_directions(text, Role.BODY)]


def test_a_topic_without_goals_says_its_figures_in_its_text():
    text = "研究正极材料的制备技术。循环寿命大于6000次，成本较磷酸铁锂降低20%～30%，最大采高8.8m，开发直径大于300mm的单晶炉。"
    made = replace(reading(text, role=Role.BODY, owner="X-1001"), topics=(TOPIC,))
    assert [(i.name, i.comparator, i.value) for i in indicators_of(made)] == [
        ("循环寿命", ">", "6000"),
        ("成本较磷酸铁锂降低", "in", "20~30"),
        ("最大采高", "=", "8.8"),
    ]
    assert indicators_of(reading(text, role=Role.BODY, owner="X-1001")) == []  # a row of a list has no targets
    told = directions(text)
    assert not [direction for direction in told if "大于6000" in direction or "20%" in direction or "8.8" in direction]
    assert "直径大于300mm的单晶炉" in told

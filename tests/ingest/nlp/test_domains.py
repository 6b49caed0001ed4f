"""Lists of domains in running text, and sentences that only look like one."""

import pytest

from policygraph.ingest.nlp.domains import find_list
from policygraph.ingest.nlp.findings import find_all
from tests.ingest.nlp.made import reading, real_readings

TEN = [
    "新一代信息技术", "高档数控机床和机器人", "航空航天装备", "海洋工程装备及高技术船舶", "先进轨道交通装备",
    "节能与新能源汽车", "电力装备", "农机装备", "新材料", "生物医药及高性能医疗器械",
]  # fmt: skip


def listed(text):
    return [text[item.start : item.end] for item in find_list(text, 0, len(text))]


def names(document):
    return [(d.id, d.name, d.group) for d in find_all(real_readings()[document]).domains]


def test_the_ten_key_fields():
    found = names("mic-programme-2016")
    assert [name for _, name, _ in found] == TEN
    assert (found[0][0], found[-1][0]) == ("CN2016-01", "CN2016-10")


def test_the_fields_of_zhejiangs_body():
    found = names("zj-mic-plan-2021")
    assert [(name, group) for _, name, group in found] == [
        *((name, "国家级") for name in ("工业互联网", "资源循环利用", "智能视觉")),
        *((name, "省级") for name in ("智能计算", "工业互联网", "资源循环利用", "电子化学材料", "功能性膜材料")),
        *((name, "省级（未来产业领域）") for name in ("人工智能", "前沿新材料")),
    ]
    assert (found[0][0], found[-1][0]) == ("ZJ2021B-01", "ZJ2021B-10")


@pytest.mark.parametrize("document", ["miit-2017-64", "jsgxt-2023-222", "jskjt-fund-2023"])
def test_texts_without_a_list_in_their_prose(document):
    assert names(document) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "在集成电路、新型显示、智能装备等领域布局建设10家左右省级制造业创新中心",
            ["集成电路", "新型显示", "智能装备"],
        ),
        (
            "重点聚焦高端轴承、光电信息和生物制造等重点领域，培育一批制造业创新中心",
            ["高端轴承", "光电信息", "生物制造"],
        ),
        ("围绕钢铁、石化、汽车等三大优势产业，组建制造业创新中心", ["钢铁", "石化", "汽车"]),
        ("在新材料、高档数控机床和机器人等2大重点领域布局", ["新材料", "高档数控机床和机器人"]),
        (
            "五大重点领域：新能源、新材料、生物医药、电子信息、高端装备。",
            ["新能源", "新材料", "生物医药", "电子信息", "高端装备"],
        ),
        ("组织技术、产业、管理、投资金融等领域专家，对创新中心建设方案进行评审", []),
        ("加强科技、人才等领域的合作，建设创新中心", []),
        ("面向照明、激光加工、卫星通讯等领域的应用需求，突破关键技术", []),
        ("信息技术、新能源、新材料、生物等重要领域不断涌现突破", []),
    ],
)
def test_unseen_plans(text, expected):
    assert listed(text) == expected


def test_an_undeclared_list_gets_letters_and_year():
    made = reading(
        "在集成电路、新型显示等领域布局建设省级制造业创新中心。",
        heading="（二）省级制造业创新中心",
        title="某方案（2022-2025年）",
    )
    found = find_all(made)
    assert [layout.id for layout in found.layouts] == ["SD2022"]
    assert [(d.id, d.group) for d in found.domains] == [("SD2022-01", "省级"), ("SD2022-02", "省级")]

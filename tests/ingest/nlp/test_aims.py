"""What a plan wants to reach is no demand on anybody, though it names an object and a number."""

import pytest

from policygraph.ingest.nlp.conditions import find_conditions
from tests.ingest.nlp.made import printed

PLAN = "淮海市新材料产业高质量发展行动计划（2024—2026年）\n\n一、重点任务\n（一）建强平台。{}\n"
NOTICE = "关于做好中试基地建设工作的通知\n\n一、有关事项\n{}\n"


def atoms(text):
    return [(d.subject, d.comparator, d.value, d.object) for d in find_conditions(printed(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "组建新材料中试基地5个以上，建设省级以上实验室不少于10家。",
        "到2026年，创建省级制造业创新中心不少于3家。",
        "支持企业牵头组建创新联合体，每年实施重点项目不少于50项。",
        "开发区要突破发展瓶颈，力争工业总产值突破500亿元。",
        "高新区要发挥主阵地作用，培育高新技术企业不少于100家。",
        "中试基地研发投入强度要达到3%以上。",
    ],
)
def test_aims_and_exhortations_of_a_plan_demand_nothing(sentence):
    assert atoms(PLAN.format(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("中试基地应配备中试线不少于5条。", [("中试线", ">=", "5", "中试基地")]),
        ("创新中心应围绕行业需求开展攻关，每年突破技术不少于3项。", [("突破技术", ">=", "3", "创新中心")]),
        ("中试基地研发投入强度要不低于3%。", [("研发费用占比", ">=", "3", "中试基地")]),
    ],
)
def test_what_is_demanded_of_somebody_is_kept(sentence, expected):
    assert [atom for atom in atoms(PLAN.format(sentence)) if atom[2]] == expected


def test_a_notice_demands_where_a_plan_exhorts():
    assert atoms(NOTICE.format("申报单位要编制建设方案。")) == [("建设方案", "exists", None, "申报单位")]
    assert atoms(PLAN.format("申报单位要编制建设方案。")) == []

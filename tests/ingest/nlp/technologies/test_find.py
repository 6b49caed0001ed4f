"""What a careful reader takes from rows and from prose, and what not."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygraph.ingest.nlp.technologies import find_directions
from policygraph.ingest.nlp.technologies.evaluate import RELAXED, GoldRow, score_technologies
from policygraph.ingest.structure.reading import Role
from tests.factory import ROOT
from tests.ingest.nlp.technologies.work import work_of

FOLDER = ROOT / "tests" / "ingest" / "nlp" / "technologies"


def taken(text: str, role: Role = Role.BODY) -> list[str]:
    return [text[d.start : d.end] for d in find_directions(text, role)]


def passages(name: str) -> list[tuple[str, list[str]]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [(text, [item for item in items.split("|") if item]) for text, items in rows]


ROWS = {
    "splits at marks and conjunctions": (
        "突破谐波减速器、伺服电机和传感器等关键零部件。",
        "谐波减速器|伺服电机|传感器",
    ),
    "a leaning right side stays": ("研发水下采油树及关键配套设备。", "水下采油树及关键配套设备"),
    "work shared by both sides stays": ("突破低压电器设计和制造技术。", "低压电器设计和制造技术"),
    "the modifier of one head stays": ("研发高可靠、长寿命的直流断路器。", "高可靠、长寿命的直流断路器"),
    "marks inside brackets cut nothing": (
        "特高压（复合、瓷和玻璃）套管、避雷器。",
        "特高压（复合、瓷和玻璃）套管|避雷器",
    ),
    "a header before a colon is none": ("语义理解：知识库构建，对话引擎；", "知识库构建|对话引擎"),
    "demand is context": ("围绕远海风电需求，研发漂浮式基础。", "漂浮式基础"),
    "a purpose is cut off": ("面向新能源汽车的大功率充电模块，", "大功率充电模块"),
    "a relative clause stays": ("基于国产芯片和系统的工业控制器。", "基于国产芯片和系统的工业控制器"),
    "goals give none": ("提升国产化率，降低装置能耗，缩短建造周期。", ""),
    "organisations give none": ("建设检测中心，成立产业联盟。", ""),
    "fields of use give none": ("开发智能家电、汽车电子等领域的应用技术。", ""),
    "trailing research is cut off": ("海水淡化膜组件的研发及产业化。", "海水淡化膜组件"),
    "one example keeps its head": ("在线质谱等精密分析仪器。", "在线质谱等精密分析仪器"),
    "places are no directions": ("突破高层建筑火灾、地下隧道等场景用消防机器人。", "场景用消防机器人"),
    "a rating before a thing is no figure": ("研制60G以上毫米波芯片，形成10吨以上产能。", "60G以上毫米波芯片"),
    "the thing that fields are named for": ("研发康养、文旅等领域导览机器人。", "导览机器人"),
    "steps say what a device is for": ("研发切割、焊接等激光加工成套设备。", "切割、焊接等激光加工成套设备"),
    "one character stands for nothing": ("突破稀土采、选、冶关键技术与装备。", "稀土采、选、冶关键技术与装备"),
    "two things stand though short": ("研制氢气循环泵与空压机。", "氢气循环泵|空压机"),
    "a chain of modifiers goes on": ("研发热学、惯性、气体传感器。", "热学、惯性、气体传感器"),
    "a figure reached is a goal": ("研发纯电动装载机，整机能耗下降15%，国产化率提高到80%。", "纯电动装载机"),
    "how waste is used leans": ("攻克赤泥无害化处理及资源化利用难题。", "赤泥无害化处理及资源化利用"),
    "及 binds closer than a later 和": (
        "开发山体滑坡识别与预警系统和单兵外骨骼。",
        "山体滑坡识别与预警系统|单兵外骨骼",
    ),
    "functions of a functional thing": ("开发防水透湿、阻燃隔热等功能性面料。", "防水透湿、阻燃隔热等功能性面料"),
    "a prototype is its thing": ("研制超导磁体样机。", "超导磁体"),
    "qualities for a direction are none": ("以高速化、连续化、智能化为方向，研制立体织机。", "立体织机"),
    "how many they are is cut off": ("攻克靶材绑定、溅射镀膜两项关键技术。", "靶材绑定|溅射镀膜"),
    "trouble that is met is context": ("针对机床精度不稳定、可靠性低等问题，研制直驱转台。", "直驱转台"),
    "software that is built": ("建设遥感数据处理平台，建设检测认证平台。", "遥感数据处理平台"),
    "three ways sum up a list": ("研究量子通信、量子测量两大方向关键技术。", "量子通信|量子测量"),
    "what is emphasised": ("以特种合金、超导材料和气凝胶为发展重点。", "特种合金|超导材料|气凝胶"),
    "what is broken through": ("实现组织打印、干细胞等新技术的突破和应用，实现产业升级。", "组织打印|干细胞"),
    "what is to grow": ("支持电动船舶、混合动力船机发展，促进产业融合发展。", "电动船舶|混合动力船机"),
    "fields at the end of a list": ("影像诊断设备、口腔器械、医用敷料等相关领域。", "影像诊断设备|口腔器械|医用敷料"),
    "an ability without work is a goal": ("提升进入空间能力，提升漏洞挖掘能力。", "漏洞挖掘"),
    "one thing's result is a goal": ("提升柔性器件在寿命、亮度等方面性能，提升光模块的国产化率。", ""),
    "products of a technology are items": ("突破陶瓷粉体、静电卡盘等产品制备技术。", "陶瓷粉体|静电卡盘"),
    "what is made one stays one": ("研究烟气余热回收与碳捕集一体化。", "烟气余热回收与碳捕集一体化"),
    "a lack is cut off": ("模具表面强化技术欠缺。", "模具表面强化技术"),
    "words that look like verbs": ("突破性新品种、控制系统、服务器芯片。", "突破性新品种|控制系统|服务器芯片"),
    "two kinds of equipment": ("研发在线检测仪器及测试装备。", "在线检测仪器|测试装备"),
    "work that the right side takes up": ("突破可控催化聚合与聚合反应工程。", "可控催化聚合|聚合反应工程"),
    "abstract pairs stay": ("研究整车测试方法和评价标准。", "整车测试方法和评价标准"),
    "what a thing is for is cut off": ("用于变电站的高精度温度、湿度传感器。", "高精度温度、湿度传感器"),
    "what a mere class is for stays": ("用于个性化定制的全面解决方案。", "用于个性化定制的全面解决方案"),
    "what a thing treats stays": ("针对罕见病的创新药。", "针对罕见病的创新药"),
    "states need the label": ("持续提升锂离子、半固态等新体系电池的综合性能。", "锂离子、半固态等新体系电池"),
    "work on named materials": (
        "镁合金、钛合金等金属材料的纯净熔炼等关键技术。",
        "镁合金|钛合金|纯净熔炼",
    ),
    "a field reaches over to the head": ("开发通用结构、流体求解器。", "通用结构、流体求解器"),
    "并 opens another clause": ("研发井下随钻仪并实现产业化。", "井下随钻仪"),
    "并 inside a word opens none": ("研发风电并网装置和并行计算框架。", "风电并网装置|并行计算框架"),
    "words that hold a conjunction": ("饱和蒸汽压缩机、参与式感知终端。", "饱和蒸汽压缩机|参与式感知终端"),
}


@pytest.mark.parametrize("name", ROWS)
def test_row(name: str) -> None:
    text, expected = ROWS[name]
    assert taken(text) == [item for item in expected.split("|") if item]


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("passages.tsv", 0.97),
        ("fresh_passages.tsv", 0.93),
        ("later_passages.tsv", 0.95),
        ("latest_passages.tsv", 0.97),
    ],
)
def test_prose_of_plans_notices_and_regulations(name: str, floor: float) -> None:
    gold = {text: GoldRow(tuple(items)) for text, items in passages(name)}
    figures = score_technologies({text: taken(text, Role.CLAUSE) for text in gold}, gold, RELAXED)
    assert figures.f1 >= floor, (figures.missed, figures.invented)


@pytest.mark.parametrize("text", ["在系统中", "领域重点突破光刻胶，在系统中", "围绕在系统中"])
def test_a_text_may_end_with_a_place(text: str) -> None:
    assert all(text[d.start : d.end] == "光刻胶" for d in find_directions(text, Role.BODY))


@pytest.mark.parametrize("role", [Role.TITLE, Role.HEADING, Role.NAME, Role.GOAL])
def test_headings_names_and_goals_give_none(role: Role) -> None:
    assert taken("重点突破光刻胶、光刻机。", role) == []


def test_each_direction_says_verb_and_rule() -> None:
    first, second = find_directions("研制光刻胶和刻蚀机。", Role.CLAUSE)
    assert (first.action, first.rule) == ("研制", "technology.target.conjunction")
    assert second.action == "研制"


@settings(max_examples=200, deadline=None)
@given(
    st.text(
        alphabet="突破研发和及与、，；。：等的（）《》“”A5 光刻胶技术装备围绕需求基于系统在领域中从\x01\x02",
        max_size=80,
    )
)
def test_any_text_gives_spans_in_order_inside_it(text: str) -> None:
    for role in (Role.BODY, Role.CLAUSE):
        found = find_directions(text, role)
        assert all(0 <= d.start < d.end <= len(text) for d in found)
        assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    "text", ["在系统中", "一是在系统中", "重点突破光刻胶，在系统中", "产业重点突破光刻胶，在系统领域的"]
)
def test_a_place_may_end_the_text(text: str) -> None:
    expected = ["光刻胶"] if "光刻胶" in text else []
    assert taken(text) == taken(text, Role.CLAUSE) == expected


@pytest.mark.parametrize(
    "piece",
    [
        "重点突破光刻胶、光刻机和刻蚀机等关键设备，",
        "（",
        "（泵）、",
        "、和",
        "高性能、",
        "基于",
        "等",
        "泵和",
        "可追溯的",
    ],
)
def test_reading_stays_linear(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def work(times: int) -> int:
        return work_of(lambda text: find_directions(text, Role.CLAUSE), "突破" + piece * times, monkeypatch)

    work(50)  # what is kept from call to call is made once
    assert work(1200) <= 4.4 * work(300)  # quadratic would be 16


PROSE = {
    "a call for needs": ("重点征集直流风机、微通道换热器等技术需求。", "直流风机|微通道换热器"),
    "a call for needs of firms in general": ("征集企业在设备升级、质量提升等方面的技术需求。", ""),
    "a bare call": ("面向全市企业征集年度关键核心技术攻关需求。", ""),
    "what a field includes": ("（三）食品机械。主要包括：无菌灌装机、分割机器人。", "无菌灌装机|分割机器人"),
    "what an application includes": ("（二）申报材料。主要包括：申报书、财务审计报告。", ""),
    "by when": ("力争在两年内攻克直驱转台、电主轴。到2027年底突破刀库。", "直驱转台|电主轴|刀库"),
    "research as work": ("同步启动脉诊仪、艾灸机器人的研发工作。", "脉诊仪|艾灸机器人"),
    "research on a trade": ("开展农业关键核心技术攻关工作。", ""),
    "affairs": ("会议研究加快装备产业发展有关事宜。", ""),
    "what a call is about": ("首批榜单聚焦偏滤器、液氢泵，由企业出题。", "偏滤器|液氢泵"),
    "what a call is about in general": ("首批榜单聚焦集成电路、生物医药等领域，由企业出题。", ""),
    "trouble of things and work": (
        "着重解决电解铜箔、溅射靶材、磁材废料回收等“卡脖子”问题。",
        "电解铜箔|溅射靶材|磁材废料回收",
    ),
    "an unknown thing among known ones": (
        "加快电子双氧水、醋酸纤维素、显影液研发和产业化。",
        "电子双氧水|醋酸纤维素|显影液",
    ),
}


@pytest.mark.parametrize(("text", "expected"), PROSE.values(), ids=PROSE)
def test_prose_is_read_as_a_person_reads_it(text: str, expected: str) -> None:
    assert taken(text, Role.CLAUSE) == [item for item in expected.split("|") if item]

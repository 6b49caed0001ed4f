"""Texts as other provinces print them: other headers, column counts, separators, codes; and texts without any list."""

from pathlib import Path

from policygraph.ingest.read import SourceText
from policygraph.ingest.records import BlockKind, DomainStatus, Level
from policygraph.ingest.structure import Reading, read_structure


def reading_of(text: str) -> Reading:
    return read_structure(SourceText(Path("unseen.txt"), text, "utf-8", "ab" * 32, ()), None)


def rows(reading: Reading) -> list[tuple[str, str | None, str | None, str]]:
    return [(d.id, d.name, d.group, d.body_evidence.quote if d.body_evidence else "") for d in reading.domains]


def sections(reading: Reading) -> list[tuple[str, str]]:
    return [(section.path, section.title) for section in reading.sections]


LETTER = """皖经信科技〔2022〕35号

安徽省经济和信息化厅关于印发安徽省制造业创新中心重点建设领域（2022年版）的通知

各市经济和信息化局：

现将《安徽省制造业创新中心重点建设领域（2022年版）》印发给你们。

安徽省经济和信息化厅
2022年3月15日

附件

安徽省制造业创新中心重点建设领域（2022年版）

序号\t产业类别\t重点领域\t主要攻关方向\t拟牵头单位\t备注
1\t新一代信息技术\t新型显示\t超高清显示驱动芯片、柔性基板材料\tA公司\t
2\t\t量子信息\t量子测控系统、单光子探测器\tB大学\t在建
3\t新材料\t先进金属\t高强铝合金、镁合金压铸件

序号\t产业类别\t重点领域\t主要攻关方向\t拟牵头单位\t备注
4\t\t硅基材料\t高纯石英砂、光伏玻璃\tC公司\t
"""


def test_six_columns_merged_groups_and_a_repeated_header() -> None:
    assert rows(reading_of(LETTER)) == [
        ("AH2022-01", "新型显示", "新一代信息技术", "超高清显示驱动芯片、柔性基板材料"),
        ("AH2022-02", "量子信息", "新一代信息技术", "量子测控系统、单光子探测器"),
        ("AH2022-03", "先进金属", "新材料", "高强铝合金、镁合金压铸件"),
        ("AH2022-04", "硅基材料", "新材料", "高纯石英砂、光伏玻璃"),
    ]


def test_a_letter_says_who_wrote_it_when() -> None:
    document = reading_of(LETTER).document
    assert (document.number, document.issuer, document.published) == (
        "皖经信科技〔2022〕35号", "安徽省经济和信息化厅", "2022-03-15",
    )  # fmt: skip
    assert (document.region, document.level, document.id) == ("安徽省", Level.PROVINCIAL, "doc-abababababab")
    assert {name for name, _ in document.evidence} == {"title", "number", "issuer", "published"}


def test_spaces_part_cells_and_a_row_goes_on() -> None:
    text = """广东省制造业创新中心建设领域（2020年）

序号  领域  关键技术  责任单位
1  超高清视频  8K摄像机、超高清编解码芯片  省工业和信息化厅
2  半导体智能装备  刻蚀机、薄膜沉积设备、
封装测试设备  省工业和信息化厅

一、工作要求
各地要高度重视。
"""
    assert rows(reading_of(text))[1][1:] == ("半导体智能装备", None, "刻蚀机、薄膜沉积设备、\n封装测试设备")
    assert sections(reading_of(text)) == [("一", "工作要求")]


def test_a_markdown_table_below_markdown_headings() -> None:
    text = "# 山东省创新中心建设指引\n\n## 二、重点领域\n\n| 序号 | 领域名称 | 重点方向 |\n| --- | --- | --- |\n| 1 | 高端橡胶 | 湿法炼胶 |\n"
    reading = reading_of(text)
    assert reading.document.title == "山东省创新中心建设指引"
    assert [(d.name, d.body_evidence and d.body_evidence.quote) for d in reading.domains] == [("高端橡胶", "湿法炼胶")]
    assert sections(reading) == [("二", "重点领域")]


def test_cells_below_each_other_belong_to_the_row_unless_the_count_has_a_gap() -> None:
    text = "河南省培育领域\n\n序号\t领域名称\t主攻方向\n1\t农机\t换挡；\n\t\t收获。\n2\t陶瓷\t轴承球。\n\t\t粉体。\n4\t汽车\t回收。\n"
    domains = reading_of(text).domains
    assert [(d.number, d.name) for d in domains] == [(1, "农机"), (2, "陶瓷"), (3, None), (4, "汽车")]
    assert domains[2].status is DomainStatus.MISSING_IN_SOURCE
    assert domains[0].body_evidence is not None
    assert domains[0].body_evidence.quote == "换挡；\n\t\t收获。"


def test_lists_of_firms_and_of_tasks_are_no_domains() -> None:
    text = """2023年浙江省产业链名单

序号\t企业名称\t所属领域\t所在地
1\t甲公司\t新材料\t杭州市

重点任务分工表

序号\t重点任务\t主要内容\t责任单位
1\t突破技术\t突破芯片\t省科技厅
"""
    assert reading_of(text).domains == ()


def test_a_regulation_has_articles_and_no_domains() -> None:
    text = """江苏省制造业促进条例

（2023年5月1日江苏省第十四届人民代表大会常务委员会第三次会议通过）

第一章 总则

第一条 为了促进制造业发展，制定本条例。

第二条 本条例所称创新中心，是指下列载体：
（一）国家制造业创新中心；
（二）省级制造业创新中心。

第二章 附则

第三条 本条例自2023年7月1日起施行。
"""
    reading = reading_of(text)
    assert reading.document.title == "江苏省制造业促进条例"
    assert reading.document.published == "2023-05-01"
    assert (reading.domains, reading.topics) == ((), ())
    assert [path for path, _ in sections(reading)] == [
        "第一章", "第一章/第一条", "第一章/第二条", "第一章/第二条/（一）", "第一章/第二条/（二）", "第二章", "第二章/第三条",
    ]  # fmt: skip


def test_numbered_tasks_of_a_plan_are_sections_not_topics() -> None:
    text = """湖北省先进制造业行动方案（2024—2026年）

一、重点任务

（一）突破关键核心技术

1. 智能传感器。突破MEMS传感器设计、晶圆级封装等技术。（责任单位：省科技厅）

2. 高端数控机床。研发五轴联动数控系统。（责任单位：省经信厅）

二、保障措施

抄送：省委办公厅。
"""
    reading = reading_of(text)
    assert reading.topics == ()
    assert ("一/（一）/1", "智能传感器") in sections(reading)
    clauses = [unit.passage.text for unit in reading.units if unit.section and unit.section.endswith("/2")]
    assert clauses == ["2. 高端数控机床。研发五轴联动数控系统。（责任单位：省经信厅）"]


def test_topics_with_decimal_codes_stand_below_their_heading() -> None:
    text = """国家重点研发计划“智能传感器”重点专项2022年度项目申报指南

1. 基础前沿技术

1.1 新型敏感材料（基础研究类）

研究内容：研究低维敏感材料的可控制备。

考核指标：灵敏度≥10mV/V。

1.2 跨尺度制造工艺

研究内容：研究异质集成工艺，
开发晶圆级键合装备。

考核指标：良率≥95%。
"""
    topics = reading_of(text).topics
    assert [(t.id, t.name, t.group) for t in topics] == [
        ("CNFUND2022-1.1", "新型敏感材料（基础研究类）", "1. 基础前沿技术"),
        ("CNFUND2022-1.2", "跨尺度制造工艺", "1. 基础前沿技术"),
    ]
    assert topics[1].goal_evidence is not None
    assert topics[1].goal_evidence.quote == "良率≥95%。"


def test_topics_with_letter_codes_and_classes() -> None:
    text = """2024年度重庆市技术创新专项榜单

一、智能网联汽车（A类）

A-01 车规级芯片
主要内容：研发车规级MCU。
考核指标：通过AEC-Q100认证。

A-02 智能座舱：多模态交互系统，座舱域控制器。
"""
    assert [(t.code, t.name, t.topic_class) for t in reading_of(text).topics] == [
        ("A-01", "车规级芯片", "A"),
        ("A-02", "智能座舱", "A"),
    ]


def test_years_and_amounts_are_no_codes() -> None:
    text = "某省规划\n\n到2025年建成。\n2025年前完成试点。\n3000 万元以上支持。\n1200 家企业参与。\n"
    assert reading_of(text).topics == ()


def test_a_form_gives_nothing_and_says_so() -> None:
    text = "附件2\n\n创新中心申报表\n\n名称：____\n\n领域\t□ 新材料\t□ 生物医药\n\n序号\t领域\t技术方向\n1\t××\t××\n\n（盖章）\n"
    reading = reading_of(text)
    assert reading.domains == ()
    assert {block.kind for block in reading.blocks} <= {BlockKind.ATTACHMENT, BlockKind.FORM, BlockKind.FURNITURE}

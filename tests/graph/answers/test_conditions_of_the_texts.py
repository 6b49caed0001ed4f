"""The comparison that was made by hand from the three texts: the tool has to agree line by line."""

from pathlib import Path

import pytest

from policygraph.graph.answers.conditions.lines import compare_conditions
from policygraph.graph.answers.conditions.model import ConditionsInput, ConditionText
from policygraph.ingest.files import find_files
from policygraph.ingest.nlp.findings import find_all
from policygraph.ingest.read.decode import read_source
from policygraph.ingest.structure import read_structure

RAW = Path(__file__).parents[3] / "data" / "raw"
NATION, JIANGSU, ZHEJIANG = "miit-2017-64", "jsgxt-2023-222", "zj-mic-plan-2021"


@pytest.fixture(scope="module")
def lines():
    files, _ = find_files([RAW])
    texts = {}
    for file in files:
        reading = read_structure(read_source(file.path), file.entry)
        found = find_all(reading)
        texts[reading.document.id] = ConditionText(
            reading.document, found.conditions, found.citations, reading.sections
        )
    titles = {name: text.document.title for name, text in texts.items()}
    given = ConditionsInput(texts[NATION], (texts[JIANGSU], texts[ZHEJIANG]), "2024-06-01", "d0", titles)
    return {line.line: line for line in compare_conditions(given).rows}


@pytest.fixture(scope="module")
def outcomes(lines):
    return {name: {cell.column: cell.outcome.value for cell in line.cells} for name, line in lines.items()}


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("联盟与平台", JIANGSU, "国家更严"),
        ("联盟与平台", ZHEJIANG, "国家更严"),
        ("研发人员", JIANGSU, "口径不同"),
        ("研发人员", ZHEJIANG, "对象不同"),
        ("研发投入", JIANGSU, "一致"),
        ("研发投入", ZHEJIANG, "对象不同"),
        ("股东", JIANGSU, "国家更严"),
        ("组建主体", JIANGSU, "国家更严"),
        ("国际合作", JIANGSU, "国家更严"),
        ("技术路线图", JIANGSU, "国家更严"),
        ("收入", JIANGSU, "国家更严"),
        ("成果转化", JIANGSU, "国家更严"),
        ("资金", JIANGSU, "口径不同"),
        ("资金", ZHEJIANG, "口径不同"),
        ("运行时间", JIANGSU, "阶段不同"),
    ],
)
def test_tool_agrees_with_the_comparison_made_by_hand(outcomes, line, column, expected):
    assert outcomes[line][column] == expected


def test_upgrade_rules_of_both_provinces_have_columns_of_their_own(outcomes):
    columns = {column for cells in outcomes.values() for column in cells}
    assert {JIANGSU + "·升级", ZHEJIANG + "·升级"} <= columns


@pytest.mark.parametrize(
    ("line", "column", "target"),
    [
        ("引用文件要求", f"{ZHEJIANG}·升级", "《省级制造业创新中心升级为国家制造业创新中心条件》（按名称对上"),
        ("考核评估", ZHEJIANG, "“省级制造业创新中心评估工作实施方案”（引用文件未收录"),
        ("考核评估", JIANGSU, "《国家制造业创新中心考核评估办法（暂行）》（引用文件未收录"),
        ("申报要求", JIANGSU, "“省工业和信息产业转型升级专项资金项目申报”（引用文件未收录"),
    ],
)
def test_what_rests_on_other_rules_names_them_in_its_own_cell(lines, line, column, target):
    (cell,) = (cell for cell in lines[line].cells if cell.column == column)
    assert (cell.outcome, cell.why.startswith(f"依引用→{target}")) == ("依引用", True)
    assert any((demand.target or "").startswith(target) for demand in cell.demands)


def test_the_nations_demand_by_reference_shows_its_target_in_the_nations_own_cell(lines):
    (demand,) = lines["引用文件要求"].national
    assert (demand.target or "").startswith("《制造业创新中心建设工程实施指南（2016—2020年）》")
    assert [demand.target for demand in lines["建设领域"].national] == [None]

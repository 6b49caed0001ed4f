"""Tables as Markdown prints them: rules with colons are no rows, and a merged cell's further rows are passages of their own."""

from pathlib import Path

import pytest

from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.read import SourceText

TITLE = "河南省制造业创新中心建设布局指南（2024版）\n\n"
ROWS = """| 超硬材料 | 大尺寸单晶金刚石、立方氮化硼微粉 |
| 智能传感器 | MEMS压力传感器、{before} |
|  | 柔性触觉传感器、多模态感知融合 |
| 农机装备 | 大马力拖拉机 |
"""


def read(rule: str, before: str) -> tuple[list[str | None], dict[str | None, list[str]]]:
    text = f"{TITLE}| 领域 | 建设重点 |\n{rule}\n" + ROWS.format(before=before)
    records = extract(SourceText(Path("unseen.txt"), text, "utf-8", "ab" * 32, ()), None, make_pipeline())
    directions: dict[str | None, list[str]] = {}
    for mention in records.mentions:
        assert text[mention.evidence.start : mention.evidence.end] == mention.evidence.quote
        directions.setdefault(mention.owner, []).append(mention.evidence.quote)
    return [domain.name for domain in records.domains], directions


@pytest.mark.parametrize("rule", ["|:---|:---|", "| :--: | ---: |", "|---|---|", "|：---|：---|"])
def test_a_rule_below_the_header_is_no_row(rule: str) -> None:
    names, directions = read(rule, "气体传感器")
    assert names == ["超硬材料", "智能传感器", "农机装备"]
    assert directions["HA2024-01"] == ["大尺寸单晶金刚石", "立方氮化硼微粉"]


def test_no_direction_runs_over_the_pipes_of_a_merged_cell() -> None:
    names, directions = read("|---|---|", "传感器封装测试")
    assert len(names) == 3
    assert directions["HA2024-02"] == ["MEMS压力传感器", "传感器封装测试", "柔性触觉传感器", "多模态感知融合"]

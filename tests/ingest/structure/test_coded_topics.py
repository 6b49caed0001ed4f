"""Codes of topics before names that begin with a digit."""

from pathlib import Path

import pytest

from policygraph.ingest.read import SourceText
from policygraph.ingest.structure import read_structure

GUIDE = """湖南省十大技术攻关项目申报指南

一、申报方向
{first}8英寸碳化硅外延炉
主要研究内容：研究多区感应加热温场控制技术。
技术指标：厚度不均匀性≤2%。
{second}大功率海上风电机组主轴轴承
主要研究内容：突破轴承钢高纯净冶炼技术。
技术指标：设计寿命达到25年。
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("方向一：", "方向二："),
        ("方向1：", "方向2："),
        ("专题一：", "专题二："),
        ("方向一\u3000", "方向二\u3000"),
        ("A-01：", "A-02："),
        ("1. ", "2. "),
    ],
)
def test_a_name_may_begin_with_a_digit(first: str, second: str) -> None:
    text = GUIDE.format(first=first, second=second)
    topics = read_structure(SourceText(Path("unseen.txt"), text, "utf-8", "ab" * 32, ()), None).topics
    assert [topic.name for topic in topics] == ["8英寸碳化硅外延炉", "大功率海上风电机组主轴轴承"]
    assert all(topic.goal_evidence for topic in topics)

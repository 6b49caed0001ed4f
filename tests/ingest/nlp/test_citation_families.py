"""What the naming of a document does, in the ways that notices of other provinces put it."""

import pytest

from policygraph.ingest.nlp.citations.find import find_citations
from policygraph.ingest.nlp.citations.kind import citation_kind


def kinds(text: str) -> list[str]:
    return [citation_kind(text, cited, frozenset()).value for cited in find_citations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("安徽省工信厅关于转发工业和信息化部办公厅《关于印发升级条件的通知》的通知", ["transmits"]),
        ("现转发财政部等三部门《资金管理办法》，请执行", ["transmits"]),
        ("收到转发的《资金管理办法》后，工作会议纪要及《指南》一并学习", ["cites", "cites"]),
        ("《管理办法》（皖工信科技〔2024〕58号）第三条修改为“不低于8亿元”", ["revises"]),
        ("决定对《管理办法》作如下修改：", ["revises"]),
        ("《管理办法》第三条规定的条件", ["cites"]),
        ("根据《升级条件》，参照《建设工作指南》，制定本办法", ["implements", "cites"]),
        ("参照有关做法，根据《升级条件》制定", ["implements"]),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected

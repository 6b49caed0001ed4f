"""Two offices that sign one text have both issued it."""

from pathlib import Path

import pytest

from policygraph.ingest.read import SourceText
from policygraph.ingest.structure import read_structure

BOTH = "安徽省工业和信息化厅、安徽省财政厅"


@pytest.mark.parametrize(
    ("before", "after", "issuer"),
    [
        ("关于申报创新中心的通知", "安徽省工业和信息化厅\n安徽省财政厅\n2024年3月1日", BOTH),
        ("关于申报创新中心的通知", "安徽省工业和信息化厅 安徽省财政厅\n2024年3月1日", BOTH),
        ("安徽省工业和信息化厅 安徽省财政厅关于申报创新中心的通知", "", BOTH),
        ("关于申报创新中心的通知", "安徽省工业和信息化厅\n2024年3月1日", "安徽省工业和信息化厅"),
    ],
)
def test_all_issuers_of_a_text(before: str, after: str, issuer: str) -> None:
    text = f"{before}\n\n各市工信局：\n请做好申报工作。\n{after}\n"
    document = read_structure(SourceText(Path("unseen.txt"), text, "utf-8", "ab" * 32, ()), None).document
    assert document.issuer == issuer
    assert document.issuers == tuple(issuer.split("、"))
    assert all(text[place.start : place.end] == place.quote for _, place in document.evidence)

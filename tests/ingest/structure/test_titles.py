"""A version printed below a title belongs to it; a note on who passed the text does not."""

from pathlib import Path

import pytest

from policygraph.ingest.read import SourceText
from policygraph.ingest.structure import read_structure


@pytest.mark.parametrize(
    ("below", "version"),
    [
        ("（2024年修订）", "（2024年修订）"),
        ("（2024年修正）", "（2024年修正）"),
        ("（试行）", "（试行）"),
        ("（2024年3月1日省人民政府令第5号公布）", ""),
        ("（2024年修订通过，自2024年5月1日起施行）", ""),
    ],
)
def test_the_version_below_a_title(below: str, version: str) -> None:
    text = f"安徽省制造业创新中心建设管理办法\n{below}\n\n第一章 总则\n第一条 为规范建设，制定本办法。\n"
    document = read_structure(SourceText(Path("unseen.txt"), text, "utf-8", "ab" * 32, ()), None).document
    assert document.title == f"安徽省制造业创新中心建设管理办法{version}"

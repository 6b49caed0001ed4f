"""One cell a line, and a header cell broken over two lines: the rows tell how many columns there are."""

from pathlib import Path

import pytest

from policygraph.ingest.read import SourceText
from policygraph.ingest.structure import read_structure

TITLE = "河南省制造业创新中心重点建设领域（2024年）\n"
ROWS = """1
超硬材料
大尺寸单晶金刚石、立方氮化硼微粉
郑州市、许昌市
2
智能
传感器
MEMS压力传感器、气体传感器、
传感器封装测试
郑州市
{again}3
盾构装备
主轴承、大排量泵；智能掘进控制
郑州市
"""


def rows(header: str, *, again: bool = False) -> list[tuple[str | None, str]]:
    text = f"{TITLE}{header}\n" + ROWS.format(again=f"{header}\n" if again else "")
    domains = read_structure(SourceText(Path("unseen.txt"), text, "utf-8", "ab" * 32, ()), None).domains
    return [(domain.name, domain.body_evidence.quote if domain.body_evidence else "") for domain in domains]


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize(
    "header", ["领域 主要 技术方向 建设地区", "领域 主要技术方向 建设 地区", "领域 名称 主要 技术方向 建设 地区"]
)
def test_a_cut_label_is_no_column(header: str, again: bool) -> None:
    found = rows("\n".join(["序号", *header.split()]), again=again)
    assert [name for name, _ in found] == ["超硬材料", "智能传感器", "盾构装备"]
    assert found[0][1] == "大尺寸单晶金刚石、立方氮化硼微粉"
    assert found[2][1] == "主轴承、大排量泵；智能掘进控制"


def test_known_labels_are_columns_each() -> None:
    assert rows("序号\n领域\n技术方向\n建设地区")[0] == ("超硬材料", "大尺寸单晶金刚石、立方氮化硼微粉")

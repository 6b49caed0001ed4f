"""Whose text it is where no known province is named: unknown, never the state's because the text mentions 国家."""

from pathlib import Path

import pytest

from policygraph.ingest.read import SourceText
from policygraph.ingest.records import Level
from policygraph.ingest.structure import read_structure

TEXT = """{issuer}关于印发制造业创新中心建设指南的通知

各有关单位：
根据国家和工业和信息化部的部署，制定本指南。{more}
"""


@pytest.mark.parametrize(
    ("issuer", "more", "region", "level"),
    [
        ("江南省工业和信息化厅", "", "", Level.UNKNOWN),
        ("江南省工业和信息化厅", "参照浙江省的做法。", "", Level.UNKNOWN),
        ("云溪市工业和信息化局", "", "", Level.UNKNOWN),
        ("苏州市工业和信息化局", "本市按江苏省的要求执行。", "江苏省", Level.MUNICIPAL),
        ("江苏省工业和信息化厅", "", "江苏省", Level.PROVINCIAL),
        ("工业和信息化部", "", "全国", Level.NATIONAL),
        ("", "", "全国", Level.NATIONAL),
    ],
)
def test_region_and_level(issuer: str, more: str, region: str, level: Level) -> None:
    text = TEXT.format(issuer=issuer, more=more)
    document = read_structure(SourceText(Path("unseen.txt"), text, "utf-8", "ab" * 32, ()), None).document
    assert (document.region, document.level) == (region, level)

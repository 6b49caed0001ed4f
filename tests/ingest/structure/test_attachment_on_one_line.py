"""``附件1：…重点建设领域`` with its title on the same line, after the articles of a regulation or the signature of a letter."""

from pathlib import Path

import pytest

from policygraph.ingest.read import SourceText
from policygraph.ingest.structure import Reading, read_structure

ARTICLES = """安徽省制造业创新中心建设管理办法

第一章 总则
第一条 为规范创新中心建设，制定本办法。
第二章 附则
第二条 本办法由安徽省工业和信息化厅负责解释。
"""
LETTER = """关于公布重点建设领域的通知

各市工业和信息化局：
现将有关事项通知如下。
{listed}
安徽省工业和信息化厅
2024年5月20日

"""
TABLE = """

序号\t领域名称\t主要技术方向
1\t氢能装备\t重点突破燃料电池电堆。
2\t智能农机\t攻克无级变速传动。
"""


def read(text: str) -> Reading:
    return read_structure(SourceText(Path("unseen.txt"), text, "utf-8", "ab" * 32, ()), None)


def path_of(reading: Reading, quote: str) -> tuple[str, str]:
    """Return path and title of the section whose block holds the first place of a quote."""
    at = reading.text.index(quote)
    section = next(block.section for block in reading.blocks if block.start <= at < block.end)
    return next((found.path, found.title) for found in reading.sections if found.id == section)


@pytest.mark.parametrize("label", ["附件", "附件1", "附表", "附"])
def test_a_table_right_below_begins_the_attachment(label: str) -> None:
    reading = read(f"{ARTICLES}\n{label}：安徽省制造业创新中心重点建设领域（2024年版）{TABLE}")
    assert [domain.name for domain in reading.domains] == ["氢能装备", "智能农机"]
    assert path_of(reading, "燃料电池电堆") == (label, "安徽省制造业创新中心重点建设领域（2024年版）")
    assert [layout.title for layout in reading.layouts] == ["安徽省制造业创新中心重点建设领域（2024年版）"]


def test_a_list_of_attachments_above_the_signature_stays_a_list() -> None:
    reading = read(LETTER.format(listed="附件：安徽省制造业创新中心重点建设领域") + f"附件\n\n重点建设领域{TABLE}")
    assert [section.path for section in reading.sections] == ["附件"]
    assert path_of(reading, "燃料电池电堆") == ("附件", "重点建设领域")


def test_articles_below_the_signature_are_the_attachment_s() -> None:
    below = "附件：创新中心建设管理办法\n\n第一条 为规范建设，制定本办法。\n第二条 本办法自发布之日起施行。\n"
    reading = read(LETTER.format(listed="请遵照执行。") + below)
    assert [section.path for section in reading.sections] == ["附件", "第一条", "第二条"]


def test_numbered_titles_are_a_list_even_after_the_date() -> None:
    below = "附件：1.重点领域申报表\n2.推荐汇总表\n\n一、申报要求\n（一）突破关键技术。\n"
    reading = read(LETTER.format(listed="请遵照执行。") + below)
    assert "附件" not in [section.path for section in reading.sections]

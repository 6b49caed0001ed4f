"""Lists whose rows are labelled 领域一：…, and lists that are not read, which `check` names."""

from pathlib import Path

import pytest

from policygraph.ingest.check import check, with_prose_lists
from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.read import SourceText
from policygraph.ingest.structure import read_structure

BODY = """{0}超硬材料
技术方向：（1）大尺寸单晶金刚石制备；（2）立方氮化硼微粉。
{1}智能传感器
技术方向：（1）MEMS压力传感器；（2）气体传感器。
"""
TITLE = "河南省制造业创新中心重点建设领域（2024年）"


def source(text: str) -> SourceText:
    return SourceText(Path("unseen.txt"), text, "utf-8", "ab" * 32, ())


def codes(text: str) -> list[str]:
    return [issue.code for issue in check(with_prose_lists(read_structure(source(text), None)))]


@pytest.mark.parametrize(
    ("first", "second"), [("领域一：", "领域二："), ("重点领域1、", "重点领域2、"), ("领域一 ", "领域二 ")]
)
def test_labelled_fields_are_rows(first: str, second: str) -> None:
    records = extract(source(f"{TITLE}\n\n{BODY.format(first, second)}"), None, make_pipeline())
    assert records.document.title == TITLE
    assert [(domain.id, domain.name) for domain in records.domains] == [
        ("HA2024-01", "超硬材料"), ("HA2024-02", "智能传感器"),
    ]  # fmt: skip
    assert [(mention.owner, mention.evidence.quote) for mention in records.mentions] == [
        ("HA2024-01", "大尺寸单晶金刚石制备"), ("HA2024-01", "立方氮化硼微粉"),
        ("HA2024-02", "MEMS压力传感器"), ("HA2024-02", "气体传感器"),
    ]  # fmt: skip


def test_labels_that_do_not_follow_each_other_make_no_list() -> None:
    reading = read_structure(source(f"{TITLE}\n\n{BODY.format('领域一：', '领域五：')}"), None)
    assert not reading.domains


def test_check_names_a_list_that_was_not_read() -> None:
    text = f"{TITLE}\n\n超硬材料与传感器，详见各市方案。\n"
    assert codes(text) == ["list.unread"]
    assert codes("河南省制造业创新中心管理办法（2024年）\n\n第一条 为规范建设，制定本办法。\n") == []


def test_check_asks_for_the_year_of_an_undated_list() -> None:
    undated = TITLE.replace("（2024年）", "")
    assert "list.undated" in codes(f"{undated}\n\n{BODY.format('领域一：', '领域二：')}")
    assert "list.undated" not in codes(f"{TITLE}\n\n{BODY.format('领域一：', '领域二：')}")

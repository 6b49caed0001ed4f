"""The matrix and its pairs, and the envelope that all answers share."""

import json

import orjson
import pytest

from policygraph.graph.answers.answer import Places
from policygraph.graph.answers.gaps import gaps
from policygraph.graph.answers.overlap import overlap
from policygraph.graph.answers.wording import says_same
from policygraph.graph.rows import Status
from tests.graph.answers.factory import comparison, document, evidence, link, row, text, view

ROBOT = row("CN2017-3", "机器人", "谐波减速器")
EMPTY = row("CN2017-4", "石墨烯")
OURS = row("GD2024-1", "智能机器人", "谐波减速器")
ALONE = row("GD2024-2", "绿色酿造")
PAIR = ("谐波减速器", "谐波减速器")


def test_matrix_has_every_row_and_column():
    answer = overlap(comparison([OURS, ALONE], [ROBOT, EMPTY], [link(OURS, ROBOT, "close", PAIR)]))
    assert [found.id for found in answer.subjects] == ["GD2024-1", "GD2024-2"]
    assert [found.id for found in answer.objects] == ["CN2017-3", "CN2017-4"]
    assert [(found.subject, found.object) for found in answer.rows] == [("GD2024-1", "CN2017-3")]


def test_pair_quotes_both_sides():
    found = overlap(comparison([OURS], [ROBOT], [link(OURS, ROBOT, "close", PAIR)])).rows[0]
    assert [quote.quote for quote in found.evidence.subject] == ["智能机器人", "谐波减速器"]
    assert [quote.document for quote in found.evidence.object] == ["CN2017", "CN2017"]


def test_status_says_what_became_of_the_link():
    links = [
        link(OURS, ROBOT, "close", clue=True),
        link(OURS, EMPTY, "related", status=Status.UNSURE),
        link(ALONE, ROBOT, "related", status=Status.REJECTED),
        link(ALONE, EMPTY, "related"),
    ]
    answer = overlap(comparison([OURS, ALONE], [ROBOT, EMPTY], links))
    assert {(found.subject, found.object): found.status for found in answer.rows} == {
        ("GD2024-1", "CN2017-3"): "线索",
        ("GD2024-1", "CN2017-4"): "人工待定",
        ("GD2024-2", "CN2017-3"): "人工否定",
        ("GD2024-2", "CN2017-4"): "程序判断",
    }


def test_json_has_the_keys_that_others_rely_on():
    answer = json.loads(orjson.dumps(gaps(comparison([OURS], [ROBOT, EMPTY], [link(OURS, ROBOT, "close", PAIR)]))))
    assert {"list", "reference", "as_of", "digest", "documents", "notes", "rows"} <= answer.keys()
    assert set(answer["rows"][0]) == {
        "reference",
        "name",
        "verdict",
        "reason",
        "matched",
        "unmatched",
        "domains",
        "evidence",
        "search_record",
    }
    assert answer["documents"] == [{"id": "CN2017", "status": "未注明"}, {"id": "GD2024", "status": "未注明"}]
    pair = json.loads(orjson.dumps(overlap(comparison([OURS], [ROBOT], [link(OURS, ROBOT, "close", PAIR)]))))["rows"][0]
    fixed = {"subject", "object", "relation", "status", "basis", "sentence", "evidence"}
    assert set(pair) == fixed | {"confidence", "features"}  # further keys, as of the API's links
    assert pair["confidence"] == 0.8
    assert [(f["family"], f["score"], f["sentence"]) for f in pair["features"]] == [
        ("name", 0.9, "名称相近"),
        ("direction", 0.8, "方向对应"),
    ]


def test_notes_say_what_a_list_comparison_cannot():
    notes = gaps(comparison([OURS], [ROBOT])).notes
    assert any("1650" in note and note.startswith("布局比对") for note in notes)
    assert any("22个领域" in note and "36个领域" in note for note in notes)


def test_lapsed_document_is_named_at_the_given_date():
    subject = view("GD2024", [OURS], valid_to="2023-12-31", status="试行")
    lapsed = gaps(comparison([OURS], [ROBOT], subject=subject))
    assert {found.id: found.status for found in lapsed.documents}["GD2024"] == "已过期"
    assert any("已过期" in note for note in lapsed.notes)
    before = gaps(comparison([OURS], [ROBOT], subject=subject, as_of="2023-12-31"))
    assert {found.id: found.status for found in before.documents}["GD2024"] == "试行"


def test_earlier_centres_are_noted_from_the_text_and_goals_are_not():
    said = "在首轮已创建的19家省级制造业创新中心的基础上，累计建设省级制造业创新中心30家左右。"
    notes = [note for note in gaps(comparison([OURS], [ROBOT], texts=(text("gd-plan", said),))).notes if "19家" in note]
    assert len(notes) == 1
    assert not any("30家" in note for note in notes)


def test_nameless_rows_are_noted():
    assert any("待补正" in note for note in overlap(comparison([row("GD2024-7", None, "甲")], [ROBOT])).notes)


def test_section_path_stands_on_the_quote():
    content = "甲" * 5000
    said = text("GD2024", content)
    found = overlap(comparison([OURS], [ROBOT], [link(OURS, ROBOT, "close", PAIR)], texts=(said,))).rows[0]
    assert found.evidence.subject[0].section == "一"
    assert document("GD2024").id == found.evidence.subject[0].document


def test_quotes_keep_their_order_where_one_stands_twice():
    one, two = evidence("js", 0, "叶片"), evidence("js", 5, "机匣")
    assert [quote.quote for quote in Places(()).quotes((one, two, None, one))] == ["叶片", "机匣"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("水污染防治技术与装备", "水污染防治", True),
        ("水污染防治技术与装备", "大气污染防治", False),
        ("碳纤维复合材料", "玻璃纤维复合材料", False),
        ("叶片", "高温叶片制造与工艺", True),
        ("高端光学系统及核心部件", "检测元件部件技术", False),
        ("高温合金", "高温叶片制造与工艺", False),
        ("高性能轴承钢", "高精度轴承", True),
    ],
)
def test_what_differs_beside_a_shared_word_is_another_thing(one: str, other: str, same: bool):
    assert says_same(one, other) is same

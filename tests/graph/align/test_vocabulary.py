"""The vocabulary of technology fields: wide, clean, and no list of row pairs in disguise."""

import re

import pytest

from policygraph.graph.align.knowledge import make_knowledge
from policygraph.graph.align.labels import make_labels
from policygraph.graph.align.network import Tie, make_network
from policygraph.ingest.lexicon.fields import HEADER, load_fields, parse_fields
from policygraph.ingest.lexicon.fields_lint import lint_fields, without_loops
from tests.graph.align.factory import knowledge


def table(*rows: str) -> str:
    return "\n".join(["\t".join(HEADER), *rows])


def test_it_is_wide_and_clean() -> None:
    vocabulary = load_fields()
    assert sum(len(row.labels) for row in vocabulary.fields) >= 2000
    assert lint_fields(vocabulary) == ()


def test_no_row_names_a_layout_or_a_row() -> None:
    named = re.compile(r"(?:CN|JS|ZJ|JSFUND)\d{4}")
    cells = [cell for row in load_fields().fields for cell in (*row.labels, *row.negative, row.source, *row.serves)]
    assert [cell for cell in cells if named.search(cell)] == []


def test_general_knowledge_says_so() -> None:
    assert {row.source for row in load_fields().fields} == {"domain-knowledge"}
    assert all(re.fullmatch(r"\d{4}-\d{2}", row.date) for row in load_fields().fields)


def test_all_strategic_emerging_industries_of_manufacturing_are_known() -> None:
    wanted = (
        "人工智能 智能制造装备 航空装备 轨道交通装备 海洋工程装备 先进钢铁材料 先进有色金属 先进石化化工新材料 先进无机非金属材料 "
        "前沿新材料 生物医药产业 生物医学工程 生物农业 核电 风能 太阳能 智能电网 高效节能 先进环保 资源循环利用 新能源汽车"
    )
    assert [word for word in wanted.split() if not knowledge().labels.find(word)] == []


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("光刻胶\titem", "width", "alternative"),
        ("\t\t\t\t\t\titem\t自拟\t2026-11", "empty", "preferred"),
        ("光刻胶\t\t\t\t\t\tthing\t自拟\t2026-11", "kind", "kind"),
    ],
)
def test_a_bad_row_is_left_out_and_the_rest_go_on(row: str, code: str, column: str) -> None:
    found = parse_fields("x.tsv", table(row, "芯片\t\t\t\t\t\tbase\t自拟\t2026-11"))
    assert [field.preferred for field in found.fields] == ["芯片"]
    assert [(p.code, p.line, p.column) for p in found.problems] == [(code, 2, column)]
    assert "x.tsv 第2行" in found.problems[0].message


def test_a_wrong_header_names_the_file_and_the_column() -> None:
    found = parse_fields("x.tsv", "preferred\tkind\n光刻胶\titem")
    assert found.fields == ()
    assert found.problems[0].message.startswith("词表 x.tsv 第1行第2列：表头应为“alternative”，现为“kind”")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (("甲\t丙\t\t\t乙\t\titem\t自拟\t2026-11", "乙\t丙\t\t\t\t\titem\t自拟\t2026-11"), "duplicate"),
        (("甲\t\t\t丁\t\t\titem\t自拟\t2026-11",), "unknown"),
        (("甲\t\t\t乙\t\t\titem\t自拟\t2026-11", "乙\t\t\t甲\t\t\titem\t自拟\t2026-11"), "cycle"),
        (("甲\t\t\t\t\t\titem\t自拟\t2026-11",), "orphan"),
        (("甲\t丙\t丙\t\t\t\titem\t自拟\t2026-11", "乙\t\t\t甲\t\t\titem\t自拟\t2026-11"), "conflict"),
    ],
)
def test_the_lint_names_what_does_not_fit_together(rows: tuple[str, ...], code: str) -> None:
    found = lint_fields(parse_fields("x.tsv", table(*rows)))
    assert [p.code for p in found] == [code]
    assert found[0].message.startswith("词表 x.tsv 第")


def test_a_loop_in_the_vocabulary_stops_nothing() -> None:
    rows = parse_fields("x.tsv", table("甲\t\t\t乙\t\t\titem\t自拟\t2026-11", "乙\t\t\t甲\t\t\titem\t自拟\t2026-11"))
    network = make_network(rows.fields)
    assert network.near["甲"]["乙"].tie in (Tie.BROADER, Tie.NARROWER)
    assert make_knowledge(rows.fields, knowledge().words).labels.find("甲乙")


def test_the_row_that_closes_a_loop_is_left_out() -> None:
    ring = ("甲\t\t\t乙", "乙\t\t\t丙", "丙\t\t\t甲", "丁\t\t\t丙")
    rows = parse_fields("x.tsv", table(*(f"{row}\t\t\titem\t自拟\t2026-11" for row in ring)))
    assert [p.line for p in lint_fields(rows) if p.code == "cycle"] == [2]
    assert [row.preferred for row in without_loops(rows.fields)] == ["乙", "丙", "丁"]
    assert without_loops(load_fields().fields) == load_fields().fields


def test_names_are_found_whole_and_negative_ones_hide() -> None:
    labels = make_labels(load_fields().fields)
    assert [hit.field for hit in labels.find("工业互联网安全")] == ["工业互联网安全"]
    assert [hit.field for hit in labels.find("轻量化车载储氢")] == ["储氢"]
    assert labels.find("said") == ()  # ai stands inside a word
    assert labels.find("完善体制机制") == ()


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("车路云一体化", "智能网联汽车"),
        ("重型燃机", "燃气轮机"),
        ("彩超", "医学影像"),
        ("再生有色金属", "再生有色金属"),
        ("红外焦平面探测器", "红外探测"),
        ("差别化化纤", "功能纤维"),
        ("数字化工厂", "智能工厂"),
        ("内燃机", "内燃机"),
    ],
)
def test_everyday_names_of_provincial_lists_are_known(name: str, field: str) -> None:
    assert [hit.field for hit in knowledge().labels.find(name)] == [field]

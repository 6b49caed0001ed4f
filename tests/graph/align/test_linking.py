"""Links on the real lists: what must hold for each of them, and what planners agree on."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from itertools import chain

import pytest

from policygraph.graph.align.linking import align
from policygraph.graph.rows import Relation
from policygraph.ingest.files import discover
from policygraph.ingest.read.decode import read_source
from tests.factory import RAW, ROOT
from tests.graph.align.factory import PAIRS, knowledge, link, made_row, real_links, real_rows

SAME = {Relation.EXACT, Relation.CLOSE}


@pytest.mark.parametrize(
    ("subject", "object_", "relations"),
    [
        ("ZJ2021-03", "CN2017-12", {Relation.EXACT}),  # 智能语音: the same name, almost no shared text
        ("JS2023-22", "CN2017-18", {Relation.EXACT}),  # 工业大数据: the text taken over
        ("ZJ2021-04", "CN2017-18", {Relation.CLOSE}),  # 工业大数据: the same name, other directions
        ("JS2023-05", "CN2017-10", SAME),  # 工业互联网安全: the text reworded
        ("JS2023-18", "CN2017-01", {Relation.BROAD, Relation.CLOSE}),  # 光通信 and 信息光电子: other names
        ("ZJ2021-15", "CN2017-20", {Relation.BROAD}),  # a row without a name: recycled batteries
        ("ZJ2021-06", "CN2017-06", SAME),
        ("JS2023-12", "CN2017-14", {Relation.BROAD, Relation.CLOSE}),
    ],
)
def test_fields_that_planners_link(subject: str, object_: str, relations: set[Relation]) -> None:
    assert real_links()[subject, object_].relation in relations


@pytest.mark.parametrize("subject", ["JS2023-03", "JS2023-19"])
def test_some_domains_have_no_counterpart(subject: str) -> None:
    assert not [pair for pair in real_links() if pair[0] == subject and pair[1].startswith("CN2017")]


def test_every_quote_stands_in_its_text() -> None:
    texts = {file.entry.id: read_source(file.path).text for file in discover([RAW]) if file.entry}
    quotes = [
        e
        for found in real_links().values()
        for f in found.features
        for e in chain(f.subject_evidence, f.object_evidence)
    ]
    assert len(quotes) > 500
    assert [e for e in quotes if texts[e.document][e.start : e.end] != e.quote] == []


def test_quotes_pair_up_and_come_from_their_own_side() -> None:
    rows = {row.id: row for found in real_rows().values() for row in found}
    for found in real_links().values():
        for feature in found.features:
            assert len(feature.subject_evidence) == len(feature.object_evidence) > 0
            assert 0.0 < feature.score <= 1.0
            for evidence in feature.object_evidence:
                places = (rows[found.object].name_evidence, rows[found.object].body_evidence)
                assert any(p and p.start <= evidence.start and evidence.end <= p.end for p in places)


def test_a_link_without_quoted_directions_is_a_clue() -> None:
    for found in real_links().values():
        families = {feature.family for feature in found.features}
        assert found.clue or families & {"direction", "passage", "name"}
        assert not (found.clue and "passage" in families)


def test_other_rows_and_lists_change_no_link() -> None:
    rows = real_rows()
    unrelated = tuple(made_row(f"XX2024-{i:02d}", f"传感器{i}", "智能语音", "数字孪生") for i in range(40))
    before = align(rows["JS2023"], rows["CN2017"], knowledge())
    align(unrelated, rows["CN2017"], knowledge())
    after = align((*rows["JS2023"], *unrelated), (*rows["CN2017"], *unrelated), knowledge())
    lists = {"JS2023", "CN2017"}
    kept = [x for x in after if {x.subject.rpartition("-")[0], x.object.rpartition("-")[0]} == lists]
    assert [x for x in kept if x.subject.startswith("JS")] == list(before)


def test_the_order_of_rows_only_orders_the_links() -> None:
    rows = real_rows()
    forward = align(rows["ZJ2021"], rows["CN2017"], knowledge())
    backward = align(rows["ZJ2021"][::-1], rows["CN2017"][::-1], knowledge())
    assert sorted(forward, key=lambda x: x.id) == sorted(backward, key=lambda x: x.id)


def test_a_link_reads_the_same_from_the_other_side() -> None:
    rows = real_rows()
    turned = {Relation.BROAD: Relation.NARROW, Relation.NARROW: Relation.BROAD}
    there = {(x.subject, x.object): x for x in align(rows["ZJ2021"], rows["CN2017"], knowledge())}
    back = {(x.object, x.subject): x for x in align(rows["CN2017"], rows["ZJ2021"], knowledge())}
    assert there.keys() == back.keys()
    assert {p: turned.get(x.relation, x.relation) for p, x in there.items()} == {p: x.relation for p, x in back.items()}


def test_generic_words_prove_nothing() -> None:
    ours = made_row("AA2024-01", "智能制造系统平台", "智能控制系统", "关键数据平台", "高端装备产业化技术")
    theirs = made_row("BB2024-01", "先进材料产业", "智能管理系统", "高性能材料制备技术", "关键装备应用平台")
    assert link(ours, theirs) is None


def test_a_row_with_nothing_in_it_is_linked_to_nothing() -> None:
    empty = replace(made_row("AA2024-01", None), body_evidence=None, text="")
    assert link(empty, real_rows()["CN2017"][0]) is None


def test_the_same_links_with_any_hash_seed() -> None:
    code = (
        "from tests.graph.align.factory import made_row, link; import sys;"
        "a = made_row('AA2024-01', '海上风电装备', '大型风机主轴承', '超长叶片', '变流器');"
        "b = made_row('BB2024-01', '精密轴承', '高性能轴承钢', '主轴承检测');"
        "sys.stdout.write(repr(link(a, b)))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(runs) == 1
    assert "轴承".encode() in runs.pop()


def test_all_judged_pairs_of_lists_are_linked() -> None:
    lists = {(s.rpartition("-")[0], o.rpartition("-")[0]) for s, o in real_links()}
    assert lists == set(PAIRS)


def test_a_standard_that_both_name_is_a_reason_but_no_link_by_itself() -> None:
    ours = made_row("AA2024-01", "动力电池", "符合GB/T 38661的电池管理系统", "按照《新能源目录》的装备")
    theirs = made_row("BB2024-01", "新能源汽车", "按照 GB/T 38661 检测的三电系统")
    other = made_row("BB2024-02", "白酒", "参照gb/t 38661的酒瓶")
    found = link(ours, theirs)
    assert found is not None
    feature = next(f for f in found.features if f.family == "citation")
    assert [e.quote for e in feature.object_evidence] == ["GB/T 38661"]
    assert link(ours, other) is None


def test_a_few_words_in_common_are_no_text_taken_over() -> None:
    ours = made_row("AA2024-01", "白酒", "按照要求完善全过程质量管理体系")
    theirs = made_row("BB2024-01", "光伏", "按照要求完善全过程质量管理体系")
    found = link(ours, theirs)
    assert found is None or found.relation is Relation.RELATED


def test_the_first_line_names_both_rows_and_one_reason_without_figures_of_our_own() -> None:
    rows = {row.id: row for found in real_rows().values() for row in found}
    for found in real_links().values():
        assert (rows[found.subject].name or found.subject) in found.sentence
        assert (rows[found.object].name or found.object) in found.sentence
        assert "↔" not in found.sentence or found.sentence.count("↔") == 1
        assert re.search(r"0\.\d\d(?!\d)", found.sentence) is None
        assert found.clue == ("线索" in found.sentence)


def test_a_set_phrase_in_common_links_nothing() -> None:
    ours = made_row("AA2024-01", "工业控制系统安全", "漏洞挖掘", "态势感知")
    assert link(ours, made_row("BB2024-01", "智能网联汽车", "人-车-环境系统综合态势感知", "人机共驾")) is None


def test_recycling_a_thing_is_not_the_thing() -> None:
    found = link(made_row("AA2024-01", "动力电池回收利用"), made_row("BB2024-01", "动力电池"))
    assert found is None or found.relation not in SAME


def test_the_same_name_comes_before_its_directions() -> None:
    found = real_links()["ZJ2021-03", "CN2017-12"]
    assert (found.relation, found.basis) == (Relation.EXACT, "原文一致")
    assert found.features[0].name == "same_name"
    assert found.sentence.endswith(
        "两表领域名称相同：“智能语音”；小标题一致：语音合成、语音识别、语义理解、声学前端处理"
    )

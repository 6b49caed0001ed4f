"""Where a domain comes from, with what was kept, added and dropped."""

import pytest

from policygraph.graph.align.lineage import Descent, Lineage, lineages_of, trace_lineage
from policygraph.graph.rows import Row
from policygraph.ingest.files import discover
from policygraph.ingest.read.decode import read_source
from tests.factory import RAW
from tests.graph.align.factory import link, made_row, real_links, real_rows


def row(id_: str) -> Row:
    return next(r for r in real_rows()[id_.rpartition("-")[0]] if r.id == id_)


def traced(subject: str, object_: str) -> Lineage:
    return trace_lineage(row(subject), row(object_), real_links().get((subject, object_)))


@pytest.mark.parametrize(
    ("subject", "object_", "descent"),
    [
        ("JS2023-22", "CN2017-18", Descent.TAKEN_OVER),
        ("JS2023-05", "CN2017-10", Descent.REWORDED),
        ("ZJ2021-03", "CN2017-12", Descent.REWORDED),
        ("JS2023-19", "CN2017-20", Descent.NEW),
        ("JS2023-11", "CN2017-15", Descent.NEW),  # related only
    ],
)
def test_real_domains(subject: str, object_: str, descent: Descent) -> None:
    assert traced(subject, object_).descent is descent


def test_the_same_name_without_a_common_direction() -> None:
    ours = made_row("AA2024-01", "高端智能传感", "气凝胶保温层")
    theirs = made_row("BB2024-01", "智能传感", "疫苗佐剂")
    found = trace_lineage(ours, theirs, link(ours, theirs))
    assert (found.descent, found.shared) == (Descent.SAME_NAME_ONLY, ())
    assert "同名异义" in found.sentence


def test_a_direction_of_what_the_other_is_called_is_none_in_common() -> None:
    assert traced("ZJ2021-04", "CN2017-18").descent is Descent.SAME_NAME_ONLY  # 工业知识构建 / 工业大数据


def test_what_is_new_is_quoted_without_marks_at_its_ends() -> None:
    found = traced("JS2023-05", "CN2017-10")
    assert not any(e.quote[0] in "，、；。," or e.quote[-1] in "，、；。," for e in (*found.added, *found.dropped))
    assert traced("JS2023-22", "CN2017-18").added == ()  # nothing but 等。


def test_spans_are_verbatim_and_cover_both_texts() -> None:
    texts = {file.entry.id: read_source(file.path).text for file in discover([RAW]) if file.entry}
    found = traced("JS2023-05", "CN2017-10")
    ours, theirs = zip(*found.shared, strict=True)
    for evidence in (*ours, *theirs, *found.added, *found.dropped):
        assert texts[evidence.document][evidence.start : evidence.end] == evidence.quote
    assert any(e.quote.endswith("信息安全纵深") for e in ours)  # not 纵深防, the half of 防御
    said = sum(len(e.quote) for e in (*ours, *found.added))
    assert said >= 0.9 * len(row("JS2023-05").text)


@pytest.mark.parametrize(("subject", "object_"), [("JS2023-12", "CN2017-14"), ("JS2023-18", "CN2017-01")])
def test_set_phrases_are_no_shared_wording(subject: str, object_: str) -> None:
    found = traced(subject, object_)
    assert (found.shared, "除套话外没有相同的文字" in found.sentence) == ((), True)


def test_shared_stretches_end_at_words() -> None:
    pairs = (("JS2023-05", "CN2017-10"), ("ZJ2021-03", "CN2017-12"), ("JS2023-07", "CN2017-02"))
    shared = [ours.quote for pair in pairs for ours, _ in traced(*pair).shared]
    assert len(shared) >= 6
    assert "一代显示技术" not in shared  # 新一代 and 下一代 are words
    assert not any(quote[0] in "、，和" or quote[-1] in "、，和" or "o LED" in quote for quote in shared)


@pytest.mark.parametrize(("subject", "object_"), [("JS2023-12", "CN2017-14"), ("JS2023-10", "CN2017-05")])
def test_a_part_is_no_rewording_of_the_whole(subject: str, object_: str) -> None:
    assert "属于对口领域的一部分" in traced(subject, object_).sentence


def test_a_new_row_names_what_it_is_only_related_to():
    water, recycling = row("JS2023-17"), row("CN2017-20")
    (line,) = lineages_of(water, {recycling.id: recycling}, [real_links()["JS2023-17", "CN2017-20"]])
    assert (line.descent, line.counterpart) == (Descent.NEW, None)
    assert line.sentence.endswith("没有对口领域，为新设；与CN2017-20“资源循环利用”只是相关")

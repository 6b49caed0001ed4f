"""A link that only general knowledge of what contains what holds together is a 线索; other names of one thing and shared words are not."""

import pytest

from policygraph.graph.rows import Relation
from tests.graph.align.factory import link, made_row, real_links

TURBINE = made_row("B2020-01", "燃气轮机", "重型燃气轮机整机设计", "热端部件材料与工艺", "燃烧室加工制造及工艺")
OPTICAL = made_row("B2020-02", "新一代信息光电子", "高端光电子芯片制造", "先进集成封装")
RECYCLING = made_row("B2020-03", "资源循环利用", "尾矿等工业固废的高附加值利用", "余能回收利用")


@pytest.mark.parametrize(
    ("row", "other"),
    [
        (made_row("A2024-01", "稀贵金属新材料", "先进金属材料", "铂族金属提纯"), TURBINE),
        (made_row("A2024-02", "信息通信", "光通信设备", "基站天线"), OPTICAL),
        (made_row("A2024-03", "新型电池", "退役电池梯次利用", "电池隔膜"), RECYCLING),
    ],
)
def test_what_only_the_vocabulary_ties_is_a_clue(row, other):
    found = link(row, other)
    assert found is not None
    assert (found.clue, found.basis) == (True, "行业知识")
    assert "线索" in found.sentence
    assert {feature.family for feature in found.features} == {"vocabulary"}


@pytest.mark.parametrize(
    ("row", "other", "words"),
    [
        (made_row("A2024-04", "光通信", "相干光模块的核心芯片"), OPTICAL, "芯片"),
        (made_row("A2024-06", "新能源汽车", "IGBT"), made_row("B2020-04", "功率器件", "功率器件"), "功率器件"),
    ],
)
def test_words_in_common_and_other_names_of_one_thing_count(row, other, words):
    found = link(row, other)
    assert found is not None
    assert (found.clue, found.basis) == (False, "方向对应")
    assert any(words in evidence.quote for feature in found.features for evidence in feature.object_evidence)


def test_the_pair_that_shows_the_words_is_quoted():
    found = real_links()["ZJ2021-15", "CN2017-20"]
    quoted = zip(found.features[0].subject_evidence, found.features[0].object_evidence, strict=True)
    assert ("熔池熔炼高效余热循环回收利用技术", "余能回收利用") in {
        (ours.quote, theirs.quote) for ours, theirs in quoted
    }
    assert not found.clue


def test_generic_words_in_common_make_no_wording():
    found = link(made_row("A2024-07", "金属材料", "先进金属材料关键技术"), TURBINE)
    assert found is not None
    assert found.clue


def test_every_clue_of_the_texts_rests_on_the_vocabulary_or_too_little():
    for found in real_links().values():
        assert found.clue == (found.basis == "行业知识")
        assert not found.clue or found.features[0].family == "vocabulary"
        assert found.clue or found.relation is not Relation.RELATED or found.features[0].family != "vocabulary"

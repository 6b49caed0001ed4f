"""Shared runs end between words."""

from difflib import Match

import pytest

from policygraph.graph.align.borders import whole_words
from tests.graph.align.factory import knowledge, real_links


def trimmed(left: str, right: str, shared: str) -> str:
    at = Match(left.index(shared), right.index(shared), len(shared))
    run = whole_words(left, right, at, knowledge().words)
    assert left[run.a : run.a + run.size] == right[run.b : run.b + run.size]
    return left[run.a : run.a + run.size]


@pytest.mark.parametrize(
    ("left", "right", "shared", "whole"),
    [
        ("信息安全纵深防御技术", "信息安全纵深防护技术", "信息安全纵深防", "信息安全纵深"),
        ("工业隐患筛查能力", "工业隐患筛查技术", "工业隐患筛查", "工业隐患筛查"),
        ("印刷OLED显示", "柔性MicroLED显示", "LED显示", "显示"),
        ("纵深防御", "纵深防御", "纵深防御", "纵深防御"),
        ("关键零部件制造", "透平部件制造", "部件制造", "制造"),
        ("零部件制造", "零部件制造", "零部件制造", "零部件制造"),
        ("新一代显示技术", "下一代显示技术", "一代显示技术", "显示技术"),
    ],
)
def test_a_shared_run_loses_the_halves_of_words(left: str, right: str, shared: str, whole: str):
    assert trimmed(left, right, shared) == whole


def test_the_shared_passage_of_the_real_lists_ends_with_a_word():
    features = [f for link in real_links().values() for f in link.features if f.name == "shared_text"]
    quotes = [
        (ours.quote, theirs.quote)
        for f in features
        for ours, theirs in zip(f.subject_evidence, f.object_evidence, strict=True)
    ]
    assert ("制造业与互联网融合发展中的信息安全纵深",) * 2 in quotes

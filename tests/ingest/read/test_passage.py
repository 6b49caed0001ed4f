"""A passage reads as one sentence and still leads back to the printed characters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.ingest.read import Passage, flatten, make_passage


def passage_of(text: str) -> Passage:
    return make_passage(flatten(text), [(0, len(text))], composed=unicodedata.is_normalized("NFC", text))


def quote_of(text: str, words: str) -> str:
    """What is printed where the passage reads `words`."""
    passage = passage_of(text)
    at = passage.text.index(words)
    start, end = passage.span(at, at + len(words))
    return text[start:end]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("特高压(复合、瓷和玻璃)绝缘子", "特高压（复合、瓷和玻璃）绝缘子"),
        ("驱控\n\n一体控制系统", "驱控一体控制系统"),
        ("Micro\nLED", "Micro LED"),
        ("先进\t\t冶金\u3000材料", "先进 冶金 材料"),
        ("创新中心的**主要任务**是", "创新中心的主要任务是"),
        ("按１：１出资,不超过10,000元;17:30前", "按1:1出资，不超过10,000元；17:30前"),
        ("Ａ类（ＥＣＭＯ）", "A类（ECMO）"),
        ("光\u200b刻\ufeff胶\x07", "光刻胶"),
        ("A\u030angström级", "Ångström级"),
        ("4G/LTE-V/5G,大数据", "4G/LTE-V/5G，大数据"),
    ],
)
def test_repairs(printed: str, read: str) -> None:
    assert passage_of(printed).text == read


@pytest.mark.parametrize(
    ("printed", "words", "quote"),
    [
        ("研发特高压(复合、瓷和玻璃)绝缘子、", "特高压（复合、瓷和玻璃）绝缘子", "特高压(复合、瓷和玻璃)绝缘子"),
        ("机器人，驱控\n\n一体控制系统，", "驱控一体控制系统", "驱控\n\n一体控制系统"),
        ("的**主要任务**是", "主要任务", "主要任务"),
        ("约A\u030angström级", "Ångström", "A\u030angström"),
        ("约e\u0301级", "é", "e\u0301"),
    ],
)
def test_spans_lead_back(printed: str, words: str, quote: str) -> None:
    assert quote_of(printed, words) == quote


@given(st.text(max_size=60))
def test_any_text_keeps_its_places(text: str) -> None:
    flat = flatten(text)
    passage = passage_of(text)
    assert len(flat) == len(text)
    for at in range(len(passage.text)):
        start, end = passage.span(at, at + 1)
        assert 0 <= start < end <= len(text)
    assert "  " not in passage.text

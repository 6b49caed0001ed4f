"""Texts that no office would print: nothing raises, nothing is lost, and twice the text takes about twice the time."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygraph.ingest.read import SourceText
from policygraph.ingest.structure import Reading, read_structure

PIECES = [
    *"（）()一二1、.。：:|#*_ \t\n\r\f\0附件第条章是序号领域名称技术方向×□",
    "\ud800",
    "序号\t领域\t技术方向\n",
    "1001 甲：乙。\n",
    "1\t甲\t乙。\n",
]
BIG = {
    "one line": "重点突破光刻胶（含树脂），" * 80_000,
    "nested": "（" * 10_000 + "芯片" + "）" * 10_000,
    "rows": "序号\t领域\t技术方向\n" + "".join(f"{at}\t领域{at}\t突破技术{at}。\n" for at in range(1, 5001)),
    "stacked rows": "序号\n领域\n技术方向\n" + "".join(f"{at}\n领域{at}\n突破技术{at}。\n" for at in range(1, 5001)),
    "headers": "序号\t领域\t技术方向\n" * 5000,
    "cells": "序号\t领域\t技术方向\n" + "1\t" * 100_000,
    "controls": "芯\x01片\x02\x00" * 50_000,
    "surrogates": "芯\ud800片，" * 50_000,
    "combining": "e" + "\u0301" * 100_000,
    "marks": "一、\n（一）\n1.\n" * 3000,
    "attachments": "附件1\n附件：1. 表\n2. 表\n" * 2000,
}


def reading_of(text: str) -> Reading:
    return read_structure(SourceText(Path("bad.txt"), text, "utf-8", "0" * 64, ()), None)


def assert_whole(reading: Reading) -> None:
    assert "".join(reading.text[block.start : block.end] for block in reading.blocks) == reading.text
    for domain in reading.domains:
        for place in (domain.name_evidence, domain.body_evidence):
            assert place is None or reading.text[place.start : place.end] == place.quote
    assert len({domain.id for domain in reading.domains}) == len(reading.domains)
    assert len({section.id for section in reading.sections}) == len(reading.sections)


@pytest.mark.parametrize("name", sorted(BIG))
def test_big_and_odd_texts_are_read_whole(name: str) -> None:
    assert_whole(reading_of(BIG[name]))


@pytest.mark.parametrize("name", ["rows", "stacked rows"])
def test_a_table_of_5000_rows_has_5000_rows(name: str) -> None:
    domains = reading_of(BIG[name]).domains
    assert len(domains) == 5000
    assert (domains[4999].number, domains[4999].name) == (5000, "领域5000")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=80).map("".join))
def test_any_heap_of_signs_is_read_whole(text: str) -> None:
    assert_whole(reading_of(text))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_whole(text: str) -> None:
    assert_whole(reading_of(text))

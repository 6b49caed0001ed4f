"""An alternation with its common beginnings taken out matches what the plain one matches."""

import re

from hypothesis import given
from hypothesis import strategies as st

from policygraph.ingest.lexicon.alternation import either

WORDS = st.lists(st.text("甲乙丙.（", min_size=1, max_size=4), min_size=1, max_size=12)


@given(WORDS, st.text("甲乙丙丁.（", max_size=30))
def test_finds_what_a_plain_alternation_finds(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert re.findall(either(words), text) == re.findall(plain, text)


@given(WORDS, st.text("甲乙丙丁.（", max_size=10))
def test_may_stand_in_a_longer_pattern(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert re.findall(f"丁?{either(words)}*丙", text) == re.findall(f"丁?(?:{plain})*丙", text)


def test_a_word_with_a_condition_gives_way_to_the_shorter_one_without() -> None:
    assert re.findall(either({"支": "", "支持": "：", "支持力": ""}), "支持：支持力支持") == ["支持：", "支持力", "支"]

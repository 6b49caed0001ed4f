"""Words that the dictionary does not hold must be guessed as jieba guesses them, ties included."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jieba import finalseg

from policygraph.ingest.nlp.unknown import guess_words
from tests.factory import RAW


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FD5), min_size=1, max_size=12))
def test_any_characters_are_guessed_as_jieba_guesses_them(run):
    assert guess_words(run) == list(finalseg.cut(run))


@pytest.mark.parametrize("path", sorted(RAW.glob("*.txt")), ids=lambda path: path.stem)
def test_real_texts_are_guessed_as_jieba_guesses_them(path):
    text = path.read_text("utf-8")
    assert guess_words(text) == list(finalseg.cut(text))


@pytest.mark.parametrize("run", ["", "龘", "龘㐂龘", "亅丨丿乀", "T1000级", "8.5%", "A-b"])
def test_rare_characters_and_letters_are_guessed_as_jieba_guesses_them(run):
    assert guess_words(run) == list(finalseg.cut(run))


def test_a_long_run_is_one_linear_pass():
    run = "龘靐齉" * 5000
    assert guess_words(run) == list(run)

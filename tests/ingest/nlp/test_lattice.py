"""The faster lattice must cut as jieba itself does, on real texts and on any characters."""

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.ingest.lexicon.table import words
from policygraph.ingest.nlp.lattice import LatticeTokenizer
from tests.factory import RAW


def loaded(tokenizer: jieba.Tokenizer) -> jieba.Tokenizer:
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


@pytest.fixture(scope="module")
def both() -> tuple[jieba.Tokenizer, jieba.Tokenizer]:
    return loaded(LatticeTokenizer()), loaded(jieba.Tokenizer())


@pytest.mark.parametrize("path", sorted(RAW.glob("*.txt")), ids=lambda path: path.stem)
def test_real_texts_are_cut_as_jieba_cuts_them(both, path):
    ours, theirs = both
    text = path.read_text("utf-8")
    assert ours.lcut(text) == theirs.lcut(text)


@given(st.text(st.sampled_from("的了在是我有和人这中大为上个国新材料制造业创新中心光刻胶机龘㐂a1. ，"), max_size=60))
def test_any_characters_are_cut_as_jieba_cuts_them(both, text):
    ours, theirs = both
    assert ours.lcut(text) == theirs.lcut(text)
    assert ours.lcut(text, HMM=False) == theirs.lcut(text, HMM=False)


def test_words_of_our_own_get_the_same_frequency_and_change_the_cut_alike(both):
    ours, theirs = both
    for word in words("words.tsv", "word"):
        ours.add_word(word)
        theirs.add_word(word)
    assert ours.FREQ == theirs.FREQ
    assert ours.total == theirs.total
    text = "、".join(words("words.tsv", "word"))
    assert ours.lcut(text) == theirs.lcut(text)

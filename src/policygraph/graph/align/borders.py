"""Why: a quote that ends inside a word (信息安全纵深防, cut from 纵深防御) looks like a mistake of ours; shared runs end between words.

In: two squeezed texts with a run that both have, and `Words`. Out: the run without the halves of
words at its ends. The pairs tell words from chance meetings of two words without a segmenter: 防御 is usual, 深防 is not.
"""

from difflib import Match

from policygraph.graph.align.weights import USUAL, Weights
from policygraph.graph.align.words import Words

THREE = 3


def whole_words(left: str, right: str, run: Match, words: Words) -> Match:
    """Return the part of a shared run that begins and ends between words in both texts; empty where nothing is left.

    信息安全纵深防|御技术 / 信息安全纵深防|护技术: 信息安全纵深. 零|部件制造 / 透平|部件制造: 制造, since 零部件 is one word. 隐患筛查|能力 /
    隐患筛查|技术 stays.
    """
    start, end = 0, run.size
    places = ((left, run.a), (right, run.b))
    while start < end and any(_is_cut(text, at + start, words) for text, at in places):
        start += 1
    while start < end and any(_is_cut(text, at + end, words) for text, at in places):
        end -= 1
    return Match(run.a + start, run.b + start, end - start)


def _is_cut(text: str, at: int, words: Words) -> bool:
    """Tell whether a word goes on at a place: by its pairs of characters, or as a general word of three (零|部件, 新一|代)."""
    if is_inside_word(text, at, words.weights):
        return True
    return any(text[i : i + THREE] in words.three for i in (at - 2, at - 1) if i >= 0)


def is_inside_word(text: str, at: int, weights: Weights) -> bool:
    """Tell whether ``text[at - 1]`` and ``text[at]`` belong to one word.

    Latin words and numbers are whole (OLED); of Chinese characters, the usual pair among its neighbours is the word:
    in 纵深防御 the pair 防御 is one, 深防 is none.
    """
    if not 0 < at < len(text):
        return False
    pair = text[at - 1 : at + 1]
    if pair.isascii():
        return pair.isalnum()
    own = weights[pair]
    around = [weights[text[i - 1 : i + 1]] for i in (at - 1, at + 1) if 0 < i < len(text)]
    return own < USUAL and own < min(around, default=USUAL)

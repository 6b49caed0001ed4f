"""Why: a third of jieba's time goes into guessing words among characters that its dictionary leaves single; this guesses the same words.

In: a run of characters. Out: its words, by jieba's own hidden Markov model: each character begins, continues or ends a word, or is
one (B, M, E, S). The sums are formed in jieba's order and ties fall as there, so that the guess is the same to the last bit.
Words that somebody told jieba's whole process to split are not asked for.
"""

import re
from functools import cache

from jieba.finalseg import MIN_FLOAT, emit_P, start_P, trans_P

Scores = tuple[float, float, float, float]  # of B, M, E, S

HAN = re.compile("([\u4e00-\u9fd5]+)")
LATIN = re.compile(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")
NEVER_SEEN: Scores = (MIN_FLOAT,) * 4
EB, ES, SB, SS = (trans_P[a][b] for a, b in ("EB", "ES", "SB", "SS"))  # E and S are followed by B or S
BM, BE, MM, ME = (trans_P[a][b] for a, b in ("BM", "BE", "MM", "ME"))  # B and M by M or E


def guess_words(run: str) -> list[str]:
    """Return the words of a run of single characters.

    >>> from jieba import finalseg
    >>> guess_words("枸杞酿造"), guess_words("枸杞A8.5%") == list(finalseg.cut("枸杞A8.5%"))
    (['枸杞', '酿造'], True)
    """
    words: list[str] = []
    for block in HAN.split(run):
        if HAN.match(block):
            words += _guess_chinese(block)
        else:
            words += filter(None, LATIN.split(block))
    return words


@cache
def _seen() -> dict[str, Scores]:
    """Return how likely each known character is in each place of a word."""
    known = {character for place in "BMES" for character in emit_P[place]}
    return {each: tuple(emit_P[place].get(each, MIN_FLOAT) for place in "BMES") for each in known}


def _guess_chinese(run: str) -> list[str]:
    """Return the words of a run of Chinese characters: the likeliest sequence of places."""
    seen = _seen()
    b, m, e, s = (start_P[place] + score for place, score in zip("BMES", seen.get(run[0], NEVER_SEEN), strict=True))
    from_e: list[bool] = []  # B came from E, not S
    from_b: list[bool] = []  # M came from B, not M
    ends_b: list[bool] = []  # E came from B, not M
    after_e: list[bool] = []  # S came from E, not S
    for character in run[1:]:
        b_score, m_score, e_score, s_score = seen.get(character, NEVER_SEEN)
        b_by_e, b_by_s = e + EB + b_score, s + SB + b_score
        m_by_b, m_by_m = b + BM + m_score, m + MM + m_score
        e_by_b, e_by_m = b + BE + e_score, m + ME + e_score
        s_by_e, s_by_s = e + ES + s_score, s + SS + s_score
        from_e.append(b_by_e > b_by_s)
        from_b.append(m_by_b > m_by_m)
        ends_b.append(e_by_b > e_by_m)
        after_e.append(s_by_e > s_by_s)
        b = b_by_e if b_by_e > b_by_s else b_by_s
        m = m_by_b if m_by_b > m_by_m else m_by_m
        e = e_by_b if e_by_b > e_by_m else e_by_m
        s = s_by_e if s_by_e > s_by_s else s_by_s
    words: list[str] = []
    place, end = ("E" if e > s else "S"), len(run)
    for at in range(len(run) - 1, 0, -1):  # from behind: which place did `at` come from?
        if place == "B" or place == "S":
            words.append(run[at:end])
            end = at
            place = "E" if (from_e if place == "B" else after_e)[at - 1] else "S"
        else:
            place = "B" if (ends_b if place == "E" else from_b)[at - 1] else "M"
    words.append(run[:end])
    words.reverse()
    return words

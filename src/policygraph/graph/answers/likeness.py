"""Why: whether two directions say the same must not hang on words that every text uses, so it is weighed like links are.

In: printed directions. Out: how much of their weighted pairs of characters (graph/align/words.py) they share, and of these
only what stands outside general words: of 设计与仿真平台 nothing is left but 仿真.
"""

from functools import cache
from typing import NamedTuple

from policygraph.graph.align.words import WEAK, Words, load_words
from policygraph.graph.answers.rules import search_words
from policygraph.ingest.lexicon.kinship import squeezed

SPECIFIC = 1.2  # weight of shared pairs outside general words from which two directions say something in common
AGREE = 0.5  # share of the weight that two directions have in common from which one is the other reworded
_BARS = str.maketrans(dict.fromkeys("、/,，与及和", "|"))
TOUCH = 0.7  # weight by which two names of one field say the same in part


class Said(NamedTuple):
    """A direction: its pairs of characters with their weights; of these `specific` are the ones outside general words.

    `everywhere` are those of technologies used everywhere (大数据), which are not specific.
    """

    words: str
    grams: dict[str, float]
    specific: frozenset[str]
    everywhere: frozenset[str]

    @property
    def mass(self) -> float:
        """Return what the direction weighs in all."""
        return sum(self.grams.values())


@cache
def words_of_links() -> Words:
    """Return the words and weights that links use, read once."""
    return load_words()


@cache
def heard(direction: str) -> Said:
    """Return a direction ready for comparison.

    >>> sorted(heard("自主工业设计与仿真平台").specific), sorted(heard("关键共性技术").specific)
    (['仿真'], [])
    """
    words = squeezed(direction)
    known = words_of_links()
    grams = known.grams(words)
    telling = _without_general(words)
    told = {gram for gram in grams if gram in telling}
    base = {gram for word in search_words("base") if word in words for gram in known.grams(word)}
    return Said(
        words, grams, frozenset(g for g in told - base if grams[g] > WEAK and not _is_short_latin(g)), frozenset(base)
    )


@cache
def pairs_in(text: str) -> frozenset[str]:
    """Return every two characters in a row, in small letters without blanks: texts that have none in common share no word.

    Asked before anything else of two texts, since most have none.

    >>> sorted(pairs_in("IP 库"))
    ['ip', 'p库']
    """
    words = squeezed(text)
    return frozenset([words[at : at + 2] for at in range(len(words) - 1)])


def _is_short_latin(gram: str) -> bool:
    """Tell whether two Latin letters are all: IP, 3D, AI stand for many things."""
    return gram.isascii() and len(gram) <= 2


@cache
def _general() -> dict[str, tuple[str, ...]]:
    """Return the words that say nothing of a field by their first character, longer ones first."""
    known = words_of_links()
    general = {*known.praise, *known.tail, *known.facet, *known.weak, *search_words("generic")} - {
        *search_words("base")
    }
    begun: dict[str, tuple[str, ...]] = {}
    for word in sorted((word for word in general if len(word) > 1), key=lambda word: (-len(word), word)):
        begun[word[0]] = (*begun.get(word[0], ()), word)
    return begun


def _without_general(words: str) -> str:
    """Return the words with a bar in place of each general word, the longest taken away first at each place."""
    general = _general()
    telling, at = "", 0
    while at < len(words):
        found = next((word for word in general.get(words[at], ()) if words.startswith(word, at)), "")
        telling += "|" if found else words[at]
        at += len(found) or 1
    return telling


def shared_weight(one: Said, other: Said) -> float:
    """Return the weight of what both say outside general words."""
    return sum(min(one.grams[gram], other.grams[gram]) for gram in one.specific & other.specific)


def weight_in_common(one: Said, other: Said) -> float:
    """Return the same with technologies used everywhere: 工业大数据 and 工业大数据应用 have something in common."""
    ours, theirs = one.specific | one.everywhere, other.specific | other.everywhere
    return sum(min(one.grams[gram], other.grams[gram]) for gram in ours & theirs)


def agreement(one: Said, other: Said) -> float:
    """Return 0..1: the share of the weight that both have in common, the mean of that in both and that in the lighter one."""
    common = sum(min(one.grams[gram], other.grams[gram]) for gram in one.grams.keys() & other.grams.keys())
    lighter = min(one.mass, other.mass)
    return 0.5 * (2 * common / (one.mass + other.mass)) + 0.5 * (common / lighter) if lighter else 0.0


def is_reworded(one: str, other: str) -> bool:
    """Tell whether one direction is the other in lightly different words, or one that the other lists.

    高温叶片精密制造 / 高温叶片制造与工艺, 镁合金 / 新型铝、镁、钛合金: yes. 设计与仿真平台 / 轻量化材料成型设计与仿真技术: no.
    """
    ours, theirs = heard(one), heard(other)
    if _is_listed(ours.words, theirs.words):
        return True
    return shared_weight(ours, theirs) >= SPECIFIC and agreement(ours, theirs) >= AGREE


def is_kind_of(direction: str, name: str) -> bool:
    """Tell whether a direction says one kind of what a name says, or one of what a joined name adds up.

    >>> is_kind_of("MEMS传感器", "传感器"), is_kind_of("柔性显示", "印刷及柔性显示"), is_kind_of("先进传感器技术", "传感器")
    (True, True, False)
    """
    core, whole = (words_of_links().core(squeezed(words)) for words in (direction, name))
    if len(core) > len(whole):
        return core.endswith(whole) and core[: -len(whole)].translate(_BARS)[-1] != "|"
    return core in whole.translate(_BARS).split("|") and core != whole


def _is_listed(words: str, listing: str) -> bool:
    """Tell whether words are read out of an enumeration whose last item ends it.

    镁合金 out of 铝、镁、钛合金: yes. 催化材料 out of 催化、发光等材料: no, 材料 says nothing.
    """
    first, *rest = listing.translate(_BARS).split("|")
    core = words_of_links().core(words) if rest else ""
    while rest:
        last = rest[-1]
        for size in range(1, len(core)):
            begun, ended = core[:size], core[size:]
            if (
                first.endswith(begun)
                and last.endswith(ended)
                and len(core) > 2
                and ended not in _general().get(ended[0], ())
            ):
                return True
        first, *rest = rest
    return False

"""Why: 智能, 系统 and 关键技术 stand in every row; what they share must weigh next to nothing.

In: generic.tsv (words with their use) and the `weights` of character pairs. Out: `Words`, with the core of a name and the weighted
character pairs of a direction.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from policygraph.graph.align.weights import Weights, load_weights

THREE = 3
WEAK = 0.05  # what a pair of characters of a weak word weighs
TELLING = 0.10  # weight from which a pair of characters is more than what stands in any text
_JOINTS = "及与和的、/"
_JOINING = frozenset("与及和的等或在为之其于以并")  # 设计与制造: 计与 and 与制 say nothing
_GRAM = re.compile(r"([a-z0-9]+)|(?=([^\W\d_a-z]{2}))")
_ASIDE = re.compile(r"\([^()]*\)")
_PURPOSE = re.compile(r"^(?:面向|基于|围绕|针对|用于).*?的|研发及产业化$")


class _GramWeights(dict[str, float]):
    """The weights of pairs in a direction, as far as asked for: numbers and pairs that join (计与) weigh next to nothing."""

    def __init__(self, weights: Weights) -> None:
        """Take the weights of other pairs."""
        super().__init__()
        self._weights = weights

    def __missing__(self, gram: str) -> float:
        """Weigh a pair, a Latin word or a number, and keep it."""
        is_weak = gram.isdigit() or not _JOINING.isdisjoint(gram)
        weight = self[gram] = WEAK if is_weak else self._weights[gram]
        return weight


class Words(NamedTuple):
    """Generic words by use, longest first, and the weight of each pair of characters.

    `part` narrows a name to a part of the thing (零部件), and so does `form` (器件) unless a field is called so as a whole; `facet`
    narrows it to work on the thing (制造, 回收). `measure` ends a name that organises work and names fields only as its scope (试点). `weak` words
    weigh next to nothing wherever they stand; `three` are those of three characters.
    """

    praise: tuple[str, ...]
    tail: tuple[str, ...]
    facet: tuple[str, ...]
    part: tuple[str, ...]
    form: tuple[str, ...]
    measure: tuple[str, ...]
    weak: tuple[str, ...]
    three: frozenset[str]
    weights: Weights
    gram_weights: _GramWeights

    def core(self, name: str) -> str:
        """Return what a squeezed name is about, without praise before it and general words behind it.

        >>> words = load_words()
        >>> words.core("新一代光伏技术与装备"), words.core("高档数控机床"), words.core("工业大数据应用")
        ('光伏', '数控机床', '工业大数据')
        >>> words.core("先进材料"), words.core("智能语音")
        ('先进材料', '智能语音')
        """
        bare = _PURPOSE.sub("", _ASIDE.sub("", name))
        rest = self.without_tail(self._without_praise(bare))
        return rest if len(rest) >= 2 and rest not in self.praise else bare

    def _without_praise(self, name: str) -> str:
        """Return the name without words that only praise, as long as two characters stay."""
        for word in self.praise if name.startswith(self.praise) else ():
            if name.startswith(word) and len(name) - len(word) >= 2:
                return self._without_praise(name[len(word) :])
        return name

    def without_tail(self, text: str) -> str:
        """Return the text without general words at its end; may be empty."""
        for word in self.tail if text.endswith(self.tail) else ():
            if text.endswith(word):
                return self.without_tail(text[: -len(word)].rstrip(_JOINTS))
        return text

    def facet_of(self, name: str) -> str | None:
        """Return the word behind a name that narrows it to a part of the thing, or to work on it, if any; a part comes first.

        机器人及零部件 adds the parts to the thing and narrows nothing.

        >>> words = load_words()
        >>> words.facet_of("两机关键零部件"), words.facet_of("机器人零部件制造"), words.facet_of("动力电池回收利用")
        ('关键零部件', '零部件', '回收')
        >>> words.facet_of("机器人及零部件"), words.facet_of("芯片技术与应用"), words.facet_of("海洋油气装备")
        (None, None, None)
        """
        work = None
        while name:
            part = _ending(name, self.part) or _ending(name, self.form)
            facet = _ending(name, self.facet)
            if part is not None and len(part) >= len(facet or ""):
                return None if name[: -len(part)].endswith(tuple(_JOINTS)) else part
            tail = _ending(name, self.tail)
            if facet is not None:
                work = work or facet
            elif tail is None:
                return work
            name = name[: -len(facet or tail or "")].rstrip(_JOINTS)
        return work

    def is_part(self, facet: str | None) -> bool:
        """Tell whether a facet is a part of the thing (零部件), not work on it (回收)."""
        return facet in self.part or facet in self.form

    def grams(self, text: str) -> dict[str, float]:
        """Return the pairs of characters of squeezed text with their weights; a Latin word counts as one, a number hardly at all.

        >>> grams = load_words().grams("智能传感")
        >>> grams["智能"] < 0.1 < grams["传感"]
        True
        """
        weights = self.gram_weights
        return {gram: weights[gram] for latin, pair in _GRAM.findall(text) for gram in (latin or pair,)}

    def says(self, text: str) -> float:
        """Return how much squeezed text says beside generic words: the weight of its pairs of characters without them.

        >>> words = load_words()
        >>> words.says("关键设备与材料"), words.says("宝石鉴定") > 1
        (0, True)
        """
        generic = (*self.praise, *self.tail, *self.facet, *self.part, *self.form)
        return sum(self.grams(_any_of(generic).sub("、", text)).values())

    def telling(self, text: str) -> dict[str, float]:
        """Return the weighted pairs of characters of squeezed text without praise, weak words and pairs that stand in any text.

        >>> sorted(load_words().telling("先进显示材料关键技术")), load_words().telling("成套装备技术研发")
        (['显示'], {})
        """
        grams = self.grams(_any_of(self.praise + self.weak).sub("、", text))
        return {gram: weight for gram, weight in grams.items() if weight >= TELLING}


def load_words() -> Words:
    """Return the shipped words and weights."""
    here = Path(__file__).parent
    rows = [line.split("\t") for line in _lines(here.joinpath("generic.tsv").read_text(encoding="utf-8"))[1:]]
    by_use: dict[str, list[str]] = {
        "praise": [],
        "tail": [],
        "facet": [],
        "part": [],
        "form": [],
        "weak": [],
        "measure": [],
    }
    for word, use, _, _ in rows:
        by_use[use].append(word)
    weights = load_weights((word[i : i + 2] for word in by_use["weak"] for i in range(len(word) - 1)), WEAK)
    longest = {use: tuple(sorted(words, key=lambda w: (-len(w), w))) for use, words in by_use.items()}
    return Words(
        longest["praise"],
        longest["tail"],
        longest["facet"],
        longest["part"],
        longest["form"],
        longest["measure"],
        longest["weak"],
        frozenset(word for words in longest.values() for word in words if len(word) == THREE),
        weights,
        _GramWeights(weights),
    )


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern that finds any of the words, a longer one first."""
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def _ending(name: str, words: tuple[str, ...]) -> str | None:
    """Return the first word that the name ends with and is longer than."""
    if not name.endswith(words):
        return None
    return next((word for word in words if name.endswith(word) and len(name) > len(word)), None)


def _lines(text: str) -> list[str]:
    """Return the lines that are neither empty nor comments."""
    return [line for line in text.splitlines() if line and line[0] != "#"]

"""Why: 营业收入不低于5亿元，或者市场占有率居全国前十 asks for one of two things; read as two demands it would ask for both.

In: the demands of a sentence or of a list's item. Out: the same demands, each with what may stand in its place in `unless`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from policygraph.ingest.nlp.clauses import Sentence
from policygraph.ingest.nlp.conditions.context import BARS
from policygraph.ingest.nlp.conditions.demand import Demand

_OR = re.compile(r"\s*(?:或者?|要么)(?![有多]|然|许|明年)")
# 除军工领域外，应有…; 除此之外 and 除财政支持外，还应… add something
_SAVE = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*)?(?P<words>除(?!此|上述|了)[^，。；]{2,24}?的?(?:之|以)?外)(?=，(?!还|也|同时|并|均还|另))"
)
_ONE_OF = re.compile("(?:以下|下列)[^，。：]{0,10}(?:之一|任一|任意一[项条]|其中一[项条])")


def alternatives(text: str, sentence: Sentence, found: Sequence[Demand]) -> list[Demand]:
    """Return the demands of a sentence; those that a clause with 或者 joins each keep the other's words as what may replace them.

    收入不低于5亿元，或者市场占有率居前十: both are softened. 设备原值不低于500万元，场地或用房不少于2000平方米: none is.
    """
    if not found or (text.find("或") < 0 and text.find("除") < 0 and text.find("要么") < 0):
        return list(found)
    save = _SAVE.match(text, sentence[0][0], sentence[-1][1]) if len(sentence) > 1 else None
    kept = [replace(demand, unless=demand.unless or save["words"]) for demand in found] if save else list(found)
    for number, (start, end, _) in enumerate(sentence):
        if number == 0 or not _OR.match(text, start, end):
            continue
        begin, stop, _ = sentence[number - 1]
        first = [n for n, demand in enumerate(kept) if begin <= demand.start < stop]
        second = [n for n, demand in enumerate(kept) if start <= demand.start < end]
        for chosen, words in ((first[-1:], text[start:end]), (second, f"或者{text[begin:stop].strip()}")):
            for n in chosen if first else ():
                kept[n] = replace(kept[n], unless=kept[n].unless or words.strip())
    return kept


def one_of(found: Sequence[Demand], headings: Sequence[str]) -> list[Demand]:
    """Return the demands of an item below 应具备以下条件之一：, each with these words; below 有下列情形之一的，不得… they stay as they are."""
    for heading in reversed(headings):
        said = _ONE_OF.search(heading)
        if said and not BARS.search(heading):
            return [replace(demand, unless=demand.unless or f"具备{said.group()}即可") for demand in found]
    return list(found)

"""Why: a topic without 考核指标 says its target figures among its directions; such a clause is a figure, no thing to be developed.

In: a clause of a topic's or row's text. Out: whether it is nothing but target figures; the figures of a text's clauses of that kind.
"""

import re

from policygraph.ingest.nlp.indicators.find import Target, find_indicators
from policygraph.ingest.nlp.tsv import any_of

_CLAUSE = re.compile(r"[^，；。！？\n]+")
_FIGURE = re.compile(r"\d")
_MEASURED = re.compile(f"(?:{any_of('indicators_words.tsv', 'measured', 'less', 'fine')})$")
_COMPARED = re.compile(
    r"[≥≤＞＜><⩾⩽±]|大于|小于|不低于|不少于|不小于|不高于|不超过|不大于|不多于|至少|高于|低于|超过|优于|达到?(?=\s*\d)|以上$|以内$|以下$"
    r"|(?:提[升高]|降低|下降|减少|缩短|增加|增长)[至到]?\s*\d"
)
_LABEL = re.compile(r"^[^：]{2,8}：")


def is_target(clause: str) -> bool:
    """Tell whether a clause says what is to be measured and nothing to be developed.

    >>> is_target("循环寿命大于6000次"), is_target("成本较磷酸铁锂降低20%～30%"), is_target("最大采高8.8m")
    (True, True, True)
    >>> is_target("直径大于300mm的单晶炉"), is_target("12英寸硅片"), is_target("低于28nm光刻工艺"), is_target("Type-C 3.1接口")
    (False, False, False, False)
    """
    if not _FIGURE.search(clause):
        return False
    found = find_indicators(clause)
    if not found or clause[found[-1].end :].strip(" 等。；，"):
        return False
    if any(target.rule in ("indicator.counted", "indicator.over", "indicator.built") for target in found):
        return False  # what stands behind the number may be a thing: 大于300mm硅片
    return all(_COMPARED.search(clause) or _MEASURED.search(target.name) for target in found)


def stated_targets(text: str) -> list[Target]:
    """Return the target figures of the clauses that are nothing else, in printed order.

    >>> [t.name for t in stated_targets("研究正极材料制备技术。循环寿命大于6000次，开发直径大于300mm的单晶炉")]
    ['循环寿命']
    """
    if not _FIGURE.search(text):
        return []
    spans = [(found.start(), found.end()) for found in _CLAUSE.finditer(text)]
    stated = [span for span in spans if is_target(_LABEL.sub("", text[slice(*span)]))]
    return [
        target
        for target in (find_indicators(text) if stated else [])
        if any(start <= target.start and target.end <= end for start, end in stated)
    ]

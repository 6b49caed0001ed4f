"""Why: what stands over a demand narrows it: a lead-in says how binding its items are, a case says on whom they are.

In: headings and lead-ins, or a clause and the one behind it. Out: the modality of the items; whether a clause is a case.
"""

import re
from functools import cache

from policygraph.ingest.nlp.conditions.context import BARS
from policygraph.ingest.nlp.conditions.wording import modal
from policygraph.ingest.nlp.quantities import find_quantities

_LEADS = re.compile(
    r"[须需应要般上得][^。；：]{0,24}(?:条件|要求|下列|以下|标准|原则)[^。：]{0,12}(?:[：。]?\s*$|[：。])"
)
_CARRIED = frozenset({"须", "原则上", "一般", "应"})
_HEDGES = frozenset({"原则上", "一般"})
_CASE = re.compile(
    r".*\d[^，。；]{0,6}(?:以上|以下|以内|及以上|以下|不足|以上\(含\))?的$|.*(?:不足|超过|达到|大于|小于)[^，。；]{1,12}的$"
)
_SETS_BOUND = re.compile("不低于|不少于|不得低于|不超过|不高于|不得少于")


@cache
def lead_modality(headings: tuple[str, ...]) -> str | None:
    """Return the modality that the nearest heading or lead-in gives its items.

    >>> lead_modality(("第二章 认定", "申请单位必须同时符合下列条件：")), lead_modality(("应具备以下条件：", "（一）人员"))
    ('须', '应')
    >>> lead_modality(("鼓励具备下列条件的企业申报：",)) is None, lead_modality(("有下列情形之一的，不得申报：",))
    (True, '不得')
    """
    for heading in reversed(headings):
        if BARS.search(heading):
            return "不得"
        said = modal(heading, 0, len(heading)) if _LEADS.search(heading) else None
        if said is not None and said[0] in _HEDGES and "，" in heading[said[2] :]:
            return "应"  # 原则上为市级平台，并符合以下条件： hedges what stands before the comma
        if said is not None:
            return said[0] if said[0] in _CARRIED else None
    return None


def is_case(text: str, clause: tuple[int, int], following: tuple[int, int]) -> bool:
    """Tell whether a clause only says on whom the demand of the next one is: 营业收入10亿元以上的，研发投入不低于3%.

    >>> clause = "营业收入10亿元及以上的，研发投入不低于3000万元"
    >>> is_case(clause, (0, 12), (12, 24)), is_case("注册资本不低于500万元的，", (0, 12), (12, 13))
    (True, False)
    """
    start, end = clause
    if text[end - 1 : end] != "的" or not _CASE.fullmatch(text, start, end) or _SETS_BOUND.search(text, start, end):
        return False
    return bool(find_quantities(text, *following))

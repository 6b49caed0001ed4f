"""Why: a piece that says how many or how much is a target figure and no direction: 100个重大装备; a rating before a thing is none: 5G移动通信.

In: the bare words of a piece. Out: yes or no.
"""

import re

from policygraph.ingest.nlp.technologies.lexemes import fills, pattern

FIGURE = re.compile(r"[\d.,]")  # no target figure is without one
LIMIT = re.compile(r"\d(?!\d*(?:纳米|nm))[^\d、，]{1,4}以[上下](?:的)?")
TOTAL = re.compile(r"[\d.,]+(?:余|多)?(?:项|个|种|款|件|套|台)(?:以上|左右)?$")
MANY = re.compile("[数几]?[一二三四五六七八九十百千万]+余?(?:项|款|家|件|台)")  # 百项关键技术; not 三维, 一个
MANY_OPENS = frozenset("数几一二三四五六七八九十百千万")
BOUND = re.compile(pattern("aims", "bound") + r"[\d.]")
GROWN = re.compile(pattern("aims", "grown") + r"[到至了约]?[\d.,]+(?:%|倍|个百分点|成)?(?:以[上下内]|左右)?$")
# 500万吨/年以上采掘设备 is rated, not counted
RATED = r"(?!(?:吨|千瓦|公里|立方米|千伏安|标准箱)级?(?:/年)?(?:及?以[上下])?的?[\u4e00-\u9fff]{3})"
COUNTED = re.compile(r"[\d.,]+(?:%|个|项|种|类(?!似)|款|家|件|万" + RATED + r"|亿|元|年|月|名|人|户|台|套)")


def counts(plain: str) -> bool:
    """Tell whether a piece is a target figure: 100个重大装备, 负载500公斤以上样机; not 5G移动通信, a rating before a thing.

    >>> counts("负载500公斤以上样机"), counts("重量10吨以上"), counts("25G以上激光器芯片"), counts("T1000级以上碳纤维")
    (True, True, False, False)
    >>> counts("整机能耗下降15%"), counts("国产化率提高到80%"), counts("效率提升10%以上的换热器")
    (True, True, False)
    """
    if plain[0] in MANY_OPENS and MANY.match(plain):
        return True
    if not FIGURE.search(plain):
        return False
    if COUNTED.match(plain) or TOTAL.search(plain) or BOUND.search(plain) or GROWN.search(plain):
        return True
    limit = LIMIT.search(plain) if "以" in plain else None
    return limit is not None and (limit.end() == len(plain) or fills(plain[limit.end() :]))

"""Why: a clause may name who is to do the research before its verb: 支持龙头企业突破光刻胶, 支持甲公司、乙公司联合攻关车用芯片.

In: masked text and where a soft verb stands. Out: the match that ends where the verb of research begins, or None. Companies and places have
names that no table holds, so that they are told by what stands behind them.
"""

import re

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.technologies.lexemes import ends, of, pattern

TARGETS = pattern("actions", "target")
DOINGS = frozenset(("支持", "鼓励", "引导", "推动", "组织", "联合", "依托"))  # soft verbs that name who is to do it
WHO = re.compile(
    f"{either(DOINGS)}[^，；。]{{0,24}}?{pattern('edges', 'who')}(?:等[^，；。]{{0,8}}?)?"
    f"(?:(?:联合|[与和同][^，；。、建]{{1,10}}?(?:合作|共同|联合|协同))[^，；。、]{{0,12}}?)?"
    f"(?:加快|积极|围绕[^，；。]{{1,20}}?|联合|牵头|加大|大力|重点){{0,3}}(?={TARGETS}|开展|加强|参与|加快|加大|推进|推动|加速|提升|实施)(?:参与)?"
)
COMMON_WORK = "(?:联合攻关|联合研发|协同攻关|联合突破|开展)"
IN_COMMON = re.compile(COMMON_WORK)
ANYONE = re.compile(
    "(?:支持|鼓励|引导|推动|组织)(?:(?!等|在|以|采取|结合|围绕|聚焦|通过|不)[^，；。]){2,24}?"
    f"(?={COMMON_WORK}(?P<object>[^，；。]{{7,}}))"
)
BUILDER = re.compile(  # 推动甲集团、乙重工建造集装箱船、运输船
    "(?:支持|鼓励|引导|推动|组织)(?P<who>(?:(?!等|在|以|采取|结合|围绕|聚焦|通过|不)[^，；。]){3,20}?)"
    "(?=(?:建造|研制|研发|开发|突破|攻克)(?P<object>[^，；。、和与及的力能平机中成工][^，；。和与及]{3,}、[^，；。]{3,}))"
)
ONLY_WORK = of("edges", "soft", "research", "tail")


def doer(masked: str, at: int, end: int) -> re.Match[str] | None:
    """Return who is to do research, None where a thing is only worked on or nobody is named.

    >>> texts = ("支持龙头企业突破光刻胶", "支持长江存储开展三维闪存、内存芯片研发", "推动工业软件开展适配验证", "支持光刻胶研发")
    >>> [match[0] if match else None for match in (doer(text, 0, len(text)) for text in texts)]
    ['支持龙头企业', '支持长江存储', None, None]
    """
    known = WHO.match(masked, at, end)
    if known:
        return known
    found = ANYONE.match(masked, at, end) if IN_COMMON.search(masked, at, end) else None
    if found is None and masked.find("、", at, end) >= 0:
        found = BUILDER.match(masked, at, end)
    if found and found.re is BUILDER and ends(found["who"], "head", "generic", "activity", "filler"):
        return None  # 支持人工智能开发框架、数据平台建设
    return found if found and ONLY_WORK.ending(found["object"]) != found["object"] else None

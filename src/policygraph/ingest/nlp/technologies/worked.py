"""Why: a clause may name what it is about and leave it to the next one to say that research is done on it: 聚焦液氢泵等部件，每年实施攻关项目.

In: masked text and the clause behind a list that is aimed at. Out: whether it is research on that list, or has things of its own.
"""

import re

from policygraph.ingest.nlp.technologies.clauses import Clause
from policygraph.ingest.nlp.technologies.lexemes import fills, leans, of, pattern
from policygraph.ingest.nlp.technologies.soft import DOING, is_product, members_of
from policygraph.ingest.nlp.technologies.trim import without_result

WORKED = re.compile(  # each year 实施一批攻关项目, 编制揭榜任务榜单; not 建设研发中心
    f"(?:{pattern('edges', 'research', 'renewed')}|揭榜|榜单|专项|实施[^，；。、]{{0,12}}项目)"
    f"(?![^，；。、]{{0,6}}{pattern('aims', 'not_work')})"
    "|(?:研发|创新|科研)[^，；。、]{0,4}投入|创新(?=发展|攻关|$)"
)
OWN_THINGS = re.compile(  # 聚焦内容制作等环节，组织实施一批专项，突破光波导模组: what is broken through is wanted
    f"[^。；]*?，(?:重点|着力|加快|集中|联合|协同){{0,2}}{pattern('edges', 'strong')}(?!一批|若干|系列|关键|核心|共性|[0-9])"
    "(?![^，。；、]{0,12}(?:瓶颈|难题|问题|短板)(?:[，。；]|$))[^。；]{3}"
)


def is_work_on_it(masked: str, following: Clause, wide: bool = True) -> bool:
    """Tell whether a clause says what work is done on the things before it, and names none of its own; what later clauses name counts only where
    the list is of a `wide` field, not of 等关键技术.

    >>> from policygraph.ingest.nlp.technologies.clauses import read_clauses
    >>> texts = ("每年组织实施一批攻关项目", "突破一批关键核心技术", "支持企业攻克分布式事务处理", "加快光刻机研发", "组建研发中心", "打造产业集群")
    >>> [is_work_on_it(text, next(iter(read_clauses(text)))) for text in texts]
    [True, True, False, False, False, False]
    """
    if WORKED.search(masked, following.start, following.end) is None or (
        wide and OWN_THINGS.match(masked, following.end)
    ):
        return False
    words = masked[following.object_start : following.end]
    if following.kind == "target":
        return not words or fills(words[len(of("edges", "measure").opening(words, 0, len(words))) :])
    return not any(map(names_own, members_of(words)))


def names_own(member: str) -> bool:
    """Tell whether a member of what is done names a product, no class and nobody who does it: 光刻机研发; not 整机厂牵头."""
    return is_product(without_result(member)) and not leans(member) and not DOING.search(member)

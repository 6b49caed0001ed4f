"""Why: a soft verb (推动, 支持, 提升) has an object whose end says what is done; without it the things that are furthered are left.

In: a clause of such a verb. Out: the bounds of the things: 推动**压缩空气储能系统**应用; None where it furthers no technical work: 支持企业发展.
"""

import re

from policygraph.ingest.nlp.technologies.clauses import Clause
from policygraph.ingest.nlp.technologies.lexemes import ends, of, pattern
from policygraph.ingest.nlp.technologies.promises import result_of_list
from policygraph.ingest.nlp.technologies.promoted import RESEARCH_WORK, names_things, promoted
from policygraph.ingest.nlp.technologies.researched import works_in_trades
from policygraph.ingest.nlp.technologies.soft import is_product, members_of, work_on_product
from policygraph.ingest.nlp.technologies.trim import without_result
from policygraph.ingest.structure.reading import Role

FIRSTS = re.compile("首(?:台|批次|版次)")
CARRIED_OUT = re.compile(f"开展[^，；。、]{{0,8}}{pattern('edges', 'research')}[^，；。、]{{0,6}}$")
PACE = re.compile("(?:进程|步伐)$")  # 加大光刻胶攻关和产业化进程
ABLE = re.compile(
    "(?:的?(?:设计|研究|研发|研制|开发|攻关)(?:[和与及、]?(?:设计|规模化|批量)*(?:制造|生产|产业化|量产|应用|集成)){0,2})能力$"
)
SUPPLIED = re.compile(  # 提升压电薄膜、SOI晶圆等关键材料的本地供给水平
    "等(?:关键|核心|基础|重点)*(?:材料|部件|零部件|元器件|器件|装备|设备|产品)的?[^，、的]{0,4}(?:供给|供应|保障|配套|自给|国产化)(?:能力|水平)$"
)
HOME_MADE = re.compile("((?:国产|自主)[^，。在]{2,24}?)(?:在[^，。]{2,24}应用|应用示范|示范应用|推广应用)$")
MAINLY = re.compile("主要|重点|优先")
REFINING = of("edges", "refining").terms
TECHNIQUES = re.compile(
    "、[^，]{2,}等(?:先进|关键|核心|共性|制造|生产)?(?:技术|工艺)$"
)  # 优化伺服驱动控制、电机设计等技术
LONG_THING = 3


def furthered_bounds(masked: str, clause: Clause, end: int, role: Role) -> tuple[int, int] | None:
    """Return the bounds of the things that the clause, whose object ends at `end`, furthers by technical work, else None.

    >>> from policygraph.ingest.nlp.technologies.clauses import read_clauses
    >>> def furthered(text):
    ...     bounds = furthered_bounds(text, next(iter(read_clauses(text))), len(text), Role.CLAUSE)
    ...     return text[slice(*bounds)] if bounds else ""
    >>> furthered("推动压缩空气储能系统应用"), furthered("提升大尺寸硅片、光刻胶研发能力"), furthered("支持首批次新材料的应用")
    ('压缩空气储能系统', '大尺寸硅片、光刻胶', '')
    """
    start = clause.object_start
    words = masked[start:end]
    if words.startswith("首") and FIRSTS.match(words):
        return None  # 支持首批次新材料和首版次软件的应用
    carried = CARRIED_OUT.search(words) if "开展" in words else None
    if carried:  # 推进检测设备、刻蚀设备等开展技术攻关
        named = members_of(words[: carried.start()])
        return (start, start + carried.start()) if any(map(is_product, named)) else None
    start += words.startswith("对") and words.endswith("力度")
    if PACE.search(words) and RESEARCH_WORK.search(words[:-2]):
        thing = without_result(words[:-2])
        return (start, end - 2) if ends(thing, "generic", "head") and len(thing) > LONG_THING else None
    result = result_of_list(words, role)
    if result:
        return start, end - len(result)
    if role is Role.CLAUSE and "领域" in words and works_in_trades(words):
        return None  # 支持集成电路、生物医药等领域核心技术攻关
    if "、" in words and (able := ability(words)):
        return start, end - len(able)
    done = work_on_product(words)
    if done:  # 推动压缩空气储能系统应用
        return start, end - done
    used = HOME_MADE.match(words)
    if used:  # 推动国产数控系统在重点企业批量应用
        return start, start + used.end(1)
    listed = clause.verb in REFINING and TECHNIQUES.search(words) is not None
    if role is Role.CLAUSE and clause.verb == "支持":
        listed = names_things(words, MAINLY.search(masked, clause.start, start) is not None)
    return (start, end) if listed or promoted(words, role) else None


def ability(words: str) -> str:
    """Return what a list of products is to be able to do, or how it is supplied, '' where most members are none.

    >>> ability("大尺寸硅片、光刻胶研发和产业化能力"), ability("压电薄膜、SOI晶圆等关键材料的本地供给水平"), ability("企业、高校研发能力")
    ('研发和产业化能力', '等关键材料的本地供给水平', '')
    """
    if not words.endswith(("能力", "水平")):
        return ""
    supplied = SUPPLIED.search(words)
    able = supplied or ABLE.search(words)
    things = [is_product(member) for member in members_of(words[: able.start()])] if able else []
    enough = 2 * sum(things) > len(things) if supplied else all(things)
    return words[able.start() :] if able and enough else ""

"""Why: a text wants things without saying 突破: it ends a shortage (补齐液氢泵等短板), finishes or starts work, rewards or calls for results.

In: masked text and a clause. Out: the match that holds the list of things; whether they are named is for `named` to say.
"""

import re

from policygraph.ingest.nlp.technologies.clauses import Clause
from policygraph.ingest.nlp.technologies.labelled import FIELD, LIST
from policygraph.ingest.nlp.technologies.lexemes import of, pattern

COMPLETING, FINISHING = of("aims", "completing").terms, of("aims", "finishing").terms
STARTING = tuple(of("aims", "starting").terms)
SHORTAGE = re.compile(  # (补齐)液氢泵等短板; not (补齐)液氢泵
    f"{LIST}(?:等[^，；。、]{{0,6}}?)?{pattern('aims', 'shortage')}$"
)
FINISHED = re.compile(  # (完成)偏滤器样机研制, (实现)液氢泵国产化和规模应用; not (实现)产值翻番
    f"{LIST}(?:等[^，；。、]{{0,6}}?)?(?:样机|产品)?的?(?:自主|联合)?(?:设计、|研究、)?"
    f"{pattern('aims', 'finished')}(?:[和与及]产业化|[和与及][^，；。、]{{0,4}}应用)?$"
)
PROJECTS = re.compile(  # (启动)单光子探测器、稀释制冷机等科技项目20余项; not (启动)科技项目
    f"{LIST}等[^，；。、]{{0,14}}?(?:项目|专项|课题)(?:[0-9]+余?[项个](?:以上|左右)?)?$"
)
REWARDED = re.compile(  # 对突破深海采矿泵、扬矿管等技术的团队给予支持; not 对研发机构给予支持
    f"[^，；。：、]{{0,8}}?对(?:揭榜|自主|率先|首次|成功|实现){{0,2}}{pattern('edges', 'strong')}{LIST}"
    f"(?:等[^，；。、的]{{0,12}})?的[^，；。、]{{0,8}}{pattern('aims', 'recipient')}"
)
CALLED = re.compile(  # 首批榜单聚焦偏滤器、液氢泵; not 企业聚焦主业
    f"{pattern('aims', 'call')}(?:重点|主要|将){{0,2}}聚焦{LIST}(?:{FIELD}|等)?$"
)


def rewarded(masked: str, clause: Clause) -> re.Match[str] | None:
    """Return the list of what a reward is given for: 对突破深海采矿泵、扬矿管等技术的团队给予支持; most clauses hold no 对."""
    return REWARDED.match(masked, clause.start, clause.end) if "对" in masked[clause.start : clause.end] else None


def calls(masked: str, clause: Clause) -> bool:
    """Tell whether a clause without a verb of its own may say what a call is about: 首批榜单聚焦偏滤器、液氢泵; not 聚焦液氢泵."""
    return not clause.verb and masked.find("聚焦", clause.start, clause.end) > clause.start

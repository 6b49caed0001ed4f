"""Why: a text wants progress in fields: 在偏滤器等方向取得突破; 支持高端芯片、工业软件等领域的关键核心技术研发.

In: masked text and a clause, or the words of an object. Out: the match that holds the list of fields; in industries it counts for little:
集成电路、生物医药等领域核心技术攻关.
"""

import re

from policygraph.ingest.nlp.technologies.clauses import Clause
from policygraph.ingest.nlp.technologies.labelled import FIELD, KIND, LIST, WORK
from policygraph.ingest.nlp.technologies.lexemes import of, pattern
from policygraph.ingest.nlp.technologies.named import TRADES_NAMED, WIDE_FIELDS
from policygraph.ingest.nlp.technologies.worth import is_technical

PROGRAMMES = f"{pattern('aims', 'set_up')}{{1,2}}[^，；。、]{{0,8}}(?:科技|攻关|研发){pattern('aims', 'programme')}$"
PROGRESS = f"(?:取得|实现)[^，；。、]{{0,6}}{pattern('aims', 'progress')}(?:[和与及][^，；。、]{{2,6}})?$"
WHERE = re.compile(  # 在偏滤器等方向取得突破; not 存在短板, 在线监测
    "(?<![存内潜现所])在(?![线轨位体研])(?P<list>[^，；。：]{2,160}?)"
    f"{FIELD}(?:研发|攻关|研究)?上?(?:{WORK}|{PROGRAMMES}|{PROGRESS})"
)
OF_FIELDS = re.compile(  # 高端芯片、工业软件等领域的关键核心技术研发; not 高端芯片研发
    f"{LIST}等?{KIND}(?P<field>{pattern('aims', 'area')})的?{pattern('aims', 'key', 'major')}{{0,3}}(?:技术|产品|装备)?的?"
    f"(?:联合|协同|科技|技术)?(?:{pattern('edges', 'made', 'renewed')}|研究|突破)(?:[和与及](?:产业化|应用|突破|转化))?$"
)
TRIED = tuple(of("aims", "tried").terms)


def progress_in(masked: str, clause: Clause) -> re.Match[str] | None:
    """Return the list in which a clause of prose wants progress; where something is tried, fields say only where.

    >>> from policygraph.ingest.nlp.technologies.clauses import read_clauses
    >>> def listed(text):
    ...     found = progress_in(text, next(iter(read_clauses(text))))
    ...     return found["list"] if found else ""
    >>> listed("力争在偏滤器、液氢泵等方向取得突破"), listed("在航空发动机、能源装备领域开展验证"), listed("在线监测取得突破")
    ('偏滤器、液氢泵', '', '')
    """
    found = WHERE.search(masked, clause.start, clause.end) if "在" in masked[clause.start : clause.end] else None
    tried = found is not None and found["field"] in WIDE_FIELDS and masked[: clause.end].endswith(TRIED)
    return None if tried else found


def row_bounds(masked: str, clause: Clause) -> tuple[int, int] | None:
    """Return the bounds of the technical list in which a row wants progress, else None.

    >>> from policygraph.ingest.nlp.technologies.clauses import read_clauses
    >>> def listed(text):
    ...     bounds = row_bounds(text, next(iter(read_clauses(text))))
    ...     return text[slice(*bounds)] if bounds else ""
    >>> listed("在网络芯片、体系结构等方面取得一批突破性成果"), listed("在高效播种等关键技术上取得进展"), listed("在服务三农等方面取得成效")
    ('网络芯片、体系结构', '高效播种', '')
    """
    found = WHERE.match(masked, clause.start, clause.end)
    technical = found is not None and all(
        is_technical(member) or member.endswith("智能") for member in found["list"].split("、")
    )
    return found.span("list") if found and technical else None


def works_in_trades(words: str) -> bool:
    """Tell whether research is wanted in industries, most of them named as such.

    >>> works_in_trades("集成电路、生物医药等领域核心技术攻关"), works_in_trades("需求侧响应、云储能等领域关键技术攻关")
    (True, False)
    """
    found = OF_FIELDS.match(words)
    members = found["list"].split("、") if found else []
    trades = [member for member in members if member in TRADES_NAMED or of("edges", "wide").ending(member)]
    return len(members) > 0 and 2 * len(trades) >= len(members)

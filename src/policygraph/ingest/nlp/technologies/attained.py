"""Why: a text also says by when named things are to be reached: 争取固态电解质等材料率先实现产业化; 到2027年，高纯锗等材料取得突破.

In: masked text and a clause. Out: the match that holds their list; what has been reached already, and classes (关键核心技术), give none.
"""

import re

from policygraph.ingest.nlp.technologies.clauses import Clause
from policygraph.ingest.nlp.technologies.lexemes import of, pattern

ATTAINED = re.compile(  # whatever it is that is reached, without a list of its own: 实现规模化制备, 进入整机供应链
    "(?P<list>[^，；。：]{3,160}?)(?:等[^，；。、]{0,14}?)?"
    f"{pattern('aims', 'soon')}{{0,2}}"
    "(?:完成[^，；。、]{0,6}(?:研制|研发|试制|开发)|(?:实现|取得|形成|进入|走向|迈向)[^，；。、]{2,12})$"
)
ATTAINED_ENDS = tuple(of("aims", "attained").terms)
FUTURE = re.compile("(?:到|至|在)?20[2-9][0-9]年(?:底|末|前|底前)?，?(?:力争|争取)?|(?:力争|争取|推动)")


def foreseen(masked: str, clause: Clause) -> re.Match[str] | None:
    """Tell whether a clause without a verb says what is to be reached by a year: 到2027年，光刻胶等关键技术取得突破; not what was reached."""
    if clause.verb or not masked.endswith(ATTAINED_ENDS, clause.start, clause.end):
        return None
    until = FUTURE.search(masked, masked.rfind("。", 0, clause.start) + 1, clause.end)
    attained = ATTAINED.match(masked, max(until.end(), clause.start), clause.end) if until else None
    return attained if attained and masked[attained.end("list")] == "等" else None

"""Why: a text aims work at a list: 聚焦灵巧手、一体化关节等方向开展攻关; 针对光模块等薄弱环节，加强研发; 支持企业围绕光刻胶开展攻关.

In: masked text and a clause. Out: the match that holds the list; whether its members name things is for `named` to say.
"""

import re

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.technologies.clauses import Clause
from policygraph.ingest.nlp.technologies.labelled import FIELD, LIST, WORK
from policygraph.ingest.nlp.technologies.lexemes import of, pattern, reaches
from policygraph.ingest.nlp.technologies.named import CLASSES, WEAKNESS
from policygraph.ingest.nlp.technologies.soft import is_product
from policygraph.ingest.nlp.technologies.worked import is_work_on_it

UNDER = re.compile(f"{LIST}(?:{FIELD}|等)上?{WORK}")  # (聚焦)灵巧手、一体化关节等方向开展攻关; not 灵巧手等方向建设平台
UNDER_BARE = re.compile(  # (围绕)偏滤器、液氢泵开展攻关; not 偏滤器开展攻关, which may be one that does it
    f"(?P<list>[^，；。：等]{{3,80}}?、[^，；。：等、]{{2,24}}?)(?=开展|组织|加强|进行|联合|协同){WORK}"
)
KEYED = re.compile(  # (聚焦)固态电池等前沿技术，每年遴选项目: the label says by itself what is wanted; not 固态电池等产品
    f"{LIST}等[^，；。、]{{0,6}}?{pattern('aims', 'key', 'crux')}{{1,3}}(?P<field>{pattern('aims', 'class')}|环节)(?P<then>[^，；。]*)$"
)
OTHER_WORK = reaches("other_work")  # 聚焦固态电池等关键材料开展招商
LABEL = "等[^，；。、的]{0,12}(?<![产行]业|集群|需要|企业|因素|条件|优势|特点)"  # 等急需机型; not 等产业
HEADED = re.compile(  # (针对)光模块等依赖进口的部件，加强研发; not 光模块，加强研发
    f"(?P<list>(?:[^，；。：]|，以及){{3,160}}?)(?:{FIELD}|{WEAKNESS}|{LABEL})$"
)
TOWARDS = "对(?![外接标齐])"
OPENS = re.compile(f"{pattern('aims', 'aiming')}|{TOWARDS}(?:开展)?")  # 针对, 对; not 对外, 对标
ASKED = re.compile(  # 支持企业聚焦光模块开展攻关, 科技部门应当对光刻胶等技术组织攻关; not 企业对外合作
    f"{either(of('edges', 'who').terms | of('aims', 'office').terms)}"
    f"(?:等|积极|重点|应当|可以|要|会同[^，；。、]{{2,12}}?|联合[^，；。、]{{1,10}}?)*(?:{pattern('aims', 'aiming')}|{TOWARDS})"
)


def aimed_at(masked: str, clause: Clause, start: int, following: Clause | None) -> re.Match[str] | None:
    """Return the list that begins at `start` and that work is aimed at, in its clause or the next.

    >>> from policygraph.ingest.nlp.technologies.clauses import read_clauses
    >>> def listed(text):
    ...     clauses = list(read_clauses(text))
    ...     found = aimed_at(text, clauses[0], 2, clauses[1] if len(clauses) > 1 else None)
    ...     return found["list"] if found else ""
    >>> listed("针对光模块等薄弱环节，加强攻关"), listed("针对光模块等部件，组织培训"), listed("围绕偏滤器、液氢泵开展攻关")
    ('光模块', '', '偏滤器、液氢泵')
    """
    found = UNDER.match(masked, start, clause.end)
    if found is None and (bare := UNDER_BARE.match(masked, start, clause.end)):
        named = [member for member in bare["list"].split("、") if is_product(member)]
        found = bare if len(named) > bare["list"].count("、") else None
    if found is None and (keyed := KEYED.match(masked, start, clause.end)):
        found = None if OTHER_WORK.search(keyed["then"]) else keyed
    gifted = masked[start - 1 : start] == "对" and masked[start - 2 : start] != "针对"  # 对研制的仪器，按销售额给予奖励
    if found is None and not gifted and following is not None and clause.mark == "，":
        headed = HEADED.match(masked, start, clause.end)
        technical = headed is not None and headed["field"] in CLASSES
        found = headed if headed and is_work_on_it(masked, following, not technical) else None
    return found


def aimed_by(masked: str, clause: Clause) -> re.Match[str] | None:
    """Return the 针对 or 面向 that opens a clause that was read as one about a thing: 针对轴承等依赖进口的部件; none of 轴承等部件."""
    if clause.verb:
        return None
    opened = OPENS.match(masked, clause.object_start, clause.end)
    asked = opened is None and masked.find("对", clause.start, clause.end) > clause.start
    return asked_to(masked, clause) if asked else opened


def asked_to(masked: str, clause: Clause) -> re.Match[str] | None:
    """Return who is to aim and the word of aiming, behind which the list begins: (支持)企业聚焦; none of 支持企业发展."""
    return ASKED.search(masked, clause.start, clause.end)

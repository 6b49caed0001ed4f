"""Why: a text also sets its targets as fields of common work: 聚焦灵巧手、一体化关节等方向开展攻关; 在偏滤器等方向取得突破; 补齐液氢泵等短板.

In: masked text, a clause and the clause behind it. Out: the bounds of the list, or None where it names industries, markets or needs:
聚焦集成电路、生物医药等领域开展攻关 and 补齐基础设施短板 give nothing.
"""

import re

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.technologies.attained import ATTAINED, foreseen
from policygraph.ingest.nlp.technologies.clauses import Clause
from policygraph.ingest.nlp.technologies.lexemes import of, pattern
from policygraph.ingest.nlp.technologies.named import CLASSES, MOST, TRADES_NAMED, WEAKNESS, WIDE_FIELDS, named_bounds
from policygraph.ingest.nlp.technologies.soft import is_product
from policygraph.ingest.nlp.technologies.worked import is_work_on_it
from policygraph.ingest.nlp.technologies.worth import is_technical

KIND = "应用|若干|重点|关键|核心|前沿|共性|优势|特色|细分|技术|主要|薄弱|短板|[一二三四五六七八九十两0-9]+(?:大|个|类)"
FIELD = f"(?:(?:等[^，；。、的]{{0,6}}?)?(?:{KIND}){{0,3}}(?P<field>方向|领域|方面|环节|产品|赛道|技术|装备|零?部件|材料|难题|瓶颈|需求))"
DO = "布局|部署|启动|设立|开展|组织开展|组织|加强|加快|推进|推动|实施|加大|强化|集中|进行|取得|实现|形成|率先|协同|联合"
WORK = f"(?:{DO}){{1,3}}[^，；。、]{{0,16}}?{pattern('edges', 'research', 'renewed')}(?:力度|投入)?$"
UNDER = re.compile(f"(?P<list>[^，；。：]{{3,160}}?)(?:{FIELD}|等)上?{WORK}")
KEYED = re.compile(  # 聚焦固态电池等前沿技术，每年遴选项目: such a label says by itself what the list is of
    "(?P<list>[^，；。：]{3,160}?)等[^，；。、]{0,6}?(?:关键|核心|共性|前沿|颠覆性|卡脖子|薄弱|短板|断点){1,3}"
    "(?P<field>技术|工艺|零部件|部件|元器件|材料|装备|软件|环节)(?P<then>[^，；。]*)$"
)
OTHER_WORK = re.compile(pattern("edges", "other_work"))
UNDER_BARE = re.compile(
    f"(?P<list>[^，；。：等]{{3,80}}?、[^，；。：等、]{{2,24}}?)(?=开展|组织|加强|进行|联合|协同){WORK}"
)
MEMBERS = "(?P<list>(?:[^，；。：]|，以及){3,160}?)"
LABEL = "等[^，；。、的]{0,12}(?<![产行]业|集群|需要|企业|因素|条件|优势|特点)"  # 等急需机型; not 等产业
HEADED = re.compile(f"{MEMBERS}(?:{FIELD}|{WEAKNESS}|{LABEL})$")
PROGRAMMES = "(?:布局|部署|启动|组织|实施){1,2}[^，；。、]{0,8}(?:科技|攻关|研发)(?:项目|专项|任务|计划)$"
THROUGH = f"(?:研发|攻关|研究)?上?(?:{WORK}|{PROGRAMMES}|(?:取得|实现)[^，；。、]{{0,6}}(?:突破|进展|成果|替代)(?:[和与及][^，；。、]{{2,6}})?$)"
WHERE = re.compile(f"(?<![存内潜现所])在(?![线轨位体研])(?P<list>[^，；。：]{{2,160}}?){FIELD}{THROUGH}")
SHORT_OF = re.compile(
    "(?P<list>[^，；。：]{3,160}?)(?:等[^，；。、]{0,6}?)?(?:短板弱项|薄弱环节|断点|短板|弱项|空白|缺口)$"
)
MADE = re.compile(
    "(?P<list>[^，；。：]{3,160}?)(?:等[^，；。、]{0,6}?)?(?:样机|产品)?的?(?:自主|联合)?(?:设计、|研究、)?"
    "(?:研制|研发|开发|试制|攻关|国产化|国产替代|产业化|量产|小?批量(?:供货|生产|应用)|(?:自主|本地)配套|(?:装车|上车|装机|装船|工程化|规模化|批量|示范)应用)(?:[和与及]产业化|[和与及][^，；。、]{0,4}应用)?$"
)
FINISHING = frozenset(("完成", "实现"))
STRIVING = frozenset(("争取", "力争", "确保", "推动", "促进"))
PROJECTS = re.compile(
    "(?P<list>[^，；。：]{3,160}?)等[^，；。、]{0,14}?(?:项目|专项|课题)(?:[0-9]+余?[项个](?:以上|左右)?)?$"
)
STARTING = ("实施", "组织", "启动")
OPENS_AIM = re.compile("针对|面向|聚焦|围绕|瞄准|对(?![外接标齐])(?:开展)?")
TRIED = ("验证", "应用", "示范")  # 在航空发动机、能源装备领域开展验证: where something is tried
COMPLETING = frozenset(("补齐", "补强", "填补", "弥补"))
AIMED = re.compile(  # 支持企业聚焦光模块开展攻关, 科技部门应当对光刻胶等技术组织攻关
    f"{either((*of('edges', 'who').terms, '部门', '政府'))}(?:等|积极|重点|应当|可以|要|会同[^，；。、]{{2,12}}?|联合[^，；。、]{{1,10}}?)*"
    "(?:围绕|聚焦|瞄准|针对|面向|对(?![外接标齐]))"
)
REWARDED = re.compile(  # 对突破深海采矿泵、扬矿管等技术的团队给予支持, 对揭榜攻克稀释制冷机、单光子探测器的企业
    f"[^，；。：、]{{0,8}}?对(?:揭榜|自主|率先|首次|成功|实现){{0,2}}{pattern('edges', 'strong')}(?P<list>[^，；。：]{{3,160}}?)"
    "(?:等[^，；。、的]{0,12})?的[^，；。、]{0,8}(?:企业|团队|单位|机构|项目|主体)"
)
CALLED = re.compile(
    f"(?:榜单|专项|指南|课题)(?:重点|主要|将){{0,2}}聚焦(?P<list>[^，；。：]{{3,160}}?)(?:{FIELD}|等)?$"
)
OF_FIELDS = re.compile(  # 支持高端芯片、工业软件等领域的关键核心技术研发
    f"(?P<list>[^，；。：]{{3,160}}?)等?(?:{KIND}){{0,3}}(?P<field>领域|方面|环节|方向)的?(?:关键|核心|共性|前沿|基础|重大){{0,3}}(?:技术|产品|装备)?的?"
    f"(?:联合|协同|科技|技术)?(?:{pattern('edges', 'made', 'renewed')}|研究|突破)(?:[和与及](?:产业化|应用|突破|转化))?$"
)
AIMING = frozenset(("聚焦", "围绕", "瞄准", "紧盯", "面向", "针对"))


def pursued_bounds(masked: str, clause: Clause, following: Clause | None) -> tuple[int, int] | None:
    """Return the bounds of the list that the clause sets as the field of research, else None.

    >>> from policygraph.ingest.nlp.technologies.clauses import read_clauses
    >>> def listed(text):
    ...     clauses = list(read_clauses(text))
    ...     bounds = pursued_bounds(text, clauses[0], clauses[1] if len(clauses) > 1 else None)
    ...     return text[slice(*bounds)] if bounds else ""
    >>> listed("聚焦一体化关节、运动控制大模型等开展攻关"), listed("围绕偏滤器、液氢泵等方向，组织联合攻关")
    ('一体化关节、运动控制大模型', '偏滤器、液氢泵')
    >>> listed("首批榜单聚焦偏滤器、液氢泵"), listed("榜单聚焦集成电路、生物医药等领域")
    ('偏滤器、液氢泵', '')
    >>> listed("争取高镍正极材料、固态电解质等关键材料率先实现产业化"), listed("力争关键核心技术实现突破")
    ('高镍正极材料、固态电解质', '')
    >>> listed("聚焦集成电路、生物医药等领域开展攻关"), listed("补齐液氢泵等短板"), listed("补齐基础设施短板")
    ('', '液氢泵', '')
    """
    start, end = clause.object_start, clause.end
    if clause.verb in COMPLETING:
        return named_bounds(masked, SHORT_OF.match(masked, start, end))
    if clause.verb in FINISHING and (made := MADE.match(masked, start, end)):
        return named_bounds(masked, made, wide=True, share=0.5 if clause.verb == "完成" else 1.0)
    if clause.verb in STRIVING and (attained := ATTAINED.match(masked, start, end)):
        listed = masked[attained.end("list")] == "等"
        return named_bounds(masked, attained, wide=True, share=0.5 if listed else 1.0)
    if clause.verb in AIMING:
        return named_bounds(masked, _aimed_at(masked, clause, start, following))
    if clause.verb.endswith(STARTING) and (projects := PROJECTS.match(masked, start, end)):
        return named_bounds(masked, projects, wide=True, share=MOST)
    if results := rewarded(masked, clause):
        return named_bounds(masked, results, wide=True, share=MOST)
    aim = aimed_by(masked, clause)
    if aim:
        return named_bounds(masked, _aimed_at(masked, clause, aim.end(), following))
    if attained := foreseen(masked, clause):
        return named_bounds(masked, attained, wide=True, share=0.5)
    if called_for(masked, clause):
        return named_bounds(masked, CALLED.search(masked, clause.start, end))
    if clause.kind == "promote" and (fields := OF_FIELDS.match(masked, start, end)):
        return named_bounds(masked, fields, wide=True)
    aimed = AIMED.search(masked, clause.start, end)
    if aimed:
        return named_bounds(masked, _aimed_at(masked, clause, aimed.end(), following))
    where = WHERE.search(masked, clause.start, end) if "在" in masked[clause.start : end] else None
    tried = where is not None and where["field"] in WIDE_FIELDS and masked[:end].endswith(TRIED)
    return None if tried else named_bounds(masked, where)


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


def _aimed_at(masked: str, clause: Clause, start: int, following: Clause | None) -> re.Match[str] | None:
    """Return the list that work is aimed at, in its clause or the next: 针对光模块等薄弱环节，加强攻关."""
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
    """Return the 针对 or 面向 that opens a clause that was read as one about a thing: 针对轴承等依赖进口的部件."""
    if clause.verb:
        return None
    opened = OPENS_AIM.match(masked, clause.object_start, clause.end)
    asked = opened is None and masked.find("对", clause.start, clause.end) > clause.start
    return AIMED.search(masked, clause.start, clause.end) if asked else opened


def without_verb(masked: str, clause: Clause) -> bool:
    """Tell whether a clause sets a list as a target though no verb opens it."""
    return (
        called_for(masked, clause)
        or rewarded(masked, clause) is not None
        or aimed_by(masked, clause) is not None
        or foreseen(masked, clause) is not None
    )


def rewarded(masked: str, clause: Clause) -> re.Match[str] | None:
    """Return the list of what a reward is given for: 对突破深海采矿泵、扬矿管等技术的团队给予支持; most clauses hold no 对."""
    return REWARDED.match(masked, clause.start, clause.end) if "对" in masked[clause.start : clause.end] else None


def called_for(masked: str, clause: Clause) -> bool:
    """Tell whether a clause without a verb of its own says what a call is about: 首批榜单聚焦偏滤器、液氢泵."""
    return not clause.verb and masked.find("聚焦", clause.start, clause.end) > clause.start


def works_in_trades(words: str) -> bool:
    """Tell whether research is wanted in industries, most of them named as such.

    >>> works_in_trades("集成电路、生物医药等领域核心技术攻关"), works_in_trades("需求侧响应、云储能等领域关键技术攻关")
    (True, False)
    """
    found = OF_FIELDS.match(words)
    members = found["list"].split("、") if found else []
    trades = [member for member in members if member in TRADES_NAMED or of("edges", "wide").ending(member)]
    return len(members) > 0 and 2 * len(trades) >= len(members)

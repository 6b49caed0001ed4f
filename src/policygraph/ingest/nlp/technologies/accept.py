"""Why: not every object of a verb is a direction; here the clause's kind decides.

In: a clause and the role of its passage. Out: the bounds of the object to cut (or None).
"""

import re

from policygraph.ingest.nlp.technologies.clauses import KINDS, NEEDS, Clause, verb_at
from policygraph.ingest.nlp.technologies.furthered import furthered_bounds
from policygraph.ingest.nlp.technologies.headers import INCLUDES
from policygraph.ingest.nlp.technologies.lexemes import CUT, ends, of, pattern
from policygraph.ingest.nlp.technologies.mask import hide_clauses
from policygraph.ingest.nlp.technologies.merge import is_headless
from policygraph.ingest.nlp.technologies.named import names_something
from policygraph.ingest.nlp.technologies.promises import broken_through, emphasised, names_software
from policygraph.ingest.nlp.technologies.promoted import ACTION_INSIDE, PROGRAMME, RESEARCH_WORK
from policygraph.ingest.nlp.technologies.soft import DOING, is_product, members_of, trouble_of_product
from policygraph.ingest.nlp.technologies.trim import COLLECTIVE, TAILS, without_result
from policygraph.ingest.nlp.technologies.worth import INQUIRING, SHORTEST, is_science, is_technical
from policygraph.ingest.structure.reading import Role

UNDER = re.compile("开展|进行|加强|组织|实施")
NEED = re.compile(pattern("edges", "need") + "(?!性)")  # not 战略性产品
IN_USE = re.compile("(?<=化)应用$")
IN_DEVELOPMENT = re.compile(
    "[^，；。的、]{2,16}技术(?=(?:研究|开发|研发|攻关|研制)(?:过程)?中的)"
)  # 围绕储氢技术开发中的材料需求
TECHNICAL_TROUBLE = re.compile(
    "(?<!性)等[^，、]{0,4}技术(?:难题|瓶颈|问题)$"
)  # 解决自动调平等技术难题, not 一致性等问题
NOT_MADE = re.compile(
    "(?:能力|产业链|供应链|创新链|(?:产业|技术|理论|研发|创新)体系|产业生态|生态环境|新路[线径]|(?:研发|示范|试验|验证|测试|检测|中试|孵化)平台)$"
)  # 建立显示材料与器件产业链
OUTCOMES = of("edges", "outcome").terms
MANAGED = re.compile(
    "(?:体系|机制|标准|服务|管理|集群|基地|园区|中心|平台|数据库|清单|名录|生产线|示范线|工程|解决方案|格局|生态)[^、，]{0,3}$"
)
ASPECTS = re.compile("(?:等|[一二三四五六七八九十两0-9]+个)方面的[^，]{0,6}技术$")
AFFAIRS = tuple(of("edges", "affair").terms)
STRONG = of("edges", "strong").terms
SEARCHING = frozenset(("研究", "探索"))
SURROUNDINGS = of("edges", "field_end", "trouble")
CIRCUMSTANCE = re.compile("(?:生产|工艺|制造|作业)(?:流程|过程|场景|工序|环节)$|(?:特点|特性)$")
# 发展磁性、储氢等稀土功能材料及终端应用产业
INDUSTRY = re.compile("(?<=材料|装备|器件|部件|设备|产品|软件)[及和与][^、，和与及]{2,8}(?:产业|行业)$")
BRED = re.compile("[^、，]{2}(?:品种|品系|配套系|种质|菌株)$")
REACHED = re.compile("达到|不低于|不高于|优于")
MADE_WORK = re.compile(f"{pattern('edges', 'made')}(?:[和与及](?:产业化|应用))?$")
KEY_WORK = re.compile("(?:关键|核心|共性)技术(?:研究|研发|攻关|开发|突破)$")  # 良种繁育、疫病防控关键技术研究
COUNT = re.compile(r"[\d.]+(?:余|多)?(?:项|个|种|款|件|套|台)(?:（套）|余|以上|左右)?(?![^，；。]*等)")
SCARCE = re.compile("^[^等、]*(?:不足|薄弱|缺失|滞后|短缺)的?(?:瓶颈|问题|短板|难题|制约)$")  # 突破共性技术供给不足瓶颈
FACILITIES = re.compile("等[^，、的]{0,6}(?:设施|站点|场站|基地|网点|网络)$")
PATHS = re.compile("(?:新|技术)?(?:路径|路线|方向)$")  # 探索具身智能、类脑智能等人工智能新路径
FURTHER = re.compile("提升|提高|增强|保障|满足|加快|推动|促进|实现|支撑")
ATTAINS = re.compile(
    "实现[^，、]{0,4}(?:产业|产品|批量|规模|工程|商业|国产)化(?:应用|生产|替代)?$"
)  # 工业机器人实现产业化
# 5G、大数据等新技术在质量检测、过程控制等方面的适用性技术
USED_IN = re.compile("等[^，、的]{0,6}技术(在[^，；。]{2,100}等(?:方面|领域|场景|行业|环节)的[^，、的]{0,8})$")
TOWARDS = re.compile("对(?![位准齐接标撞苯二硝羟甲])")


def object_bounds(masked: str, clause: Clause, governing: Clause | None, role: Role) -> tuple[int, int] | None:
    """Return the bounds of the clause's object if it may hold directions."""
    start, end = clause.object_start, clause.end
    words = masked[start:end]
    if not words.strip():
        return None
    if "技术在" in words and (used := USED_IN.search(words)):
        end -= len(used[1])
        words = masked[start:end]
    match clause.kind:
        case "target":
            if role is Role.CLAUSE and COUNT.match(words):
                return None  # 突破50种以上检测装备、核心部件和专用软件: how many there are to be
            if clause.verb == "瞄准" and role is Role.CLAUSE:
                return None  # 瞄准大型农机，研发…: context, unless it is what is pursued
            trouble = trouble_of_product(words) if clause.verb.endswith("解决") else 0
            industry = INDUSTRY.search(words) if role is Role.CLAUSE and clause.verb.endswith("发展") else None
            if industry and COLLECTIVE.search(words):
                return start, start + industry.start()
            return (start, end - trouble) if trouble or targeted(words, clause.verb, role) else None
        case "make":
            tail = TAILS.ending(words)
            made = role is Role.BODY or (tail and tail not in OUTCOMES) or made_with(words, governing)
            return (start, end) if made and not NOT_MADE.search(words) else None
        case "promote":
            return furthered_bounds(masked, clause, end, role)
        case "build":
            return (start, end) if role is Role.BODY and names_software(words) else None
        case "focus":
            return focus_bounds(masked, clause, role)
        case "goal" if clause.verb == "培育":
            return (start, end) if BRED.search(words) else None  # 培育优质多抗水稻新品种
        case "goal":
            end_of = {"以": emphasised, "实现": broken_through}.get(clause.verb)
            result = end_of(words) if end_of and role is Role.BODY else ""
            return (start, end - len(result)) if result else aspects(masked, clause)
    return (start, end) if continues(words, governing, role) else None


def made_with(words: str, governing: Clause | None) -> bool:
    """Tell whether prose builds a technical thing beside what it researches: 研制经络检测仪，构建中医辨证大模型; not 建立长效机制.

    >>> beside = Clause(0, 0, "研制", "target", 0, "，")
    >>> made_with("中医辨证大模型", beside), made_with("中医辨证大模型", None), made_with("公共服务平台", beside)
    (True, False, False)
    """
    beside = governing is not None and governing.kind == "target" and governing.verb in STRONG | {"研究"}
    if not beside or MANAGED.search(words):
        return False
    *first, last = members_of(words)
    return is_product(last) and all(
        is_product(member) or is_headless(member) for member in first
    )  # 可计算、可表达的模型


def targeted(words: str, verb: str, role: Role) -> bool:
    """Tell whether the object of 突破, 研发, 解决 … names things: not 解决…问题, and in prose not 探索…新模式.

    >>> targeted("规模生产关键工序重复性等问题", "解决", Role.BODY), targeted("光刻胶、光刻机", "发展", Role.CLAUSE)
    (False, True)
    >>> targeted("企业主导、多方协同的新模式", "探索", Role.CLAUSE), targeted("装备产业发展有关事宜", "研究", Role.CLAUSE)
    (False, False)
    """
    if verb == "解决" and of("edges", "trouble").ending(words):
        return role is Role.CLAUSE and TECHNICAL_TROUBLE.search(words) is not None
    if words.startswith(("针对", "面向", "围绕")) and words.endswith(("需求", "要求")):
        return False  # 发展针对肿瘤、罕见病等重大临床需求，…
    if words.startswith(("制约", "影响")) and "等" not in words and of("edges", "trouble").ending(words):
        return False  # 突破制约产业化发展的瓶颈问题
    if verb == "开发" and role is Role.CLAUSE and of("edges", "resource").ending(words):
        return False  # 有序开发海上风电
    if role is Role.BODY or verb in STRONG:
        return role is Role.BODY or not SCARCE.search(words)
    if words.endswith(AFFAIRS) or (verb == "征集" and DOING.search(words)):
        return False  # 征集企业在设备升级等方面的技术需求
    if verb == "探索" and names_paths(words):
        return True
    if verb in SEARCHING and KINDS.get(verb_at(words, 0, len(words))) in ("make", "goal"):
        return False  # 探索构建灵活高效的算力互联网
    if verb.endswith(("布局", "部署")) and (PROGRAMME.search(words) or FACILITIES.search(words)):
        return False  # 布局一批应用创新任务, 布局通信、气象等设施
    markets = verb.endswith("发展") and COLLECTIVE.search(words) and of("edges", "market").ending(words)
    return (not ends(words, "organisation") or (verb in INQUIRING and is_science(words))) and not markets


def names_paths(words: str) -> bool:
    """Tell whether what is explored are ways of a technical kind, of which examples are listed.

    >>> names_paths("具身智能、类脑智能等人工智能新路径"), names_paths("分红、入股等收益分配新路径")
    (True, False)
    """
    path = PATHS.search(words) if COLLECTIVE.search(words) else None
    return path is not None and bool(ends(words[: path.start()], "generic", "head"))


def focus_bounds(masked: str, clause: Clause, role: Role) -> tuple[int, int] | None:
    """Return the object of 围绕 … up to 开展 if it names technical things, None if it is context (围绕…需求)."""
    start, end = clause.object_start, clause.end
    under = UNDER.search(masked, start + SHORTEST, end)
    if under:
        end = under.start()
    words = hide_clauses(masked[start:end]).strip(CUT + " ").rstrip("等")
    if NEED.search(words) and (developed := IN_DEVELOPMENT.match(words)) and role is Role.BODY:
        return start, start + developed.end()
    if (
        NEED.search(words)
        or (IN_USE.search(words) and not COLLECTIVE.search(words))
        or (of("edges", "field_end").ending(words) and not words.endswith("等方面"))
    ):
        return None
    if FURTHER.match(words):
        return None  # 围绕提升水资源保障能力，…
    if clause.verb in ("针对", "面向") and CIRCUMSTANCE.search(words):
        return None  # 针对煤化工等高排放生产流程，…
    if clause.verb == "针对" and words.endswith(NEEDS):  # 针对精度保持性差等问题
        return None
    if clause.verb in ("针对", "面向") and not (TAILS.ending(words) or ends(words, "generic")):
        return None
    technical = TAILS.ending(words) or ends(words, "generic", "activity", "work", "head") or words.endswith("等方面")
    if role is Role.CLAUSE and not RESEARCH_WORK.search(words):
        return None
    return (start, end) if technical else None


def aspects(masked: str, clause: Clause) -> tuple[int, int] | None:
    """Return the list in 从A、B六个方面的关键技术, None for 从A、B四个方面 and any other result or purpose."""
    found = ASPECTS.search(masked, clause.object_start, clause.end) if clause.verb == "从" else None
    return (clause.object_start, found.start()) if found else None


def continues(words: str, governing: Clause | None, role: Role) -> bool:
    """Tell whether a clause without a verb is an item: always in a row's list, in prose only behind a verb of research."""
    if (governing is None and role is not Role.BODY) or ("实现" in words and ATTAINS.search(words)):
        return False
    if role is Role.CLAUSE and TOWARDS.match(words):
        return False  # 对企业研发的量子计算机，按销售额给予奖励
    if (SURROUNDINGS.ending(words) and not words.endswith(("等相关领域", "技术需求", "装备需求"))) or words.endswith(
        "场景"
    ):
        return False
    if role is Role.CLAUSE and REACHED.search(words):
        return False
    if governing is None:
        return True
    if governing.kind in ("target", "focus") and role is Role.BODY:
        return True
    technical = bool(ends(words, "generic", "head", "activity", "work", "relation") or TAILS.ending(words))
    if role is Role.BODY or governing.mark == "：":
        return technical or any(map(is_technical, words.split("、"))) or bool(COLLECTIVE.search(words))
    if governing.kind in ("target", "make") and INCLUDES.match(words):
        return technical or bool(COLLECTIVE.search(words))
    if governing.kind != "target" or ACTION_INSIDE.search(words):
        return False
    if COLLECTIVE.search(words):
        named = members_of(words)
        return bool(ends(without_result(words), "generic", "head")) or 2 * sum(map(is_product, named)) > len(named)
    return governing.verb in STRONG and is_product(members_of(words)[-1])


def vouched(words: str, clause: Clause, role: Role) -> bool:
    """Tell whether the verb or the label behind 等 vouches for every member: 突破线控底盘; 具身智能、群体智能等前沿技术研发."""
    if role is Role.BODY or clause.verb in STRONG:
        return True
    if clause.verb == "探索" and names_paths(words):
        return True
    collective = COLLECTIVE.search(words)
    if clause.verb.endswith("解决") and TECHNICAL_TROUBLE.search(words):
        return True
    research = clause.kind == "promote" and bool(RESEARCH_WORK.search(words))
    if collective is None:
        members = words.split("、")
        if clause.kind == "promote" and len(members) > 1 and MADE_WORK.search(words):
            return 2 * sum(is_technical(without_result(member).rstrip("的")) for member in members) > len(members)
        if research and len(members) > 1 and KEY_WORK.search(words) and all(map(names_something, members)):
            return True
        return research and len(members) > 1 and 2 * sum(map(is_product, map(without_result, members))) > len(members)
    return research or bool(ends(without_result(words[collective.end() :]), "generic"))

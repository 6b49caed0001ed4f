"""Why: 、 also stands between modifiers of one head; such pieces are one direction.

In: masked text and the pieces between the marks 、. Out: fewer pieces. Examples that merge: 有机、绿色酿造原料;
大容量、快运算的主控制器; 高精度温度、湿度传感器; 污水、废水深度处理装置; 材料设计、制备. That must not: 彩色化、背板驱动; 大数据、云计算.
"""

import re

from policygraph.ingest.nlp.technologies.lexemes import METAL, RELATIVE, bare, ends, leans, of
from policygraph.ingest.nlp.technologies.piece import Piece
from policygraph.ingest.nlp.technologies.trim import without_result

ACROSS = re.compile("(?:^|[和与及])跨[^、和与及]{1,4}$")  # 跨平台、跨领域业务互联技术
COUNTS = of("edges", "measure", "general")
DEGREE = re.compile("[高低超宽快强轻长大小多无抗耐短窄厚薄微][^的]{1,3}|[全自][^的]{1,2}")  # 全固态, not 全身动捕
DEGREE_OF = re.compile("[高低超宽快强轻长大小多无抗耐短窄厚薄微全自][^的、]{1,8}的")
QUALITY_OF = re.compile("[^的、]{2}的")  # 智能、节能、健康的家电产品
QUALITY = re.compile("(?:[化性态级度]|(?<![改机车船造成模定选])型)$")  # not 改型, 机型
QUALITY_REACH = 6  # how far into the next piece the same ending may stand: 标准化、系列化、低成本化制备
BARE_QUALITY = re.compile("[^的、]{2}[化型性式]")
LARGE = re.compile("[大小长短宽轻高低](?:容量|功率|尺寸|寿命|周期|幅宽|重量|型化)(?=.{2})")
SHORT_QUALITIES = of("edges", "short_quality").terms
LONGEST_MODIFIER = 16
MEASURES = frozenset("性度级型化态率量能维谱阶温压频速精强阻耗载候时感向域层料病寒旱盐碱")
DEGREE_WORD = 3  # 短流程, 大容量 at the end of a piece ask for a head
PREDICATE = (3, 4)  # characters of 可计算, 安全可信
FIELD = 2  # characters of a field's name: 结构, 流体
SHORT_QUALITY = 3  # 液化 is a process, 标准化 a quality
LATIN = re.compile(r"[A-Z][A-Za-z0-9./-]*(?=[^A-Za-z])")
MACHINES = of("edges", "machine")
STEPS, STAGES, ADJECTIVES = of("heads", "work").terms, of("heads", "work", "generic"), of("heads", "adjective")
GENERAL = of("edges", "general")
PROCESSES = of("heads", "activity")
THINGS, NAMED = of("heads", "head"), of("heads", "head", "generic", "activity", "work", "relation")
CLASSES = of("heads", "generic", "activity", "work")
ACTS = of("heads", "activity")
QUANTITIES = of("heads", "object", "quantity")
GRADE = re.compile("[A-Z][0-9]{1,4}级?")
PROCESS = re.compile("[液气硫催裂固炼硝钝磷渗碳焦熔基氢氧氯氟酯胺酰矿\u9485-\u9576]化$")  # 煤液化、煤气化 are two
OF_TECHNOLOGY = re.compile("的(?:关键|核心|共性){0,3}技术$")
JOINED = re.compile("[和及与]|以及")


def merge_modifiers(masked: str, pieces: list[Piece], listed: bool = False) -> list[Piece]:
    """Return the pieces with modifiers joined to what they modify, and work words to what they continue.

    `listed`: an 等 closes the list, so that a work word amid full members is one of them: 风机安装、维护、基础设备等.
    """
    if len(pieces) < 2:
        return pieces
    if len(pieces) > 2 and masked.find("性、", pieces[0].start, pieces[-1].end) >= 0:
        pieces = join_properties(masked, pieces)
    words = [own(piece.cut(masked)) for piece in pieces]
    merged: list[Piece] = []
    open_left = False  # the last piece waits for its head
    last = len(pieces) - 1
    owned = masked.find("的", pieces[0].start, pieces[-1].end) >= 0  # only then steps and predicates have an owner
    chained = predicates(words) if owned else range(0)
    for index, piece in enumerate(pieces):
        mine = words[index]
        amid = listed and index < last and mine in STEPS and words[index + 1] not in STEPS
        if merged and (
            open_left
            or is_one_character(mine)
            or (
                (mine[:1] in STAGES.by_first or (owned and mine[:1] in ACTS.by_first))
                and not amid
                and continues_work(bare(merged[-1].cut(masked)), without_result(mine))
            )
        ):
            merged[-1] = Piece(merged[-1].start, piece.end, "shared_head")
        else:
            merged.append(piece)
        if index == last:
            break
        following = words[index + 1]
        waits = index in chained or (bool(following) and waits_for_head(mine, following))
        open_left = waits or (
            open_left and (bool(DEGREE_OF.match(following) or QUALITY_OF.match(following)) or is_headless(mine))
        )
    return merged


def predicates(words: list[str]) -> range:
    """Return which pieces are predicates of as many characters as the last one, which ends in 的: 可表达、可追溯的模型.

    >>> predicates(["光刻胶", "可表达", "可追溯的模型"]), predicates(["光刻胶", "靶材", "高纯度的氧化锆"])
    (range(1, 2), range(0, 0))
    """
    last = len(words) - 1
    owner, found, _ = words[last].partition("的")
    length, first = len(owner), last
    if not found or length not in PREDICATE or not says_what_it_is(owner):
        return range(0)
    while first > 0 and goes_with(words[first - 1], owner):
        first -= 1
    return range(first, last) if first < last else range(0)


def goes_with(words: str, owner: str) -> bool:
    """Tell whether a piece is a predicate like the last one: 安全可靠 | 自主可控(的), 新靶点 | 新适应症(的)."""
    alike = len(words) == len(owner) or (len(words) in PREDICATE and words[0] == owner[0])
    return alike and (says_what_it_is(words) or words.endswith("化"))


def says_what_it_is(words: str) -> bool:
    """Tell whether words name nothing, or only what can be done with a thing: 可追溯, 安全可信; not 储氢材料."""
    return words.startswith(("可", "易")) or not NAMED.ending(words)


def join_properties(masked: str, pieces: list[Piece]) -> list[Piece]:
    """Join properties and effects to the material that has them: 稀土磁性、催化、储氢材料; not 磁性、导热材料 of two pieces."""
    for last in range(2, len(pieces)):
        kind = pieces[last].cut(masked)
        if not kind.endswith("材料") or not ends(kind[:-2], "activity", "work"):
            continue
        first = last
        while first and is_property(pieces[first - 1].cut(masked)):
            first -= 1
        if last - first > 1:
            return [*pieces[:first], Piece(pieces[first].start, pieces[last].end, "shared_head"), *pieces[last + 1 :]]
    return pieces


def is_property(words: str) -> bool:
    """Tell whether a piece names what a material has or does: 稀土磁性, 光功能, 催化; not 低温键合."""
    return words.endswith(("性", "功能")) or words in of("heads", "activity").terms


def is_one_character(words: str) -> bool:
    """Tell whether a piece is one Chinese character, which never stands alone: 制、储、输、用; not C、D in Latin."""
    return len(words) == 1 and not words.isascii()


def is_headless(words: str) -> bool:
    """Tell whether a piece in a chain of modifiers names neither thing nor work, so that the chain goes on: 压力、惯性、气体传感器."""
    named = NAMED.ending(bare(without_result(words)))
    return not named and not words[-1:].isascii()


def own(text: str) -> str:
    """Return a piece without its relative clause, which says nothing about its head: 用于监控的高精度温度 -> 高精度温度."""
    words = bare(text)
    count = COUNTS.opening(words, 0, len(words)) if words[:1] in COUNTS.by_first else ""  # 一批精密、高速机床
    words = words[len(count) :] if count and ADJECTIVES.cover(words[len(count) :]) else words
    return words.lstrip(RELATIVE).removeprefix("的") if words.startswith(RELATIVE) else words


def waits_for_head(words: str, following: str) -> bool:
    """Tell whether `words` only modifies what follows.

    >>> waits_for_head("有机", "绿色酿造原料"), waits_for_head("标准化", "系列化"), waits_for_head("彩色化", "背板驱动")
    (True, True, False)
    >>> waits_for_head("大容量", "快运算的主控制器"), waits_for_head("大数据", "云计算"), waits_for_head("高精度温度", "湿度传感器")
    (True, False, True)
    >>> waits_for_head("氢能制", "储"), waits_for_head("降解塑料PBAT", "PLA聚合技术"), waits_for_head("CVD", "PVD")
    (True, True, False)
    """
    if following.startswith("跨") and ACROSS.search(words):
        return True
    if following.startswith("非") and denies(words, following):
        return True
    if is_one_character(words) or is_one_character(following):
        return True
    if GRADE.fullmatch(words) and (grade := GRADE.match(following)) and len(following) > grade.end():
        return True  # P4、P2级轴承
    if words[-1:].isascii() and (latin := LATIN.match(following)):
        return leans(following[latin.end() :]) and bool(ends(following, "generic"))
    adjective = ADJECTIVES.ending(words)
    if adjective and (len(adjective) >= DEGREE_WORD or ADJECTIVES.cover(words)):
        return True
    if words in STEPS and steps_before(following):
        return True
    if words[-1:] == "化" and words.rpartition("的")[2] in PROCESSES.terms and is_degree(following):
        return True  # 集成化、高精密微特电机
    if (
        len(words) == SHORT_QUALITY
        and BARE_QUALITY.fullmatch(words)
        and (BARE_QUALITY.fullmatch(following) or LARGE.match(following))
    ):
        return True  # 轻量化、紧凑型、大容量发电机
    if words in SHORT_QUALITIES and DEGREE_OF.match(following):
        return True  # 安全、低能耗的储运技术
    if THINGS.ending(words):
        return False
    if general_of(words, following) or (len(words) == FIELD and is_kind_of_machine(words, following)):
        return True
    if len(words) > LONGEST_MODIFIER:
        return False
    if QUANTITIES.ending(words) and not CLASSES.ending(words):
        return not ends(following, "activity", "work")  # 精密光学、极端环境传感 are two
    if CLASSES.ending(words):
        quality = len(words) >= SHORT_QUALITY and not PROCESS.search(words)
        return quality and words[-1:] in "化性" and words[-1:] in following[2:QUALITY_REACH]
    if len(words) >= SHORT_QUALITY and QUALITY.search(words) and words[-1:] in following[1:QUALITY_REACH]:
        return not (following[-1:] == "化" and PROCESS.search(words))  # 预锂化、原位固化 are two
    last = words if JOINED.search(words) is None else JOINED.split(words)[-1]
    measured = len(last) <= DEGREE_WORD or last[-1] in MEASURES
    degree = measured and not words.endswith("化") and DEGREE.fullmatch(last) is not None
    return degree and not METAL.search(words) and not THINGS.ending(without_result(words))  # 抗体研制 is no degree


def denies(words: str, following: str) -> bool:
    """Tell whether the next piece denies what this one ends with, so that both share its head: 金属、非金属材料.

    >>> denies("高强金属", "非金属材料"), denies("织造", "非织造成型技术"), denies("传感器", "非晶合金"), denies("金属", "非金属")
    (True, True, False, False)
    """
    denied = next(
        (length for length in (4, 3, 2) if len(words) >= length and following.startswith(words[-length:], 1)), 0
    )
    return denied > 1 and len(following) > denied + 1


def is_degree(words: str) -> bool:
    """Tell whether words open with an adjective or a degree: 高精密微特电机, 低摩擦轴承; not 背板驱动."""
    return words[:1] in "高低超" or bool(ADJECTIVES.opening(words, 0, DEGREE_WORD + 1))


def steps_before(following: str) -> bool:
    """Tell whether bare steps of work own what the next piece ends with: 制造和管理的集成技术 behind 设计."""
    steps, found, _ = following.partition("的")
    return bool(found) and all(step in STEPS for step in JOINED.split(steps))


def general_of(words: str, following: str) -> bool:
    """Tell whether 新型 or 通用 before a bare noun reaches over to the next noun's head: 通用结构、流体求解器.

    >>> general_of("通用结构", "流体求解器"), general_of("新型陶瓷", "有机膜"), general_of("先进材料", "智能装备")
    (True, False, False)
    """
    lead = GENERAL.opening(words, 0, len(words))
    noun = len(words) - len(lead)
    if not lead or noun != FIELD or NAMED.ending(words):
        return False
    head = ends(following, "head", "generic")
    return len(head) > 1 and len(following) == FIELD + len(head)


def is_kind_of_machine(words: str, following: str) -> bool:
    """Tell whether a bare word of two characters says with the next one for what a machine is: 骨科、腔镜手术机器人.

    >>> is_kind_of_machine("骨科", "腔镜手术机器人"), is_kind_of_machine("靶材", "腔镜手术机器人"), is_kind_of_machine("骨科", "机器人")
    (True, False, False)
    """
    following = without_result(JOINED.split(following)[0])
    machine = MACHINES.ending(following)
    named = NAMED.ending(words) or words.isascii()
    return bool(machine) and not named and len(following) > len(machine) + 1


def continues_work(before: str, words: str) -> bool:
    """Tell whether `words` is a bare work or general word that continues the piece before it.

    >>> continues_work("功能材料设计", "制备"), continues_work("精益分析方法", "工具和系统"), continues_work("新物质合成", "纯化")
    (True, True, False)
    """
    words = OF_TECHNOLOGY.sub("", words)
    if is_step_of(before, words):
        return True
    if words[-1:] not in STAGES.by_last:
        return False
    if "的" in before and ends(before, "head"):
        return words in of("heads", "generic").terms
    if not ends(before, "work", "generic", "activity"):
        return False
    first, *others = JOINED.split(words)
    return first in STAGES.terms and all(part in STAGES.terms or leans(part) for part in others)


def is_step_of(before: str, words: str) -> bool:
    """Tell whether `words` is a further bare step of an owner's: 机器人的感知 + 控制, 决策技术; not 芯片的设计 + 光刻胶.

    >>> is_step_of("机器人的感知", "控制"), is_step_of("机器人的感知、控制", "决策技术"), is_step_of("芯片的设计", "光刻技术路线图")
    (True, True, False)
    """
    owner, found, steps = before.rpartition("的")
    if not found or not owner or not all(step in ACTS.terms for step in steps.split("、")):
        return False
    return words.removesuffix("技术") in ACTS.terms

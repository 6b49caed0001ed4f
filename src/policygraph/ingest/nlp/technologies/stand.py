"""Why: decides whether the two sides of 和, 与, 及 or 或 are two directions or one.

In: the text left and right of the conjunction (masked). Out: yes or no. The rules, each with a pair that splits and one that does not:
a leaning right side (菌剂 | 关键部件), a bracketed left side (减速器和传感器 | 高强和超高强钢), a relation over both (线控转向和线控制动 |
燃料电池与整车匹配), a shared head (视觉检测和语音识别系统 | 监测和追溯系统), a modifier with 的 (电池和检测设备 | 电池和组件的检测设备).
"""

import re

from policygraph.ingest.nlp.technologies.counterparts import (
    METHODS,
    acts_with,
    both_things,
    counterparts,
    disciplines,
    made_alike,
    used_by_both,
)
from policygraph.ingest.nlp.technologies.lexemes import HIDDEN, bare, ends, fills, leans, of

WEAK = frozenset("与及")  # they bind closer than 和 and 以及
LONG_WORK = 6
LONG_SIDE = 8
MANNERS = of("edges", "manner")
SHORT_METHOD = 5  # 基因技术 takes a bare thing before 和 along
METHOD_WORDS = of("edges", "method")
OBJECTS = of("edges", "object").terms
SHORTEST_THING = 3
SHORTEST_ACTIVITY = 4  # 监测预警 stands alone, 监测 does not
# both sides come bare, so that these are asked without `ends`
THINGS, CLASSES, STEPS, RELATIONS = (of("heads", kind) for kind in ("head", "generic", "activity", "relation"))
WORK = of("heads", "activity", "work")
ADJECTIVES, LEADS, BEFORE_THING = of("heads", "adjective"), of("edges", "measure"), of("heads", "generic", "filler")
RELATIVE = re.compile("(?:\x03|基于|面向|用于)")
MERE = re.compile("关键|核心|重点|共性")
MODIFIER_ENDS = frozenset("化性型式级度态高低强多超的")
LONG_NAME = 6
PLANS = of("edges", "abstract").terms - of("edges", "method").terms
PRONOUN = re.compile("其(?!他|它|余)")
LATIN = re.compile(r"[A-Za-z0-9. -]+")
LATIN_MODIFIER = re.compile(r"[A-Za-z0-9.-]+ ?[\u4e00-\u9fff]")


def stand_apart(left: str, right: str, conjunction: str) -> bool:
    """Tell whether `left` and `right` each name a direction.

    >>> stand_apart("高精度机器人专用伺服电机", "传感器", "和"), stand_apart("热端部件材料", "工艺", "与")
    (True, False)
    """
    if named_by_letters(left, right, conjunction):
        return False
    left, right = bare(left), bare(without_lead(right)).replace(HIDDEN, "")  # 捕集利用与封存（CCUS）技术
    if not left or not right or PRONOUN.match(right):
        return parallel_heads(left, right)
    if MERE.match(left) and fills(left) and not leans(right):
        return True  # 关键部件和高温合金: the filling is dropped afterwards
    if counterparts(left, right) or used_by_both(left, right) or acts_with(left, right, conjunction):
        return False
    if parallel_things(left, right) or takes_up(left, right) or disciplines(left, right, conjunction):
        return True
    if both_long(left, right):
        return True
    if says_how(right) and not says_how(left):
        return False
    if leaning(left, right, conjunction):
        return parallel_heads(left, right)
    head = THINGS.ending(left)
    if left == head and CLASSES.ending(right) in METHODS and (len(right) <= SHORT_METHOD or works_on(right)):
        return False  # 细胞和基因技术, 金属和合金再生料提纯技术
    if conjunction in WEAK and goes_further(left, right):
        return False
    if len(head) > 1 and right.endswith(head) and len(right) > len(head) + 1:
        return True
    if not RELATIVE.match(right) and modifier_reaches_over(left, right):
        return False
    if LATIN.fullmatch(left) and LATIN_MODIFIER.match(right):
        return False
    if (RELATIONS.ending(right) or right.endswith("一体化")) and conjunction in "和与":
        return False
    longer = conjunction == "及" and len(left) >= SHORTEST_THING and THINGS.ending(left) != ""  # 主轴承及功率模块
    if conjunction in WEAK and len(left) < SHORTEST_ACTIVITY and not longer and ends(right, "generic", "activity"):
        return False
    if conjunction in WEAK and len(left) == SHORTEST_ACTIVITY and CLASSES.ending(right) in METHODS:
        return False
    named = "、" not in left and len(right) >= LONG_NAME and ends(right, "generic") in PLANS
    if not left_is_whole(left, named):
        return False
    if shares_head(left, right) or works_on_both(left, right) or made_alike(left, right):
        return False
    return conjunction not in WEAK or len(right) >= SHORTEST_ACTIVITY or both_things(left, right)


def works_on(right: str) -> bool:
    """Tell whether a technology's own words are a thing and work on it, which a bare thing before 和 shares: 合金再生料提纯技术."""
    work = right[: len(right) - len(CLASSES.ending(right))]
    return bool(WORK.ending(work)) and len(work) > SHORT_METHOD


def goes_further(left: str, right: str) -> bool:
    """Tell whether the right side is one more short step of the work before it: 再生料高效提纯 | 保级利用技术.

    >>> goes_further("再生料高效提纯", "保级利用技术"), goes_further("电网仿真", "负荷预测技术")
    (True, False)
    """
    method = CLASSES.ending(right)
    step = right[: len(right) - len(method)]
    short = method in METHODS and len(step) <= SHORTEST_ACTIVITY and bool(WORK.ending(step))
    return (
        short and len(left) > LONG_WORK and bool(WORK.ending(left)) and "的" not in left and not THINGS.ending(step[:2])
    )


def named_by_letters(left: str, right: str, conjunction: str) -> bool:
    """Tell whether a bracket behind two pieces of work names them as one: 即时定位与地图构建（SLAM）."""
    bracketed = conjunction in WEAK and right.endswith(HIDDEN)
    return bracketed and bool(ends(left, "activity")) and bool(ends(right, "activity"))


def says_how(words: str) -> bool:
    """Tell whether words are a bare work with how it is done, which leans on the object before it: 误差建模与实时补偿.

    >>> says_how("实时补偿"), says_how("智能控制技术"), says_how("补偿"), says_how("红外补偿")
    (True, True, False, False)
    """
    how = MANNERS.opening(words, 0, len(words))
    return bool(how) and WORK.cover(words[len(how) :].removesuffix("技术"))


def both_long(left: str, right: str) -> bool:
    """Tell whether both sides are long pieces of work with words of their own: 跨企业信息交互和全链条协同优化技术.

    >>> both_long("跨企业多源信息交互", "全链条协同优化技术"), both_long("加速计算", "加密技术")
    (True, False)
    """
    own = right[: len(right) - len(CLASSES.ending(right))]
    both = len(left) >= LONG_SIDE and len(own) >= LONG_SIDE - 1
    return both and CLASSES.ending(right) in METHODS and bool(STEPS.ending(left)) and bool(ends(own, "activity"))


def leaning(left: str, right: str, conjunction: str) -> bool:
    """Tell whether the right side leans; a long one with its own adjective or work does not.

    >>> leaning("高端芯片制造", "先进集成封装", "与"), leaning("云端接入", "共享技术", "与"), leaning("集成技术", "智能运维平台", "和")
    (False, True, False)
    >>> leaning("磁浮列车转向架", "智能运维系统", "和"), leaning("磁浮列车转向架", "智能运维技术", "和")
    (False, True)
    """
    if not leans(right):
        return False
    own_work = bool(STEPS.ending(right)) and not CLASSES.ending(right)
    if names_its_object(left, right):
        return False
    own_adjective = (
        conjunction == "和"
        and (bool(CLASSES.ending(left)) or (bool(THINGS.ending(left)) and CLASSES.ending(right) not in METHODS))
        and bool(ADJECTIVES.opening(right, 0, 4))
    )
    return len(right) < LONG_WORK or not (own_work or own_adjective)


def names_its_object(left: str, right: str) -> bool:
    """Tell whether the right side says what it works on, as the left one does: 固废协同处置 | 产品评价技术.

    >>> names_its_object("固废协同处置", "产品评价技术"), names_its_object("云端接入", "共享技术")
    (True, False)
    """
    thing = BEFORE_THING.opening(right, 0, len(right))
    if len(right) < LONG_WORK or thing not in OBJECTS or not STEPS.ending(left):
        return False
    return bool(WORK.opening(right, len(thing), len(right)))


def parallel_things(left: str, right: str) -> bool:
    """Tell whether both sides are a kind of work with a general head of its own: 检测仪器 | 测试装备, 孪生系统 | 可视化平台.

    >>> parallel_things("高精度的检测仪器", "测试装备"), parallel_things("数字孪生系统", "可视化平台")
    (True, True)
    >>> parallel_things("低碳高效智能装备", "精准工艺"), parallel_things("水处理技术", "成套装备"), parallel_things("制备技术", "装备")
    (True, False, False)
    >>> parallel_things("部件测试方法", "评价标准"), parallel_things("云端接入", "共享技术")
    (False, False)
    """
    mine, other = CLASSES.ending(left), CLASSES.ending(right)
    kind, their_kind = left[: len(left) - len(mine)], right[: len(right) - len(other)]
    if not mine or not other:
        return False
    abstract = of("edges", "abstract").terms
    if mine in abstract or other in abstract or (mine == other and mine not in METHODS) or len(their_kind) < 2:
        return False
    if len(kind) < 2:
        return False
    if ADJECTIVES.cover(their_kind):
        return of("heads", "adjective", "filler").cover(kind) and not fills(kind)
    return bool(ends(kind, "activity", "work", "head")) and WORK.cover(their_kind)


def takes_up(left: str, right: str) -> bool:
    """Tell whether the right side opens with the very work that the left one ends with, so that each has it: 体外诊断 | 诊断试剂.

    >>> takes_up("体外诊断", "诊断试剂"), takes_up("可控催化聚合", "聚合反应工程"), takes_up("检测试剂", "试剂盒")
    (True, True, False)
    """
    work = WORK.ending(left)
    return len(work) > 1 and len(left) > len(work) + 1 and right.startswith(work) and len(right) > len(work) + 1


def parallel_heads(left: str, right: str) -> bool:
    """Tell whether both sides end in the same general head and the right one has its own content: A技术和智能化控制技术.

    >>> parallel_heads("机床误差补偿技术", "智能化控制技术"), parallel_heads("节能", "减排技术")
    (True, False)
    """
    head = CLASSES.ending(left)
    return (
        bool(head) and right.endswith(head) and len(right) >= len(head) + SHORTEST_ACTIVITY and not PRONOUN.match(right)
    )


def modifier_reaches_over(left: str, right: str) -> bool:
    """Tell whether a 的 in the right side closes a modifier that both sides form: 电池和组件的检测设备.

    >>> modifier_reaches_over("电池", "组件的检测设备"), modifier_reaches_over("控制技术", "高温部件的设计方法")
    (True, False)
    """
    before, found, _ = right.partition("的")
    return bool(found) and "的" not in left and not (CLASSES.ending(left) == "技术" or len(before) > len(left) + 2)


def left_is_whole(left: str, named: bool = False) -> bool:
    """Tell whether the left side ends like a thing or a piece of work, not like a modifier.

    `named`: the right side is a long name, so that a long left one of unknown words is one, too: 光电混合互连拓扑.

    >>> left_is_whole("谐波减速器"), left_is_whole("监测预警"), left_is_whole("高强"), left_is_whole("监测")
    (True, True, False, False)
    """
    if ends(left, "object", "quantity", "place") and not ends(left, "head", "generic"):
        return False
    if ADJECTIVES.cover(left):
        return False  # 生物基和医用材料
    if THINGS.ending(left):
        return True
    if CLASSES.ending(left):
        return not of("heads", "filler", "generic").cover(left)
    if ends(left, "activity", "work", "relation"):
        return len(left) >= SHORTEST_ACTIVITY
    return bool(re.search(r"[A-Za-z0-9]\Z", left)) or (
        named and len(left) >= LONG_NAME and left[-1] not in MODIFIER_ENDS and not ADJECTIVES.ending(left)
    )


def shares_head(left: str, right: str) -> bool:
    """Tell whether a piece of work on the left needs the thing that the right side ends with: 跨平台移植和数据转换服务软件.

    >>> shares_head("跨平台移植", "数据转换服务软件"), shares_head("监测预警", "灾害信息获取")
    (True, False)
    >>> shares_head("语音大数据处理", "类人智能系统技术"), shares_head("智能船舶能效管理", "航线优化系统")
    (False, True)
    """
    named = right[: len(right) - len(CLASSES.ending(right))]
    if names_its_object(left, right) or (ends(named, "generic", "head") and not ends(named, "activity", "work")):
        return False
    if not WORK.ending(left) or not CLASSES.ending(right) or THINGS.ending(left):
        return False
    content = len(right) - len(CLASSES.ending(right))
    owned = left.rpartition("的")[2]  # 手术机器人的精准定位 | 力反馈技术: the owner has both
    short = content <= SHORTEST_ACTIVITY and CLASSES.ending(right) not in METHODS | of("edges", "abstract").terms
    return short or (content <= len(owned) + 2 and len(owned) <= LONG_LEFT)


def works_on_both(left: str, right: str) -> bool:
    """Tell whether work at the end of the right side is meant for both: 维护系统及控制系统设计和调试.

    >>> works_on_both("货物维护系统", "货物控制系统设计和调试"), works_on_both("维护系统", "控制系统")
    (True, False)
    >>> works_on_both("驾驶功能安全", "预期功能安全测试评价技术"), works_on_both("电机", "电机壳体")
    (True, False)
    """
    head = ends(left, "generic", "head")
    at = right.rfind(head) + len(head) if len(head) > 1 and head in right else len(right)
    rest = right[at:]
    method = METHOD_WORDS.ending(rest)
    return 0 < at < len(right) and of("heads", "work", "filler").cover(rest[: len(rest) - len(method)])


def without_lead(right: str) -> str:
    """Return the right side without 相关, 配套的 and the like."""
    word = LEADS.opening(right, 0, len(right))
    return right[len(word) :] or right


LONG_LEFT = 7  # a longer piece of work has its own content: 工业主机安全防护 | 工业互联网安全运营平台软件

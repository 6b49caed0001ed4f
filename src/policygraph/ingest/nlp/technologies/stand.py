"""Why: decides whether the two sides of 和, 与, 及 or 或 are two directions or one.

In: the text left and right of the conjunction (masked). Out: yes or no. The rules, each with a pair that splits and one that does not:
a leaning right side (菌剂 | 关键部件), a bracketed left side (减速器和传感器 | 高强和超高强钢), a relation over both (线控转向和线控制动 |
燃料电池与整车匹配), a shared head (视觉检测和语音识别系统 | 监测和追溯系统), a modifier with 的 (电池和检测设备 | 电池和组件的检测设备).
"""

import re

from policygraph.ingest.nlp.technologies.counterparts import (
    acts_with,
    both_things,
    counterparts,
    disciplines,
    made_alike,
    recycled,
    substances,
    used_by_both,
)
from policygraph.ingest.nlp.technologies.leaning import (
    ADJECTIVES,
    CLASSES,
    SHORT_METHOD,
    SHORTEST_ACTIVITY,
    STEPS,
    THINGS,
    WORK,
    done_by_one,
    goes_further,
    leaning,
    modifier_reaches_over,
    says_how,
    shares_head,
    works_on,
    works_on_both,
)
from policygraph.ingest.nlp.technologies.lexemes import HIDDEN, METHODS, bare, ends, fills, leans, of

WEAK = frozenset("与及")  # they bind closer than 和 and 以及
LONG_SIDE = 8
SHORTEST_THING = 3
RELATIONS, LEADS = of("heads", "relation"), of("edges", "measure")
RELATIVE = re.compile("(?:\x03|基于|面向|用于)")
MERE = re.compile("关键|核心|重点|共性")
MODIFIER_ENDS = frozenset("化性型式级度态高低强多超的")
LONG_NAME = 6
SHORTEST_BARE = 2
SHARED_CARE = re.compile("^[^的]{2}(?:安全|治理|防护|管理)(?:技术)?$")
PLANS = of("edges", "abstract").terms - METHODS.terms
DENIED = re.compile("(.{2,4})、非\\1$")
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
    if (len(left) <= SHORTEST_BARE and SHARED_CARE.search(right)) or recycled(left, right) or done_by_one(left, right):
        return False  # 网络与数据安全, 光伏组件和动力电池回收
    if counterparts(left, right) or used_by_both(left, right) or acts_with(left, right, conjunction):
        return False
    if parallel_things(left, right) or takes_up(left, right) or substances(left, right):
        return True
    if disciplines(left, right, conjunction):
        return True
    if both_long(left, right):
        return True
    if says_how(right) and not says_how(left):
        return False
    if leaning(left, right, conjunction):
        return parallel_heads(left, right)
    head = THINGS.ending(left)
    if left == head and CLASSES.ending(right) in METHODS.terms and (len(right) <= SHORT_METHOD or works_on(right)):
        return False  # 细胞和基因技术, 金属和合金再生料提纯技术
    if conjunction in WEAK and goes_further(left, right):
        return False
    if len(head) > 1 and right.endswith(head) and len(right) > len(head) + 1:
        return True
    if not RELATIVE.match(right) and modifier_reaches_over(left, right):
        return False
    if LATIN.fullmatch(left) and LATIN_MODIFIER.match(right):
        return False
    if (RELATIONS.ending(right) or right.endswith(("一体化", "一体机"))) and conjunction in "和与":
        return False
    longer = conjunction == "及" and len(left) >= SHORTEST_THING and THINGS.ending(left) != ""  # 主轴承及功率模块
    if conjunction in WEAK and len(left) < SHORTEST_ACTIVITY and not longer and ends(right, "generic", "activity"):
        return False
    if conjunction in WEAK and len(left) == SHORTEST_ACTIVITY and CLASSES.ending(right) in METHODS.terms:
        return False
    named = "、" not in left and len(right) >= LONG_NAME and ends(right, "generic") in PLANS
    if not left_is_whole(left, named):
        return False
    if shares_head(left, right) or works_on_both(left, right) or made_alike(left, right):
        return False
    return conjunction not in WEAK or len(right) >= SHORTEST_ACTIVITY or both_things(left, right)


def named_by_letters(left: str, right: str, conjunction: str) -> bool:
    """Tell whether a bracket behind two pieces of work names them as one: 即时定位与地图构建（SLAM）."""
    bracketed = conjunction in WEAK and right.endswith(HIDDEN)
    return bracketed and bool(ends(left, "activity")) and bool(ends(right, "activity"))


def both_long(left: str, right: str) -> bool:
    """Tell whether both sides are long pieces of work with words of their own: 跨企业信息交互和全链条协同优化技术.

    >>> both_long("跨企业多源信息交互", "全链条协同优化技术"), both_long("加速计算", "加密技术")
    (True, False)
    """
    own = right[: len(right) - len(CLASSES.ending(right))]
    both = len(left) >= LONG_SIDE and len(own) >= LONG_SIDE - 1
    return both and CLASSES.ending(right) in METHODS.terms and bool(STEPS.ending(left)) and bool(ends(own, "activity"))


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
    if mine in abstract or other in abstract or (mine == other and mine not in METHODS.terms) or len(their_kind) < 2:
        return False
    if len(kind) < 2:
        return False
    their_kind = their_kind[len(of("edges", "general").opening(their_kind, 0, len(their_kind))) :] or their_kind
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


def left_is_whole(left: str, named: bool = False) -> bool:
    """Tell whether the left side ends like a thing or a piece of work, not like a modifier.

    `named`: the right side is a long name, so that a long left one of unknown words is one, too: 光电混合互连拓扑.

    >>> left_is_whole("谐波减速器"), left_is_whole("监测预警"), left_is_whole("高强"), left_is_whole("监测")
    (True, True, False, False)
    """
    if DENIED.search(left) or ADJECTIVES.cover(left):
        return False  # 金属、非金属及陶瓷材料, 生物基和医用材料
    if ends(left, "object", "quantity", "place") and not ends(left, "head", "generic"):
        return False
    if THINGS.ending(left):
        return True
    if CLASSES.ending(left):
        return not of("heads", "filler", "generic").cover(left)
    if of("edges", "twofold").ending(left) and len(left) >= LONG_NAME:
        return True  # 离子输运机制 | 界面稳定化策略
    if ends(left, "activity", "work", "relation"):
        return len(left) >= SHORTEST_ACTIVITY
    return bool(re.search(r"[A-Za-z0-9]\Z", left)) or (
        named and len(left) >= LONG_NAME and left[-1] not in MODIFIER_ENDS and not ADJECTIVES.ending(left)
    )


def without_lead(right: str) -> str:
    """Return the right side without 相关, 配套的 and the like."""
    word = LEADS.opening(right, 0, len(right))
    return right[len(word) :] or right

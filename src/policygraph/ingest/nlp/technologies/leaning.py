"""Why: one side of 和, 与 or 及 may need words of the other: work its object or its head, a step the work before it.

In: the bare words left and right of the conjunction (or one of them). Out: whether the one leans on the other for that reason.
"""

from policygraph.ingest.nlp.technologies.lexemes import METHODS, ends, leans, of

LONG_WORK = 6
MANNERS = of("edges", "manner")
OBJECTS = of("edges", "object").terms
MACHINES = of("edges", "machine")
LONG_LEFT = 7  # a longer piece of work has its own content: 工业主机安全防护 | 工业互联网安全运营平台软件
SHORT_METHOD = 5  # 基因技术 takes a bare thing before 和 along
SHORTEST_ACTIVITY = 4  # 监测预警 stands alone, 监测 does not
# both sides come bare, so that these are asked without `ends`
THINGS, CLASSES, STEPS = (of("heads", kind) for kind in ("head", "generic", "activity"))
WORK, ADJECTIVES, BEFORE_THING = (
    of("heads", "activity", "work"),
    of("heads", "adjective"),
    of("heads", "generic", "filler"),
)
DOERS = frozenset(("机器人", "无人机", "无人船", "无人艇"))


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
    short = method in METHODS.terms and len(step) <= SHORTEST_ACTIVITY and bool(WORK.ending(step))
    return (
        short and len(left) > LONG_WORK and bool(WORK.ending(left)) and "的" not in left and not THINGS.ending(step[:2])
    )


def says_how(words: str) -> bool:
    """Tell whether words are a bare work with how it is done, which leans on the object before it: 误差建模与实时补偿.

    >>> says_how("实时补偿"), says_how("智能控制技术"), says_how("补偿"), says_how("红外补偿")
    (True, True, False, False)
    """
    how = MANNERS.opening(words, 0, len(words))
    return bool(how) and WORK.cover(words[len(how) :].removesuffix("技术"))


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
    if names_its_object(left, right) or is_machine_of_works(left, right):
        return False
    own_adjective = (
        conjunction == "和"
        and (bool(CLASSES.ending(left)) or (bool(THINGS.ending(left)) and CLASSES.ending(right) not in METHODS.terms))
        and bool(ADJECTIVES.opening(right, 0, 4))
    )
    return len(right) < LONG_WORK or not (own_work or own_adjective)


def is_machine_of_works(left: str, right: str) -> bool:
    """Tell whether beside a thing the right side is a machine for two works, which say enough: 腔镜机器人 | 手术导航系统.

    >>> is_machine_of_works("腔镜机器人", "手术导航系统"), is_machine_of_works("腔镜机器人", "导航系统")
    (True, False)
    """
    if not MACHINES.ending(left):
        return False
    machine = CLASSES.ending(right)
    work = right[: len(right) - len(machine)]
    return bool(STEPS.ending(work)) and machine not in METHODS.terms and len(work) >= SHORTEST_ACTIVITY


def names_its_object(left: str, right: str) -> bool:
    """Tell whether the right side says what it works on, as the left one does: 固废协同处置 | 产品评价技术.

    >>> names_its_object("固废协同处置", "产品评价技术"), names_its_object("云端接入", "共享技术")
    (True, False)
    """
    thing = BEFORE_THING.opening(right, 0, len(right))
    if len(right) < LONG_WORK or thing not in OBJECTS or not STEPS.ending(left):
        return False
    return bool(WORK.opening(right, len(thing), len(right)))


def modifier_reaches_over(left: str, right: str) -> bool:
    """Tell whether a 的 in the right side closes a modifier that both sides form: 电池和组件的检测设备.

    >>> modifier_reaches_over("电池", "组件的检测设备"), modifier_reaches_over("控制技术", "高温部件的设计方法")
    (True, False)
    """
    before, found, _ = right.partition("的")
    return bool(found) and "的" not in left and not (CLASSES.ending(left) == "技术" or len(before) > len(left) + 2)


def done_by_one(left: str, right: str) -> bool:
    """Tell whether one robot does the work on both sides: 水下巡检 | 网衣清洗机器人.

    >>> done_by_one("水下巡检", "网衣清洗机器人"), done_by_one("机械臂", "清洗机器人")
    (True, False)
    """
    doer = THINGS.ending(right)
    return doer in DOERS and bool(WORK.ending(left)) and bool(WORK.ending(right[: len(right) - len(doer)]))


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
    own = content >= SHORTEST_ACTIVITY and not WORK.cover(named) and not MANNERS.opening(right, 0, len(right))
    if own and len(owned) >= LONG_WORK and CLASSES.ending(right) in METHODS.terms:
        return False  # 低感母排设计 | 高频电磁兼容技术: each has an object of its own
    short = content <= SHORTEST_ACTIVITY and CLASSES.ending(right) not in METHODS.terms | of("edges", "abstract").terms
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
    method = METHODS.ending(rest)
    return 0 < at < len(right) and of("heads", "work", "filler").cover(rest[: len(rest) - len(method)])

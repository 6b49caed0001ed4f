"""Why: two sides of 和, 与 or 及 may be counterparts of one head (单线和多线激光雷达) or fields that use one thing (A及B用钢).

In: the bare words left and right of the conjunction. Out: whether they are one direction for that reason. The name of a whole
discipline (边缘计算和加密技术) is no part of another one, so that the two are apart.
"""

import re

from policygraph.ingest.nlp.technologies.lexemes import METHODS, of

THINGS, CLASSES = of("heads", "head"), of("heads", "generic")
SHORTEST_THING = 3
LONGEST_KIND = 4  # characters of 碳化硅 before 基
COUNTERPARTS = frozenset("单双多三高低大小冷热干湿内外上下前后左右主从正负软硬动静粗精长短快慢明暗轻重富贫纯")
SUBSTANCE = re.compile("(?:药物?|疫苗|菌剂|抗体|蛋白)$")
HELPERS = ("试剂", "辅料", "耗材", "助剂")
DISCIPLINES = of("edges", "discipline")
LONGEST_DISCIPLINE = 7  # characters of 高性能边缘计算
SHORTEST_TECHNOLOGY = 4  # of 加密技术
TOGETHER = re.compile("[^、的]{2,10}?(?:联合|协同|耦合|互补|联动|互动|交互|融合)")
# 船舶用钢, 动力电池用隔膜; not 应用软件, 用户
USE = re.compile("(?<=.{2})(?<![应利使通专回作复共实公引代])用(?![户于电水能量途品具地法])(?=.{1,8}$)")

RECYCLED = re.compile("[^的]{2}(?:回收|拆解|再利用|再制造|处置|(?:梯次|循环|综合|高值化?)利用)(?:技术|装备)?$")
ON_SCALE = "(?:低成本|规模化|工程化|产业化|批量化?|连续化?|宏量|绿色|高效|可控)+(?:制备|制造|生产|合成|加工)(?:技术|工艺|方法)?"
MADE_ON_SCALE, SCALE = re.compile(f"[^的]{{2}}{ON_SCALE}$"), re.compile(ON_SCALE)


def counterparts(left: str, right: str) -> bool:
    """Tell whether the right side opens with the counterpart of what the left one ends with: 单线和多线激光雷达.

    >>> counterparts("大视场单线", "多线激光雷达"), counterparts("单波长", "双波长激光器"), counterparts("光刻机", "刻蚀机")
    (True, True, False)
    >>> counterparts("铜基", "镍基合金"), counterparts("金属基", "陶瓷基复合材料"), counterparts("车规级", "工业级芯片"), counterparts("硅基", "平台")
    (True, True, True, False)
    """
    kind = left[-1:]
    if kind in "基级型用" and 0 < right.find(kind) <= LONGEST_KIND and len(right) > right.find(kind) + len("合金"):
        return kind == "基" or not THINGS.ending(left[:-1])
    for length in (1, 2):
        same = left[-length:] == right[1 : 1 + length] and len(right) > length + 1
        if same and left[-length - 1 : -length] in COUNTERPARTS and right[0] in COUNTERPARTS:
            return left[-length - 1] != right[0]
    return False


def acts_with(left: str, right: str, conjunction: str) -> bool:
    """Tell whether the right side says what both do together: 储能与常规电源联合运行技术, 富碳气体与冶炼流程耦合技术.

    >>> acts_with("储能", "常规电源联合运行技术", "与"), acts_with("建模", "协同控制技术", "与"), acts_with("MEMS", "CMOS集成", "与")
    (True, False, True)
    """
    joined = conjunction == "与" and TOGETHER.match(right) is not None
    return joined or (conjunction in "与和" and left[-1:].isascii() and right.endswith("集成"))


def used_by_both(left: str, right: str) -> bool:
    """Tell whether both sides are fields that use what the right one ends with: 海洋工程及高技术船舶用钢.

    >>> used_by_both("海洋工程", "高技术船舶用钢"), used_by_both("高强钢板", "零部件用钢"), used_by_both("数据治理", "应用软件")
    (True, False, False)
    """
    use = USE.search(right)
    return (
        use is not None
        and not THINGS.ending(left)
        and not USE.search(left)
        and CLASSES.ending(left) not in METHODS.terms
    )


def disciplines(left: str, right: str, conjunction: str) -> bool:
    """Tell whether the left side is the name of a whole discipline, which no work of the right side's technology is done on.

    >>> disciplines("边缘计算", "加密技术", "和"), disciplines("云端接入", "共享技术", "和"), disciplines("结构计算", "仿真技术", "和")
    (True, False, False)
    """
    if conjunction != "和" or not right.endswith("技术") or len(right) < SHORTEST_TECHNOLOGY:
        return False
    return len(left) <= LONGEST_DISCIPLINE and bool(DISCIPLINES.ending(left))


def recycled(left: str, right: str) -> bool:
    """Tell whether the right side says that both things are waste that is worked up: 退役光伏组件 | 动力电池回收.

    >>> recycled("退役光伏组件", "动力电池回收"), recycled("废旧纺织品分拣", "动力电池回收"), recycled("芯片", "电池封装")
    (True, False, False)
    """
    worked = of("heads", "activity", "work").ending(left)
    return RECYCLED.search(right) is not None and not worked and bool(of("heads", "head", "generic").ending(left))


def made_alike(left: str, right: str) -> bool:
    """Tell whether the right side says how both things are made on a large scale: 碳纤维 | 预浸料工程化制备技术.

    >>> made_alike("碳纤维", "预浸料工程化制备技术"), made_alike("光刻胶", "晶圆减薄技术"), made_alike("碳纤维制备", "预浸料工程化制备")
    (True, False, False)
    """
    return bool(THINGS.ending(left)) and MADE_ON_SCALE.search(right) is not None


def made_in_one_way(before: str, left: str, right: str) -> bool:
    """Tell whether things of a list share only how they are made: 碳纤维、芳纶和玄武岩纤维的规模化制备技术.

    >>> made_in_one_way("碳纤维", "芳纶", "玄武岩纤维的规模化制备技术"), made_in_one_way("", "电池", "组件的检测设备")
    (True, False)
    """
    thing, found, work = right.partition("的")
    return bool(found) and SCALE.fullmatch(work) is not None and all(map(THINGS.ending, (before, left, thing)))


def substances(left: str, right: str) -> bool:
    """Tell whether a substance and another that goes with it are joined, neither a part of the other: 化学新药及辅助试剂.

    >>> substances("化学新药", "辅助试剂"), substances("检测试剂", "试剂盒"), substances("光刻机", "配套耗材")
    (True, False, False)
    """
    return right.endswith(HELPERS) and len(right) > len("试剂") and SUBSTANCE.search(left) is not None


def both_things(left: str, right: str) -> bool:
    """Tell whether two things that 与 or 及 joins stand alone though the right one is short: 膨胀机与压缩机.

    >>> both_things("全钒液流电池电堆", "电解液"), both_things("检测试剂", "试剂盒"), both_things("压铸铝合金", "模具")
    (True, False, False)
    """
    thing = THINGS.ending(left)
    named = bool(thing) and not right.startswith(thing) and not CLASSES.ending(left)
    return named and len(right) >= SHORTEST_THING and bool(THINGS.ending(right))

"""Why: what stands behind 等 depends on what the examples before it are: things, steps of work, modifiers or circumstances.

In: the bare words of the members and the label behind 等. Out: what the members are, and whether they need the label's head.
"""

import re

from policygraph.ingest.nlp.technologies.lexemes import METHODS, ends, of

THING = ("head", "generic")
SHORT = 3
MODIFIER_END = re.compile("[态型级性系式]$|离子$")
TECHNIQUES = of("edges", "technique").terms | {""}
DOER = re.compile("(?:机器人|无人机|[车船艇机仪])$")  # what the members before it say the work or build of
BREEDS = re.compile(
    "场景|领域|环境|[^应通专适]用|[品新良]种$|品系$|图谱$|[食药制]品$|药材$|库$"
)  # 肉羊、饲草等优良品种
COMPOUND = re.compile("[氧氮碳硼硫氟氯硅磷硒碲]化[^化性型级的]{1,2}$|酸.$|聚[^合焦集变类]")


def steps_of_device(words: list[str], label: str) -> bool:
    """Tell whether bare steps of work say what a device is for: 切割、焊接等激光加工设备.

    >>> steps_of_device(["切割", "焊接"], "激光加工设备"), steps_of_device(["切割", "激光剥离"], "激光加工设备")
    (True, False)
    >>> steps_of_device(["研磨", "抛光"], "精密加工技术")
    False
    """
    known = of("heads", "activity", "work").terms
    return bool(ends(label, "generic")) and not METHODS.ending(label) and all(word in known for word in words)


def says_of_which(words: list[str]) -> bool:
    """Tell whether short members only say which kind of a machine is meant: 轻型、柔性、双臂; 陪护、咨询; not 机械臂、灵巧手."""
    parts = [part for word in words for part in word.split("、")]
    return all(len(part) <= SHORT and not part[-1:].isascii() for part in parts) and not any(
        len(ends(part, *THING)) > 1 or len(part) == len(ends(part, *THING)) for part in parts
    )


def is_thing(word: str) -> bool:
    """Tell whether one example is a thing that stands alone: 光刻机 of 光刻机等刻蚀设备, not 原子层沉积 of 原子层沉积等外延设备."""
    return bool(ends(word, *THING)) and not ends(word, "object") and len(word) > 1


def bare_steps(words: list[str], label: str) -> bool:
    """Tell whether bare steps among the members say what software is for: 结构设计、仿真、计算等工具软件.

    >>> bare_steps(["结构设计", "仿真"], "工具软件"), bare_steps(["结构设计", "流程仿真"], "软件"), bare_steps(["评估", "分选"], "技术")
    (True, False, False)
    """
    known = of("heads", "activity", "work").terms
    return label.endswith("软件") and any(word in known for word in words)


def is_technical(word: str) -> bool:
    """Tell whether an example ends like a thing or a piece of work: 刻蚀, 加速管; not 脑血氧, 电流."""
    return bool(ends(word, "head", "generic", "activity", "work", "relation")) or word[-1:].isascii()


def is_work(word: str) -> bool:
    """Tell whether an example is a piece of work and no thing.

    >>> is_work("核工业操作"), is_work("刻蚀机")
    (True, False)
    """
    return bool(ends(word, "activity", "work")) and not ends(word, "head", "generic")


def is_circumstance(word: str) -> bool:
    """Tell whether a short example names no technical thing: 瓦斯、水害等灾害智能预警技术; not 光刻、刻蚀等设备.

    >>> is_circumstance("水害"), is_circumstance("火灾"), is_circumstance("刻蚀"), is_circumstance("CVD"), is_circumstance("硅片")
    (True, True, False, False, False)
    """
    technical = ends(word, "head", "generic", "activity", "work", "relation", "adjective", "quantity")
    return len(word) <= SHORT and not technical and not word[-1:].isascii()


def only_last_is_example(words: list[str], label: str) -> bool:
    """Tell whether 等 belongs to the last member alone: 处理装备、全谱在线监测等精密监测仪器.

    >>> only_last_is_example(["处理装备", "在线监测"], "精密监测仪器"), only_last_is_example(["光刻机", "刻蚀机"], "工艺装备")
    (True, False)
    """
    kind = ends(label, "generic", "head")
    if words[-1].count("/") > 1 and not any("/" in word for word in words[:-1]):
        return True  # 井下定位、水害/火灾/瓦斯等灾害感知技术
    last_is_work = bool(ends(words[-1], "activity", "work")) and not is_thing(words[-1])
    return last_is_work and kind not in TECHNIQUES and any(is_thing(word) for word in words[:-1])


def names_thing(word: str) -> bool:
    """Tell whether an example names a thing of its own, also by letters or a compound of elements.

    >>> [names_thing(word) for word in ("光刻胶", "HJT", "氮化铝", "智能调温", "挤奶")]
    [True, True, True, False, False]
    """
    thing = len(ends(word, *THING)) > len(ends(word, "activity", "work", "adjective"))  # 育苗 is work, 抗菌 a quality
    return thing or word[-1:].isascii() or COMPOUND.search(word) is not None


def needs_label(words: list[str], label: str) -> bool:
    """Tell whether members are modifiers or work words that only the label's thing makes a direction.

    >>> needs_label(["永磁", "催化", "储氢"], "功能材料"), needs_label(["巨量转移", "低温键合"], "关键核心技术")
    (True, False)
    >>> needs_label(["吸湿速干", "抗菌防螨"], "功能性面料"), needs_label(["陶瓷膜", "抗菌面料"], "功能性材料")
    (True, False)
    >>> needs_label(["钠离子", "半固态"], "新体系电池"), needs_label(["气凝胶", "钠离子电池"], "新型储能材料")
    (True, False)
    >>> needs_label(["陪护", "咨询", "配送"], "服务机器人"), needs_label(["机械臂", "灵巧手"], "协作机器人")
    (True, False)
    """
    if ends(label, "head") and any(len(word) == 1 and not word.isascii() for word in words):
        return True  # 玄武岩、碳、芳纶等纤维制品
    if ends(label, "head") and 2 * sum(is_work(word) for word in words) > len(words) > 1:
        return not any(map(names_thing, words))  # 勘察、打捞、管道检测等水下机器人
    if ends(label, "head") and all(MODIFIER_END.search(word) for word in words):
        return True
    if ends(label, "head") and not BREEDS.search(label) and not any(names_thing(word) for word in words):
        return True  # 阻燃、抗菌、智能调温等功能纤维
    if DOER.search(label) and says_of_which(words):
        return True
    if not ends(label, "generic", "head"):
        return False
    if label.startswith("功能") and not any(map(is_technical, words)):
        return True
    if ends(label, "generic") in TECHNIQUES:
        return False
    if ends(label, "generic") == "软件":
        return all(ends(word, "activity", "work") for word in words)
    return sum(len(word) < SHORT and not ends(word, "head", "generic") for word in words) >= 2

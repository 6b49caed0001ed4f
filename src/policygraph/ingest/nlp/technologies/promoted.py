"""Why: a soft verb (推动, 加强, 提升) has technical work as its object, or a result, a spread or a programme, which names no direction.

In: the words of its object and the role of the passage. Out: yes or no: 光刻胶研发及产业化, but not 行业总体技术水平提升; and for 支持 in prose
whether the object is a bare list of things.
"""

import re

from policygraph.ingest.nlp.technologies.lexemes import ends, leans, of, pattern
from policygraph.ingest.nlp.technologies.soft import is_product, members_of
from policygraph.ingest.nlp.technologies.trim import COLLECTIVE, TAILS
from policygraph.ingest.nlp.technologies.worth import is_technical, names_organisation
from policygraph.ingest.structure.reading import Role

RESEARCH_WORK = re.compile(  # not 向研发机构开放
    pattern("edges", "research")
    + "(?!机构|院|所(?!需)|中心|平台|团队|人员|投入|费用|经费|基地|体系|活动|单位|服务|利用)[^、，]{0,8}$"
)
PROOF = re.compile("(?:测试|试验)验证$")
PROGRAMME = re.compile("(?:能力|水平|工程|行动|计划|专项|项目|任务|活动|机制|模式|条件|工作)$")  # 实施科技攻关工程
ASPECT_RESULT = re.compile("等方面的?(?:综合)?性能$")  # 在寿命、亮度等方面性能
ABILITY = re.compile("(?:能力|功能性能|性能)$")
GROWTH = re.compile("化发展[和与及][^、，]{2,6}应用$")  # 推动设备体系化发展与规模化应用
WITH_EACH = re.compile("与[^，]*的(?:集成|适配|对接|衔接|联动)(?:、[^，、的]{2,4})*$")  # 推动A与B、C的集成、适配、优化
MEETING = re.compile("与[^的]{2,}深度融合$")  # 推动机器人与人工智能深度融合
BUSINESS = re.compile("(?:业务|业态|服务)(?:[和与及]应用)?$")  # 支持多种新业务与应用
SPREAD = re.compile(
    "在[^，；。]{2,60}(?:等[^，；。、]{0,8}(?:领域|行业|场景)的?[^，；。、在]{0,10}|[中上]的)应用$"
)  # 推动北斗在农业、林业等领域应用
# 强化人工智能、云计算等新一代信息技术在元宇宙中的集成突破
GENERAL_SPREAD = re.compile(
    "(?:新一代信息|数字|智能|先进|新)技术(?:在[^，；。]{2,40}(?:中|领域|行业|方面|环节)的?|与[^，；。]{2,40})(?:深度|集成|融合|创新)*(?:突破|应用|融合|结合|创新)$"
)
WHO_IN = re.compile(f"[^，；。]{{0,40}}?{pattern('edges', 'who')}在")  # 支持科研院所、种子企业在…领域开展研究
ANAPHORA = re.compile("相关|有关|上述|该")
SPREADING = ("连片开发", "规模化开发", "综合开发", "有序开发", "滚动开发", "集约开发", "基地化开发")
RESOURCE = ("片开发", "源开发", "田开发", "矿开发", "能开发", "海开发", "场开发", "区开发", "市开发", "地开发")
GOALS = of("edges", "goal_tail")
REWORK = re.compile("迭代升级$")
LONGEST_WORK = 6  # characters of 柔性触控传感, which names its object
ACTION_INSIDE = re.compile("开展|参与|建设|联合|牵头|实施|" + pattern("edges", "who"))


def promoted(words: str, role: Role) -> bool:
    """Tell whether the object of 推动, 加强, 提升 … is technical work and not a result.

    >>> [promoted(w, Role.BODY) for w in ("工业信息安全威胁情报共享", "系统集成适配优化技术研发", "行业总体技术水平提升")]
    [True, True, False]
    >>> [promoted(w, Role.BODY) for w in ("操作系统、数据库等基础软硬件性能", "整车及关键零部件性能和寿命")]
    [True, False]
    >>> promoted("威胁情报共享", Role.CLAUSE), promoted("光刻胶研发及产业化", Role.CLAUSE)
    (False, True)
    """
    if (
        words.startswith("与")
        or "赋能" in words
        or ("在" in words and WHO_IN.match(words))
        or ("融合" in words and MEETING.search(words))
        or WITH_EACH.search(words)
        or ("技术" in words and GENERAL_SPREAD.search(words))
        or (ANAPHORA.match(words) and leans(words))
    ):
        return False
    if GROWTH.search(words) or BUSINESS.search(words) or SPREAD.search(words):
        return False
    if words.endswith(SPREADING):
        return False
    opened = words.removesuffix("和应用")
    if opened.endswith(RESOURCE) and not COLLECTIVE.search(words) and not is_product(members_of(opened[:-2])[-1]):
        return False  # 推进海上风电集中连片开发
    goal = GOALS.ending(words)
    if goal and len(TAILS.ending(words)) <= len(goal) and not REWORK.search(words):
        return False
    if ABILITY.search(words) and not words.endswith("能力"):
        return bool(COLLECTIVE.search(words)) and "、" in words and not ASPECT_RESULT.search(words)
    if role is Role.CLAUSE:
        return bool(RESEARCH_WORK.search(words)) and not PROGRAMME.search(words)
    if TAILS.ending(words) == "能力":  # 威胁感知能力, 隐患筛查能力; not 进入空间能力
        return bool(ends(words.removesuffix("能力"), "activity", "relation", "work"))
    return bool(TAILS.ending(words) or PROOF.search(words) or ends(words, "activity", "relation", "generic"))


def names_things(words: str, mainly: bool = False) -> bool:
    """Tell whether the object of 支持 in prose is a bare list of technical things: 支持大模型训练框架、智能体安全评测技术。

    `mainly`: 主要支持 or 重点支持 opens a guide's list, of which long steps are items, too: 主要支持碳化硅外延生长、柔性触控传感。

    >>> names_things("高通量测序仪、单细胞分选设备"), names_things("龙头企业、高校"), names_things("企业参与大模型、芯片")
    (True, False, False)
    """
    words = words.removesuffix("等")
    steps = mainly and all(len(part) >= LONGEST_WORK and ends(part, "activity", "head") for part in words.split("、"))
    if "、" not in words or not (steps or ends(words, "head", "generic")) or ACTION_INSIDE.search(words):
        return False
    listed = COLLECTIVE.split(words)[0]
    if listed != words and not any(map(is_product, listed.split("、"))):
        return False  # 支持手机、汽车等终端直连卫星
    return all(is_technical(part) and not names_organisation(part, Role.CLAUSE) for part in listed.split("、"))

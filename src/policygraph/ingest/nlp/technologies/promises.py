"""Why: a row of a list also promises results and buildings; some of them name directions all the same.

In: the words of an object. Out: the result behind things that are listed (提升钠离子、半固态等新体系电池的性能), and whether what is built is
software (建设语音云服务平台); the result of one thing is a mere goal, and a centre that is built is an organisation.
"""

import re

from policygraph.ingest.nlp.technologies.lexemes import ends, pattern, verbs
from policygraph.ingest.nlp.technologies.trim import COLLECTIVE
from policygraph.ingest.structure.reading import Role

RESULT = re.compile(
    "(?:在[^，；。]{2,40}等?方面的?|的)(?:综合)?性能$|(?<!创新)(?<!融合)(?<!产业)(?<!质量)发展$|的[^、，的]{0,4}(?:产业化|工程化)[^、，的]{0,4}能力$"
)
EMPHASIS = re.compile("为(?:发展|研发|主攻|突破|攻关)?(?:重点|方向|主攻方向|核心|突破口)$")
THROUGH = re.compile("的?(?:重大|重点)?突破(?:[和与及]应用)?$")
SOFTWARE = re.compile(pattern("edges", "digital") + "[^、，和与及]{0,4}平台$|(?:数据|模型|知识|算法|样本|语料)库$")


def result_of_list(words: str, role: Role) -> str:
    """Return the result that a row promises of things that it lists; of one thing it is a mere goal, as is any 国产化率.

    >>> result_of_list("钠离子、半固态等新体系电池的综合性能", Role.BODY), result_of_list("电机、电控等部件在寿命等方面性能", Role.BODY)
    ('的综合性能', '在寿命等方面性能')
    >>> result_of_list("电动汽车、燃料电池汽车发展", Role.BODY), result_of_list("电机、电控等核心技术的工程化能力", Role.BODY)
    ('发展', '的工程化能力')
    >>> result_of_list("柔性器件在寿命、亮度等方面性能", Role.BODY), result_of_list("芯片、器件等部件的国产化率", Role.BODY)
    ('', '')
    """
    found = RESULT.search(words) if role is Role.BODY and words.endswith(("性能", "发展", "能力")) else None
    if found is None:
        return ""
    things = words[: found.start()]
    grows = words.endswith("发展")
    listed = "、" in things and (grows or COLLECTIVE.search(things) is not None)
    return found[0] if listed and ends(things.removesuffix("等"), "head", "generic") else ""


def emphasised(words: str) -> str:
    """Return the end of 以X为发展重点, if X is a list of things and not what is to be done, else ''.

    >>> emphasised("光刻胶、靶材为发展重点"), emphasised("提升可靠性、精度为重点"), emphasised("连续化、智能化为方向")
    ('为发展重点', '', '')
    """
    found = EMPHASIS.search(words)
    if found is None:
        return ""
    things = words[: found.start()]
    kinds = ("head", "generic") if words.endswith("方向") else ("head", "generic", "activity")  # 以微创治疗为方向
    named = "、" in things and not things.endswith("化") and ends(things, *kinds)
    return found[0] if named and not verbs().opening(words, 0, len(words)) else ""


def broken_through(words: str) -> str:
    """Return the end of 实现X、Y等新技术的突破和应用, which says as much as 突破X、Y, else ''.

    >>> broken_through("生物打印、干细胞等新技术的突破和应用"), broken_through("关键核心技术突破")
    ('的突破和应用', '突破')
    """
    found = THROUGH.search(words)
    return found[0] if found else ""


def names_software(words: str) -> bool:
    """Tell whether what is built is a platform of software, no organisation: 建设语音云服务平台; not 检测认证平台.

    >>> names_software("陶瓷材料数据库"), names_software("专家人才库")
    (True, False)
    >>> names_software("语音云交互服务平台"), names_software("云装备检测认证平台"), names_software("大数据公共服务平台")
    (True, False, False)
    """
    return bool(SOFTWARE.search(words)) and ends(words, "organisation") in ("", "服务平台")

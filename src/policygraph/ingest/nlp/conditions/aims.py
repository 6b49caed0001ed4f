"""Why: 组建中试基地5个以上 is what a plan wants to reach, 中试基地应有中试线5条以上 what it demands; both name an object and a number.

In: a clause of running text that no 申报条件 stands above. Out: whether it is an aim; whether a text is a plan.
"""

import re
from functools import partial

from policygraph.ingest.nlp.tsv import any_of

_any = partial(any_of, "conditions_words.tsv")
_AIM = re.compile(
    rf"[\s，]*(?:(?:到|至|在)?20\d\d年(?:底|末)?(?:前|，)?|每年|年内|全[省市县区]|累计|计划|力争|争取|确保|再|共)*(?:{_any('aim')})(?![的了期内]|周期|单位|主体|方案|资金|用地|地点)"
)
_PLAN = re.compile(rf"(?:{_any('plan')})(?:[（(][^（）()]*[）)])?》?(?:的通知)?$")


def is_aim(text: str, start: int, end: int) -> bool:
    """Tell whether a clause begins with what is to be built up or brought about.

    >>> is_aim("组建新材料中试基地5个以上", 0, 13), is_aim("到2026年，新增企业技术中心20家以上", 0, 20)
    (True, True)
    >>> is_aim("中试基地新建中试线不少于5条", 0, 14), is_aim("建设期不超过3年", 0, 8)
    (False, False)
    """
    return _AIM.match(text, start, end) is not None


def is_plan(title: str) -> bool:
    """Tell whether a text is a plan, whose 要 exhorts (开发区要突破发展瓶颈) and demands nothing.

    >>> is_plan("某市新材料产业行动计划（2024—2026年）"), is_plan("关于组织申报中试基地的通知")
    (True, False)
    """
    return _PLAN.search(title) is not None

"""Why: many demands only point to other rules (满足…项目申报要求, 按照…升级…的要求), with their title in 《》 or in plain words.

In: a demand. Out: whether it points elsewhere, the rules that it names, and whether a document bears that name.
"""

import re

from policygraph.ingest.nlp.citations.resolve import title_key
from policygraph.ingest.records import Condition

RULE = "condition.reference"
_NAMED = re.compile(
    r"(?:按照|依照|对照|满足|符合|达到)(?P<words>[^，。；《》]{2,40}?"
    r"(?:申报|认定|评估|评价|考核|考评|评审|升级)[^，。；《》]{0,24}?)(?:的|有关|相关)*(?:要求|条件|规定|标准)$"
    r"|^(?:按照|依照|对照)(?P<plan>[^，。；《》]{2,30}(?:评估|评价|考核|考评|认定|评审|管理)[^，。；《》]{0,6}(?:方案|办法|细则|规定))"
)
_LEFT_OUT = re.compile("为|的|要求|条件|规定|标准|有关|相关")


def refers(condition: Condition) -> bool:
    """Tell whether a demand only points to other rules.

    按照《…考核评估办法（暂行）》执行, 满足省…专项资金项目申报要求: yes. 应符合…总体布局要求, 股东投资应满足基本运行需要: no.
    """
    if condition.value is not None:
        return False
    return bool(condition.reference or condition.evidence.rule == RULE or named_rules(condition.evidence.quote))


def named_rules(quote: str) -> str:
    """Return the rules that a demand names in plain words, '' where it names none.

    >>> named_rules("满足省工业和信息产业转型升级专项资金项目申报要求")
    '省工业和信息产业转型升级专项资金项目申报'
    >>> named_rules("应符合国家制造业创新中心建设领域总体布局要求")
    ''
    """
    found = _NAMED.search(quote)
    return (found["words"] or found["plan"]) if found else ""


def is_title_of(title: str, words: str) -> bool:
    """Tell whether a document bears the name that a text gives in plain words.

    >>> is_title_of("省级制造业创新中心升级为国家制造业创新中心条件", "省级制造业创新中心升级国家制造业创新中心")
    True
    >>> is_title_of("江苏省制造业创新中心建设工作指南（试行）", "省级制造业创新中心升级国家制造业创新中心")
    False
    """
    return _LEFT_OUT.sub("", title_key(title)) == _LEFT_OUT.sub("", title_key(words))

"""Why: some demands only point elsewhere (按照《…》执行), and rules on who founds or upgrades a centre hide in a sentence that encourages.

In: a sentence. Out: the citation that it points to, that it is an upgrade rule of a province, or who is to found a centre.
"""

import re

_BY_REFERENCE = re.compile(
    r"(?:按照|按|依照|依据|参照|符合|满足|执行)\s*(《[^《》]*(?:〈[^〈〉]*〉[^《》]*)*》|[^，。；《》]{0,8}〔\d{4}〕\s*\d+\s*号)"
    r"(?:[（(][^）)]*[）)])?[^，。；]{0,8}(?:执行|办理|实施|要求|规定|条件)"
)
# rules that a text names without 《》: 按照省级…升级国家…的要求; 按照建设方案 is a centre's own plan
_IN_WORDS = re.compile(
    r"(?:按照|依照|对照)([^，。；：《》]{4,40}?(?:升级|晋升)[^，。；：《》]{0,24}?(?:要求|条件|标准)"
    r"|[^，。；：《》]{4,30}(?:评估|评价|考核|考评|认定|评审)[^，。；：《》]{0,6}(?:方案|办法|细则|规定))"
)
_UPGRADE = re.compile(
    r"(?:鼓励|支持|引导|推动|推荐)[^。；《》]*创新中心[^。；《》]*(?:创建|升级成?为?|申报|争创|创成|晋升为)国家(?:级)?制造业创新中心"
)

# 技术创新中心 and 产业创新中心 are other things
_FOUNDING = re.compile(
    r"(?:鼓励|支持|引导)(?!(?:制造业)?创新中心)[^。；，《》]{0,60}?(?:牵头|联合)[^。；《》]{0,40}?(?:创建|组建|筹建|建设|申报)"
    r"[^。；，《》]{0,8}?(?<!技术)(?<!产业)创新中心(?![\u4e00-\u9fff])"
)
_MAY_APPLY = re.compile(
    r"(?:方可|可以?|才能)[^。；，]{0,6}(?:申报|创建|升级为|争创|推荐)[^。；，]{0,6}国家级?制造业创新中心"
)


def demand_by_reference(text: str, start: int, end: int) -> str | None:
    """Return title or number of the document that a demand rests on.

    >>> sentence = "升级后按照《国家制造业创新中心考核评估办法（暂行）》执行"
    >>> demand_by_reference(sentence, 0, len(sentence))
    '《国家制造业创新中心考核评估办法（暂行）》'
    >>> demand_by_reference("根据《意见》制定本方案", 0, 11) is None
    True
    """
    names_any = text.find("》", start, end) >= 0 or text.find("号", start, end) >= 0
    return _cited(_BY_REFERENCE, text, start, end) if names_any else None


def rules_in_words(text: str, start: int, end: int) -> str | None:
    """Return the rules that a sentence goes by, named without 《》.

    >>> sentence = "按照省级制造业创新中心升级国家制造业创新中心的要求，重点支持"
    >>> rules_in_words(sentence, 0, len(sentence))
    '省级制造业创新中心升级国家制造业创新中心的要求'
    >>> rules_in_words("按照建设方案和考核目标推进", 0, 13) is None
    True
    """
    return _cited(_IN_WORDS, text, start, end)


def _cited(pattern: re.Pattern[str], text: str, start: int, end: int) -> str | None:
    """Return what the pattern's group holds where it first matches."""
    found = pattern.search(text, start, end)
    return found[1] if found else None


def is_upgrade_rule(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence says which provincial centres are to become national ones.

    >>> is_upgrade_rule("鼓励考评优秀的创新中心创建国家制造业创新中心", 0, 23)
    True
    >>> is_upgrade_rule("争创国家制造业创新中心2家", 0, 13)
    False
    """
    return bool(_UPGRADE.search(text, start, end))


def founding_rule(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a sentence that says who is wished for as founder of a centre.

    >>> sentence = "鼓励产业链龙头企业和高校院所牵头在省内创建创新中心"
    >>> founding_rule(sentence, 0, len(sentence))
    (0, 25)
    >>> founding_rule("支持龙头企业牵头建设技术创新中心", 0, 16) is None
    True
    """
    found = _FOUNDING.search(text, start, end)
    return found.span() if found and "国家" not in found.group() else None


def names_upgrade(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence says on what a centre may apply for the state's name.

    >>> names_upgrade("考核优秀的创新中心，方可推荐申报国家制造业创新中心", 0, 25)
    True
    >>> names_upgrade("申报国家重点研发计划的单位应具备条件", 0, 18)
    False
    """
    return text.find("国家", start, end) >= 0 and bool(_MAY_APPLY.search(text, start, end))

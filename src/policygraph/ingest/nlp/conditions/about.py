"""Why: 管理办法 and 实施细则 demand under plain articles, without 申报条件; their title tells that they do, and on what.

In: a title, or a clause of such a text. Out: whether the text lays down rules, the noun of its title, and whom a clause names first.
"""

import re
from functools import partial

from policygraph.ingest.nlp.tsv import any_of

_any = partial(any_of, "conditions_words.tsv")
_RULES = re.compile(rf"(?:{_any('rules')})(?:[（(](?:试行|暂行|[^（）()]*[年版订])[）)])?》?(?:的通知)?$")
_NOUN = re.compile(
    rf"(?P<noun>[\u4e00-\u9fff“”]{{0,16}}(?:{_any('entity')}))(?:[（(][^（）()]*[）)])?(?:{_any('work')}|[和与及、])*(?:{_any('rules')})"
)
_WHERE = re.compile(r".*(?:关于|印发|《|省|自治区|市(?!场)|国家)级?(?=..)")
_PARTY = re.compile(
    rf"\s*(?:{_any('which')})?(?P<party>{_any('party')})(?![家化城级]|研究院)(?!(?<=单位)(?:产品|面积|能耗|工业))"
)


def is_rules(title: str) -> bool:
    """Tell whether a text lays down rules.

    >>> is_rules("安徽省工业强基实施细则"), is_rules("关于印发《某省绿色工厂管理办法（试行）》的通知")
    (True, True)
    >>> is_rules("某省工业强基行动方案"), is_rules("某省装备制造业促进条例")
    (False, False)
    """
    return _RULES.search(title) is not None


def noun_of(title: str) -> str | None:
    """Return what the rules of a title are on.

    >>> noun_of("安徽省省级绿色工厂管理办法"), noun_of("关于印发某省中小企业公共服务示范平台认定管理办法的通知")
    ('绿色工厂', '中小企业公共服务示范平台')
    >>> noun_of("安徽省工业强基实施细则") is None, noun_of("安徽省绿色工厂建设行动方案") is None
    (True, True)
    """
    found = _NOUN.search(title)
    return _WHERE.sub("", found["noun"]) if found else None


def party_at(text: str, start: int, about: str | None) -> str | None:
    """Return whom a clause of a text of rules begins with: its own noun, whole or short, or a plain party.

    >>> party_at("省内企业研发投入占比不低于3%", 0, None), party_at("工厂容积率不低于1.0", 0, "绿色工厂")
    ('企业', '绿色工厂')
    >>> party_at("企业家协会应当加强自律", 0, None) is None, party_at("县级以上人民政府应当", 0, None) is None
    (True, True)
    """
    if about is not None and text.startswith((about, about[-4:], about[-2:]), start):
        return about
    found = _PARTY.match(text, start)
    return found["party"] if found else None

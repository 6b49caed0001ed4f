"""What a page has around its text: page numbers, rules, "this page is blank". Read by nobody, lost by nobody.

In: the text of a line. Out: why it is furniture, in Chinese, or None.
"""

import re

_PAGE = re.compile(
    r"[-—–―－·•. ]+[0-9]{1,4}[-—–―－·•. ]+|第 ?[0-9]{1,4} ?页(?:[，,/ ]*共 ?[0-9]{1,4} ?页)?"
    r"|[0-9]{1,4} ?/ ?[0-9]{1,4}|[Pp]age ?[0-9]+"
)
_RULE = re.compile(r"[-—–―_=*─━～~·•. ]{3,}")
_WORDS = re.compile("（?(?:(?:此|本)页无正文|续表|接上页|转下页|以下空白)）?")
FIRST = frozenset("-—–―－·•. 第0123456789Pp_=*─━～~（此本续接转以")
_LONG_FIRST = frozenset("-—–―_=*─━～~·•. ")
BLANK_LINE = "空行"
LONGEST = 24


def furniture_reason(text: str) -> str | None:
    """Return why nobody needs to read this line, or None if somebody must.

    >>> furniture_reason("— 3 —"), furniture_reason("第 3 页 共 9 页"), furniture_reason("（此页无正文）")
    ('页码', '页码', '版面说明')
    >>> furniture_reason("3 台"), furniture_reason("——制造业创新服务的公共平台。"), furniture_reason("12")
    (None, None, None)
    """
    if not text:
        return BLANK_LINE
    first = text[0]
    if first not in FIRST or (len(text) > LONGEST and first not in _LONG_FIRST):
        return None
    if len(text) <= LONGEST and _PAGE.fullmatch(text):
        return "页码"
    if _RULE.fullmatch(text):
        return "分隔线"
    return "版面说明" if _WORDS.fullmatch(text) else None


def is_bare_number(text: str, digits: int = 3) -> bool:
    """Tell whether a line is nothing but a number: a page number, or the 序号 of a table with one cell a line."""
    return len(text) <= digits and text.isascii() and text.isdigit()

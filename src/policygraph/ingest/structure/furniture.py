"""What a page has around its text: page numbers, rules, "this page is blank". Read by nobody, lost by nobody.

In: a line. Out: why it is furniture, in Chinese, or None.
"""

import re

from policygraph.ingest.read.lines import Line
from policygraph.ingest.structure.words import line_pattern

_PAGE = re.compile(
    r"[-—–―－·•. ]+[0-9]{1,4}[-—–―－·•. ]+|第 ?[0-9]{1,4} ?页(?:[，,/ ]*共 ?[0-9]{1,4} ?页)?|[0-9]{1,4} ?/ ?[0-9]{1,4}|[Pp]age ?[0-9]+"
)
_RULE = re.compile(r"[-—–―_=*─━～~·•. ]{3,}")
_BARE = re.compile(r"[0-9]{1,3}")
BLANK_LINE = "空行"
LONGEST = 24


def furniture_reason(line: Line) -> str | None:
    """Return why nobody needs to read this line, or None if somebody must.

    Matches ``— 3 —``, ``第 3 页 共 9 页``, ``（此页无正文）``, a row of dashes; not ``3 台``, not ``——平台建设``.
    """
    text = line.text
    if not text:
        return BLANK_LINE
    if len(text) > LONGEST and text[0] not in "-—–―_=*─━～~·•. ":
        return None
    if _PAGE.fullmatch(text):
        return "页码"
    if _RULE.fullmatch(text):
        return "分隔线"
    if line_pattern("page_text").search(text):
        return "版面说明"
    return None


def is_bare_number(text: str) -> bool:
    """Tell whether a line is nothing but a number: a page number, or the 序号 of a table with one cell a line."""
    return len(text) <= 3 and _BARE.fullmatch(text) is not None

"""Why: money is called by what stands behind its sum, before it, or in an earlier clause: 给予每家200万元运行经费; 补助资金分3年拨付，每年100万元.

In: a clause with the places of its sums. Out: the name of the gift with how often it comes.
"""

import re

from policygraph.ingest.nlp.clauses import Sentence
from policygraph.ingest.nlp.sums import TABLE
from policygraph.ingest.nlp.tsv import any_of

GIVEN = re.compile(any_of(TABLE, "given"))
_BRACKETED = re.compile("（[^（）]*）")
_NOUN_OF_GIFT = re.compile(r"[\u4e00-\u9fff]{0,6}(?:资金|补助|奖励|经费|补贴|奖补)")
_OF_EACH = re.compile(r"^(?:单[个户家项]|每[个户家项]|同一)[\u4e00-\u9fff]{1,6}?(?=补助|奖励|贴息|补贴|资助)")
_PERIOD = re.compile(r"连续[两三四五六\d]+年(?:每年)?|每年(?!度)|一次性|分[两三四五六\d]+年|分年度|累计")


def announced(text: str, before: Sentence) -> str | None:
    """Return the gift that the clauses before name without its sum, with how it comes: 分3年补助资金."""
    for start, end, _ in reversed(before):
        noun, period = _NOUN_OF_GIFT.search(text, start, end), _PERIOD.search(text, start, end)
        if noun:
            return f"{period.group() if period else ''}{noun.group()}"
    return None


def without_whom(name: str, whom: str | None) -> str:
    """Return the name of a gift without whom it is for: 省级技术中心奖励 for 省级技术中心 is 奖励."""
    rest = name.replace(whom, "", 1).removeprefix("最高") if whom else name
    return rest if len(rest) > 1 else name


def gift_name(text: str, start: int, at: int, until: int, end: int) -> str | None:
    """Return the noun of the money with how often it comes: what follows the sums, else what stands before them.

    >>> clause = "给予一次性奖励300万元"
    >>> gift_name(clause, 0, 7, 12, 12), gift_name("每年给予200万元运行经费奖励", 0, 4, 9, 15)
    ('一次性奖励', '每年运行经费奖励')
    >>> gift_name("最高不超过500万元", 0, 0, 10, 10) is None
    True
    """
    period = _PERIOD.search(text, start, end)
    after = _bare(_PERIOD.sub("", _BRACKETED.sub("", text[until:end]))).split("用于")[0]
    noun = (
        after
        if len(after) >= 2 and (GIVEN.search(after) or "配套" in after or after.endswith(("资金", "经费")))
        else ""
    )
    if not noun:
        before = _bare(_PERIOD.sub("", text[start:at])).rsplit("的", 1)[-1]
        before = _bare(re.split(r"[对按由]|给予|予以", before)[-1])
        noun = before[-20:] if GIVEN.search(before) or before.endswith(("经费", "资金", "额度", "强度")) else ""
    noun = _OF_EACH.sub("", noun)
    if not noun:
        return None
    return f"{period.group()}{noun}" if period else noun


def _bare(printed: str) -> str:
    """Return a stretch beside a sum without the verbs of giving and the words of a limit."""
    words = (
        r"其中|原则上|一般|每家|每个|每户|(?:省|市|县|各)?级?财政|给予|予以|进行|比例|标准|最高|应|分别|择优|总额|金额|额度"
        r"|以内|左右|以|按|的|（|、| |，"
    )
    return re.sub(rf"^(?:{words})+|(?:{words})+$", "", printed.strip())

"""Why: a promise may hold a share, a floor and a cap in one clause (按20%补助，最高500万元); each sum is an atom of its own.

In: a clause that gives money. Out: `Sum` spans with kind cap, floor or grant, the amount as printed, and its unit: 万元, %, or for a
fraction or ratio what it is taken of.
"""

import re
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from policygraph.ingest.nlp.numerals import CHINESE, HALF, TENTHS, plain
from policygraph.ingest.nlp.tsv import any_of
from policygraph.ingest.quick import quick

TABLE = "measures_words.tsv"


@quick
@dataclass(frozen=True, slots=True)
class Sum:
    """One sum in ``text[start:end]``, from its comparator to its unit."""

    start: int
    end: int
    kind: str
    amount: str
    unit: str | None


_any = partial(any_of, TABLE)


_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|{CHINESE})"
_YUAN = r"[万亿千百]{0,2}元"
_SHARE = rf"\d+\s*/\s*\d+|\d+(?:\.\d+)?\s*[%％]|百分之{CHINESE}|{CHINESE}分之{CHINESE}|{HALF}|{TENTHS}"
_MONEY = re.compile(
    rf"(?:(?P<bound>{_any('cap')}|{_any('floor')})(?:为|达|到|人民币|总额|金额)?\s*)?(?P<low>{_NUMBER})\s*(?:{_YUAN})?\s*"
    rf"(?:[-~～—–至到]+\s*(?P<high>{_NUMBER})\s*)?(?P<unit>{_YUAN})\s*(?P<after>以内|以下|以上|左右)?"
)
_PART = re.compile(
    rf"(?:(?P<bound>(?:按照?|以)?(?:{_any('cap')}|{_any('floor')})|按照?)(?P<base>[^，。；、\d]{{0,20}}?)的?\s*)?"
    rf"(?P<value>\d+(?:\.\d+)?\s*[:：]\s*\d+(?:\.\d+)?(?=的?(?:比例(?!分?[^，]{{0,3}}拨付)|配套|配比|给予|予以))|{_SHARE})\s*(?P<after>以内|以下)?"
)
_PARTS = re.compile(r"[%％/:：]|分之|半|成")
_CAP, _FLOOR = re.compile(_any("cap")), re.compile(_any("floor"))
_GIVEN_AT_MOST = re.compile(
    r"最[高多]可?(?:给予|予以|补助|奖励|奖补|资助|补贴|支持)(?:一次性|[每单][个家户项][^，。；\d]{0,8})?$"
)  # 最高给予1亿元资助
_JOINED = re.compile(r"\s*[、和与及]\s*")
_DIGITS = frozenset("0123456789一二两三四五六七八九十百千万")
_OTHER = re.compile(rf"(?:{_any('other')})(?:(?!给予|予以|补助|奖励)[^，。；、]){{0,6}}$")


def find_sums(text: str, start: int, end: int) -> list[Sum]:
    """Return the sums of ``text[start:end]`` in printed order; sums of other things (总投资1亿元的项目) are none.

    >>> [(s.kind, s.amount, s.unit) for s in find_sums("给予不低于200万元、最高800万元的资金支持", 0, 21)]
    [('floor', '200', '万元'), ('cap', '800', '万元')]
    >>> [(s.kind, s.amount, s.unit) for s in find_sums("按不超过总投资的40%、最高3000万元给予支持", 0, 23)]
    [('cap', '40', '%'), ('cap', '3000', '万元')]
    >>> [(s.kind, s.amount, s.unit) for s in find_sums("按照国拨经费1:0.5的比例给予配套", 0, 18)]
    [('grant', '1:0.5', '国拨经费')]
    >>> [(s.kind, s.amount) for s in find_sums("分别给予最高50万元、30万元奖励", 0, 17)]
    [('cap', '50'), ('cap', '30')]
    >>> [(s.kind, s.amount) for s in find_sums("最高给予1000万元资助", 0, 12)]
    [('cap', '1000')]
    >>> find_sums("支持总投资1亿元以上的项目", 0, 13)
    []
    """
    found: list[Sum] = []
    if "元" in text[start:end]:
        found.extend(_money(match) for match in _MONEY.finditer(text, start, end) if not _is_other(text, start, match))
    if _PARTS.search(text, start, end):
        found.extend(_part(match) for match in _PART.finditer(text, start, end))
    return _with_bounds(text, sorted(found, key=lambda each: each.start))


def _with_bounds(text: str, found: list[Sum]) -> list[Sum]:
    """Return the sums with one bound for all that it stands before: 最高分别不超过500万元和300万元."""
    for index, (before, each) in enumerate(pairwise(found), start=1):
        joined = _JOINED.fullmatch(text, before.end, each.start)
        if joined and each.kind == "grant" and before.unit == each.unit and text[each.start] in _DIGITS:
            found[index] = replace(each, kind=found[index - 1].kind)
    return found


def _is_other(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a sum measures something else than the gift: 营业收入10亿元, 注册资本1000万元."""
    return bool(_OTHER.search(text, start, match.start()))


def _kind(bound: str | None, after: str | None) -> str:
    """Return cap, floor or grant from the words around a sum."""
    if after in ("以内", "以下") or (bound and _CAP.search(bound)):
        return "cap"
    return "floor" if after == "以上" or (bound and _FLOOR.search(bound)) else "grant"


def _money(match: re.Match[str]) -> Sum:
    """Return a sum of money; 100万元至1000万元 is one."""
    amount = plain(match["low"])[0] + (f"~{plain(match['high'])[0]}" if match["high"] else "")
    bound = match["bound"] or (
        _GIVEN_AT_MOST.search(match.string, max(0, match.start() - 20), match.start()) and "最高"
    )
    return Sum(match.start(), match.end(), _kind(bound, match["after"]), amount, match["unit"])


def _part(match: re.Match[str]) -> Sum:
    """Return a share (20 %), or a fraction or ratio with what it is taken of."""
    printed = match["value"].replace("％", "%")
    value, implied = plain(printed.rstrip("% "))
    unit = "%" if printed.endswith("%") else implied or (match["base"] or "").strip(" 的") or None
    return Sum(match.start(), match.end(), _kind(match["bound"], match["after"]), value, unit)

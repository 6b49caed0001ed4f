"""Why: a demand with a number is a comparator, a plain number and a unit as printed, however the text words it.

In: a clause. Out: `Quantity` spans: 不低于30% is (>=, 30, %); 50%以上 is >=, 超过50% is >; 前十 is (<=, 10, 名); 3-5年 is (in, 3~5, 年).
"""

import re
from dataclasses import dataclass
from functools import partial

from policygraph.ingest.nlp.numerals import CHINESE, HALF, TENTHS, plain
from policygraph.ingest.nlp.tsv import any_of, read_rows, words_of
from policygraph.ingest.quick import quick

_TABLE = "quantities_words.tsv"


@quick
@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its comparator; ``text[start:end]`` runs from the comparator to the unit or to 以上."""

    start: int
    end: int
    comparator: str
    value: str
    unit: str | None


_any = partial(any_of, _TABLE)


_TENTHS = rf"{TENTHS}(?=[及或]?以[上内]|[，。；、）的或]|$)"  # 三成以上; 建成 and 三成员 are none
_SHARE = rf"(?:百分之{CHINESE}|{CHINESE}分之{CHINESE}|{HALF}|{_TENTHS})"
_NUMBER = rf"(?:{_SHARE}|\d[\d,]*(?:\.\d+)?(?:\s*[:：/]\s*\d+(?:\.\d+)?)?|{CHINESE})"
_UNIT = rf"[万亿千百]{{0,2}}\s*(?:{_any('unit')})(?:/(?:{_any('per')}))?"
_BOTH = rf"(?:\d+(?:\.\d+)?|(?:百分之)?{CHINESE})"
_RANGE = (
    rf"(?<!第)(?P<low>{_BOTH})\s*(?:{_UNIT})?\s*[-~～—–至到]+\s*(?P<high>{_BOTH})"
    rf"\s*(?P<range_unit>{_UNIT}|(?<=百分之.)|(?<=百分之..)|(?<=百分之...))"
)
# a look at one character spares most places of a clause the many alternatives
_NUMERALS = "0-9零〇一二两三四五六七八九十百千半"
_OPENS = rf"(?=[\d{_NUMERALS}前过为{re.escape(''.join(sorted({word[0] for word in words_of(_TABLE, 'before')})))}])"
_PATTERN = re.compile(
    rf"{_OPENS}(?:(?:为\s*)?{_RANGE}"
    rf"|前\s*(?P<rank>\d+|[一二三四五六七八九十百]+)\s*(?P<rank_unit>名|位|强|%)?(?![年季月个批期项次届])"
    rf"|(?P<before>{_any('before')})(?:(?<=至少){_any('having')})?\s*(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})?\s*(?P<also>{_any('after')})?"
    rf"|(?P<bound>{_any('before')})[\u4e00-\u9fff]{{2,12}}的\s*(?P<part>{_SHARE}|\d+(?:\.\d+)?\s*[%％])"
    rf"|(?P<times>{_any('before')})[\u4e00-\u9fff]{{2,12}}?的?\s*(?P<fold>\d+(?:\.\d+)?|{CHINESE})\s*倍"
    rf"|(?P<share>{_SHARE})(?P<beyond>{_any('after')})"
    rf"|(?P<most>过半数?)"
    rf"|(?P<number2>{_NUMBER})\s*(?P<unit2>{_UNIT})\s*(?P<after>{_any('after')})"
    rf"|(?<=[行营立])\s*(?P<number3>{_NUMBER})\s*(?P<unit3>周?年|个月)(?P<since>后|的)?)"
)
_SIGNS = {row["word"]: row["sign"] for row in read_rows(_TABLE) if row["sign"]}
_PAST = re.compile(r"(?:近|前|过去|最近|未来|今后|上)\s*$")
_PLAN = re.compile("(?:期)?(?:建设|发展|行动|工作)?(?:规划|计划|方案)")  # 三至五年建设规划 is a plan
_BARRED = re.compile("不得|不再|不予|不能|未|无|没有")  # 三年内不得重新申报 bars for a time
# cheap to look for: a digit, or a Chinese numeral right before a unit (一定 and 统一 are none)
_TRIGGER = re.compile(
    rf"(?=[{_NUMERALS}前分过])(?:[0-9]|前[一二三四五六七八九十]|分之|[过一]半|半数|{_TENTHS}|[一二两三四五六七八九十百千]\s*(?:[万亿]|{_any('unit')}))"
)


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """Return the quantities of ``text[start:end]`` in printed order.

    >>> [(q.comparator, q.value, q.unit) for q in find_quantities("固定研发人员不少于 50 人，实缴到位率超过五成或50%以上")]
    [('>=', '50', '人'), ('>', '50', '%'), ('>=', '50', '%')]
    >>> [(q.comparator, q.value, q.unit) for q in find_quantities("运营一年以上，在本领域排名前十")]
    [('>=', '1', '年'), ('<=', '10', '名')]
    >>> [(q.comparator, q.value, q.unit) for q in find_quantities("占一半以上，外部专家过半数，不低于三成，二十至五十人")]
    [('>=', '1/2', None), ('>', '1/2', None), ('>=', '30', '%'), ('in', '20~50', '人')]
    >>> [(q.comparator, q.value, q.unit) for q in find_quantities("不低于财政资金的2倍，不少于省拨经费两倍")]
    [('>=', '2', '倍'), ('>=', '2', '倍')]
    >>> find_quantities("到2025年建成三级体系，近三年内无失信行为")  # a date and a look back are no quantities
    []
    """
    stop = len(text) if end is None else end
    if not _TRIGGER.search(text, start, stop):
        return []
    found = (_read(match, text) for match in _PATTERN.finditer(text, start, stop))
    return [quantity for quantity in found if quantity is not None]


def _read(match: re.Match[str], text: str) -> Quantity | None:
    """Return the quantity that one match of the pattern stands for, None for a look back or a bare word."""
    if match.group().endswith("年") and _PLAN.match(text, match.end()):
        return None
    part = match.groupdict()
    if part["low"]:
        (low, _), (high, implied) = plain(part["low"]), plain(part["high"])
        unit = _tight(part["range_unit"]) or implied
        if unit == "年" and float(high) > 1900:
            return None
        return Quantity(match.start(), match.end(), "in", f"{low}~{high}", unit)
    if part["rank"]:
        rank_unit = "%" if part["rank_unit"] == "%" else "名"
        return Quantity(match.start(), match.end(), "<=", plain(part["rank"])[0], rank_unit)
    if part["share"]:
        value, implied = plain(part["share"])
        return Quantity(match.start(), match.end(), _SIGNS[part["beyond"]], value, implied)
    if part["bound"]:  # 不少于全部研发人员的四成
        value, implied = plain(part["part"].rstrip("%％ "))
        return Quantity(
            match.start(), match.end(), _SIGNS[part["bound"]], value, "%" if part["part"][-1] in "%％" else implied
        )
    if part["times"]:  # 不低于财政资金的2倍
        return Quantity(match.start(), match.end(), _SIGNS[part["times"]], plain(part["fold"])[0], "倍")
    if part["most"]:
        return Quantity(match.start(), match.end(), ">", "1/2", None)
    number = part["number"] or part["number2"] or part["number3"]
    value, implied = plain(number)
    unit = _tight(part["unit"] or part["unit2"] or part["unit3"]) or implied
    if is_year(value, unit) or (not number[0].isdigit() and unit is None and "/" not in value):
        return None
    if part["before"]:
        sign = _SIGNS[part["before"]]
        if part["also"] and sign in (">=", "="):
            sign = _SIGNS[part["also"]]
    elif part["after"]:
        if part["after"] == "内" and (_PAST.search(text, 0, match.start()) or _BARRED.match(text, match.end())):
            return None
        sign = _SIGNS[part["after"]]
    else:
        sign = ">="
    return Quantity(match.start(), match.end(), sign, value, unit)


def is_year(value: str, unit: str | None) -> bool:
    """Tell a calendar year from a duration or figure: ``2025年``, not ``3年``."""
    return unit == "年" and value.isdigit() and 1900 < int(value) < 2200


def _tight(unit: str | None) -> str | None:
    """Return a unit without inner spaces, full-width percent as %."""
    return unit.replace(" ", "").replace("％", "%") if unit else None

"""Why: a topic's target figures are what its result will be measured by; each is one row that can be compared.

In: the text of a GOAL unit. Out: `Target` spans. Names are nouns as printed; numbers without a comparator count only where
something is built or reached (形成36000片/年的生产能力); sizes inside names (12英寸, 40nm) and test conditions (@…) are no targets.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.ingest.nlp.clauses import LONGEST
from policygraph.ingest.nlp.indicators.better import sign_of_better
from policygraph.ingest.nlp.indicators.latex import plain_text
from policygraph.ingest.nlp.numerals import CHINESE, plain
from policygraph.ingest.nlp.quantities import is_year
from policygraph.ingest.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Target:
    """One target figure in ``text[start:end]`` of the printed passage; value and unit are without markup."""

    start: int
    end: int
    name: str
    comparator: str
    value: str | None
    unit: str | None
    rule: str


_SIGN = (
    r"≥|⩾|>=|≤|⩽|<=|＞|>|＜|<|不低于|不少于|不小于|不高于|不超过|不大于|不多于|至少|大于等于|小于等于"
    r"|大于|小于|高于|低于|超过|优于|达到了?|达|为|：|="
    r"|(?:提[升高]|增加?|扩大)[至到]|(?:降低?|下降|减少|缩短)[至到]|控制在|提[升高]|增长|增加|降低|下降|减少|缩短"
)
_SIGNS = {
    "⩾": ">=", "≥": ">=", "不低于": ">=", "不少于": ">=", "不小于": ">=", "至少": ">=", "达到": ">=", "达到了": ">=", "达": ">=",
    "大于等于": ">=", "≤": "<=", "⩽": "<=", "不高于": "<=", "不超过": "<=", "不大于": "<=", "不多于": "<=", "小于等于": "<=",
    "＞": ">", "大于": ">", "高于": ">", "超过": ">", "＜": "<", "小于": "<", "低于": "<", "为": "=", "：": "=",
    "控制在": "<=",
}  # fmt: skip
_CHANGE = re.compile("提[升高]|增加?|扩大|降低?|下降|减少|缩短")
_POWER = r"(?:\d+(?:\.\d+)?\s*[×x*]\s*)?10[⁻⁺]?[⁰¹²³⁴-⁹]+"
_NUMBER = rf"{_POWER}|[-+±]?\d[\d,]*(?:\.\d+)?(?:\s*/\s*\d+(?:\.\d+)?(?=[；，。）\s]))?(?:\s*±\s*\d+(?:\.\d+)?%?)?|:\d+"
_WORDS = (
    "毫秒|微秒|纳秒|纳米|微米|毫米|厘米|平方米|立方米|平方公里|公顷|千瓦时|瓦时|千瓦|兆瓦|瓦|毫克|千克|毫升|赫兹|分贝|摄氏度|吨标准煤"
    "|人次|篇|部|场|户|通道|帧|核|路|组|个|种|项|件|颗|艘|台套|台|套|片|次|家|节|年|小时|天|人|名|只|支|门|条|款|型|吨|元|辆|米|千米|公里|克|升|秒|分钟|层|英寸|英尺|倍|例|株|亩|头"
    "|张|份|批|座|位|万"
)
_LATIN = r"[A-Za-zμµΩ°℃Å%‰％](?:[A-Za-zμµΩ°℃%‰·²³⁻¹⁰⁴-⁹\d]|/\s?(?=[A-Za-zμ])|\s(?=[A-Za-zμ]+/))*"
_UNIT = rf"(?:[万亿千百]+)?(?:元/{_LATIN}|{_LATIN}(?:/(?:{_WORDS}|日|月))?|(?:{_WORDS})(?:/(?:{_WORDS}|月|日|天))?)"
_FIGURE = re.compile(
    rf"(?:为|：|达到?|控制在|(?P<change>提[升高]|增长|增加|降低|下降|减少|缩短))?\s*(?P<low>[-+]?\d+(?:\.\d+)?)\s*(?:{_UNIT})?\s*(?:[~～–—至]|(?<=\d)-(?=\d))\s*(?P<high>[-+]?\d+(?:\.\d+)?)\s*(?P<range_unit>{_UNIT})?"
    rf"|(?P<sign>{_SIGN})\s*(?P<value>{_NUMBER})\s*(?P<unit>{_UNIT})?\s*(?P<also>(?:及)?以上|以下|以内)?"
    rf"|(?P<value2>\d[\d,]*(?:\.\d+)?|{CHINESE})\s*(?P<unit2>{_UNIT})\s*(?P<over>(?:及)?以上|以下|以内)?"
)
_BOUND = re.compile(
    r"(?:不低于|不劣于|不亚于|不弱于|优于|高于)(?=[^\d\s]{3})[^，；。\d]{3,30}(?=$|[，；。、])"
)  # 求解效率不低于国外竞品
_BREAK = re.compile(r"[，；。]|(?<=[^（]{2})、(?![^（]*）)")
_BUILT = re.compile(
    r"(?:完成|实现|形成|达到|建成|具有|具备|开发出|提供|获得|申请|登记|授权|制定|培育|新增)(?:[^，；。]{0,4})$"
)
_NO_NAME = re.compile(
    r"^(?:其中|并且?|且|及|和|项目(?:实施|实现)期内|完成|实现|形成|建成|具有|具备|支持的?|要求|满足|在|提供|设计(?=舱)|能够|可|单一目标前提下的|开展|覆盖)+"
)
_SIZE = re.compile(r"(?:年产|日产|月产|年处理|日处理|总投资)$")
_FROM = re.compile(r"(?:[由从][^，；。]{0,12}\d[^，；。]{0,8}|控制在)$")  # 国产化率由60%提升至90%
_TRIM = " \t，；。、（(：:的"


def find_indicators(text: str) -> list[Target]:
    r"""Return the target figures of a topic's goals in printed order.

    >>> [(t.name, t.comparator, t.value, t.unit) for t in find_indicators(r"设计舱容 $>170000\text{m}^3$ ，服务航速达到19.0节")]
    [('舱容', '>', '170000', 'm³'), ('服务航速', '>=', '19.0', '节')]
    >>> [(t.name, t.comparator, t.value, t.unit) for t in find_indicators("血泵转速范围为 0~5000rpm，具有10万次以上擦写次数")]
    [('血泵转速范围', 'in', '0~5000', 'rpm'), ('擦写次数', '>=', '10', '万次')]
    >>> [(t.name, t.comparator, t.value) for t in find_indicators("求解效率不低于国外主流竞品软件")]
    [('求解效率', 'exists', None)]
    >>> find_indicators("建成12英寸40nm嵌入式闪存工艺平台生产线")  # sizes inside a name
    []
    """
    clean, origins = plain_text(text)
    found: list[Target] = []
    at = 0
    for part in [*_BREAK.finditer(clean), None]:
        end = part.start() if part else len(clean)
        goes_on = bool(found) and clean[at - 1 : at] == "、" and found[-1].rule == "indicator.counted"
        found.extend(_in_clause(text, clean, (at, end), origins, found[-1].comparator if goes_on else None))
        at = part.end() if part else end
    return found


def _in_clause(
    text: str, clean: str, clause: tuple[int, int], origins: list[int], held: str | None
) -> Iterator[Target]:
    """Yield the figures of one clause; `held` is the comparator that goes on (不少于5个行业、20个企业)."""
    start, end = clause
    if end - start > LONGEST:
        return
    since = start
    for match in _FIGURE.finditer(clean, start, end):
        if "@" in clean[since : match.start()]:
            continue
        target = _target(clean, since, match, end, held)
        if target is None:
            continue
        name, comparator, value, unit, first, last, rule = target
        stop = origins[first] + len(text[origins[first] : origins[last]].rstrip())
        yield Target(origins[first], stop, name, comparator, value, unit, rule)
        since = match.end()
    bound = _BOUND.search(clean, start, end) if since == start else None
    name = _name(clean[start : bound.start()]) if bound else ""
    if bound and name:
        first, last = _span(clean, start, bound)
        yield Target(origins[first], origins[last - 1] + 1, name, "exists", None, None, "indicator.bound")


Row = tuple[str, str, str, str | None, int, int, str]


def _target(clean: str, since: int, match: re.Match[str], end: int, held: str | None) -> Row | None:
    """Return name, comparator, value, unit and span of one figure."""
    part = match.groupdict()
    before = _name(clean[since : match.start()])
    if part["low"]:
        unit = _tight(part["range_unit"])
        attribute = re.match(r"[\u4e00-\u9fff]", clean[match.end() : match.end() + 1]) and not before
        if not before or attribute or is_year(part["high"], unit):
            return None
        before += part["change"] or ""
        return before, "in", f"{part['low']}~{part['high']}", unit, *_span(clean, since, match), "indicator.range"
    if part["sign"]:
        value, unit = part["value"].replace(" ", "").replace(",", ""), _tight(part["unit"])
        sign = sign_of_better(before, value, unit) if part["sign"] == "优于" else _sign(part["sign"], value)
        if _CHANGE.fullmatch(part["sign"]) and before:
            before += part["sign"]  # 能耗降低15%
        if part["also"]:
            sign = ">=" if "上" in part["also"] else "<="
        if sign == "=" and (unit is None or part["sign"] == "："):
            return None
        return _with_sign(clean, since, match, end, before, sign, value, unit)
    return _bare(clean, since, match, end, held)


def _sign(printed: str, value: str) -> str:
    """Return the comparator of a printed sign or word.

    >>> _sign("达到", "±0.003"), _sign("提升至", "90"), _sign("降低到", "5"), _sign("降低", "15")
    ('<=', '>=', '<=', '=')
    """
    if value.startswith("±"):
        return "<="
    if printed in _SIGNS:
        return _SIGNS[printed]
    if _CHANGE.match(printed):
        return "=" if printed[-1] not in "至到" else "<=" if printed[0] in "降下减缩" else ">="
    return printed


def _with_sign(
    clean: str, since: int, match: re.Match[str], end: int, before: str, sign: str, value: str, unit: str | None
) -> Row | None:
    """Return a figure with a comparator; where no noun stands before it, the noun after it is its name."""
    bracketed = re.search(r"（\s*([A-Za-zμ²³/%]+)\s*）$", before)
    if bracketed and unit is None:
        before, unit = before[: bracketed.start()].rstrip(), bracketed.group(1)
    value, unit = _both(value, unit)
    after = _following(clean, match.end(), end) if unit else ""
    if after and (not before or clean[match.end() : match.end() + 1] != " "):
        name = after
        return name, sign, value, unit, *_whole(clean, since, match, after), "indicator.counted"
    return (before, sign, value, unit, *_span(clean, since, match), "indicator.sign") if before else None


def _bare(clean: str, since: int, match: re.Match[str], end: int, held: str | None) -> Row | None:
    """Return a number without comparator where something is built or counted: 形成36000片/年的生产能力, 20个企业."""
    number, unit, over = match.group("value2"), _tight(match.group("unit2")), match.group("over")
    after = _following(clean, match.end(), end)
    built = _BUILT.search(clean, since, match.start())
    if not after and not clean[match.end() : end].strip(" ）"):
        return _at_the_end(clean, since, match, unit, over)
    if not after or is_year(number, unit) or (not number[0].isdigit() and not built):
        return None
    value, unit = _both(plain(number)[0], unit)
    if over:
        sign = ">=" if "上" in over else "<="
        return after, sign, value, unit, *_whole(clean, since, match, after), "indicator.over"
    is_measure = clean[match.end() : match.end() + 1] == "的" or re.fullmatch(rf"[万亿]*(?:{_WORDS})", unit or "")
    if (
        _SIZE.search(clean, since, match.start())
        and clean[clean.index(after, match.end()) + len(after) :][:1].isdigit()
    ):
        return None  # 年产100吨生产线1条 is one line
    if not (is_measure and (built or held)) or unit in ("英寸", "nm", "年", "型"):
        return None
    return after, held or "=", value, unit, *_whole(clean, since, match, after), "indicator.built"


def _at_the_end(clean: str, since: int, match: re.Match[str], unit: str | None, over: str | None) -> Row | None:
    """Return a number that ends its clause behind its name: 产品合格率99%以上, 制定行业标准2项; a duration is a target only with 以上."""
    number, name = match.group("value2"), _name(clean[since : match.start()])
    if len(name) < 2 or not number[0].isdigit() or is_year(number, unit) or (unit == "年" and not over):
        return None
    value, unit = _both(plain(number)[0], unit)
    sign = "=" if not over else ">=" if "上" in over else "<="
    return name, sign, value, unit, *_span(clean, since, match), "indicator.end"


def _name(printed: str) -> str:
    """Return the noun before a comparator without the verbs that lead it.

    >>> _name("，支持仿真软件接口数量 "), _name("项目实施期内，")
    ('仿真软件接口数量', '')
    """
    name = printed.strip(_TRIM)
    name = _NO_NAME.sub("", name).strip(_TRIM)
    return _FROM.sub("", re.split("：|完成", name)[-1]).strip(_TRIM)


def _following(clean: str, at: int, end: int) -> str:
    """Return the noun after a number up to the next mark or verb."""
    found = re.match(r"(?:的)?([^，；。、@\d≥≤<>]{2,30})", clean[at:end])
    if not found:
        return ""
    name = re.split(r"开展|的设计|进行|推广|实现", found.group(1).strip(_TRIM))[0]
    head, _, tail = name.partition("的")
    return (head if len(head) <= 3 and head else name).strip(_TRIM) if tail else name.strip(_TRIM)


def _both(value: str, unit: str | None) -> tuple[str, str | None]:
    """Return value and unit, a full-width percent as %."""
    return value, unit.replace("％", "%") if unit else None


def _span(clean: str, since: int, match: re.Match[str]) -> tuple[int, int]:
    """Return the span from the name to the unit."""
    lead = len(clean[since : match.start()]) - len(clean[since : match.start()].lstrip(_TRIM))
    return since + lead, match.end()


def _whole(clean: str, since: int, match: re.Match[str], after: str) -> tuple[int, int]:
    """Return the span from the number to the noun after it."""
    return match.start(), clean.index(after, match.end()) + len(after)


def _tight(unit: str | None) -> str | None:
    """Return a unit without the spaces at its ends."""
    return unit.strip().replace("/ ", "/") if unit else None

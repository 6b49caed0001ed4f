"""Why: an answer must say whether the texts it rests on still hold; the text itself tells from when to when.

In: a `Reading`. Out: `Validity`: ISO dates as far as the text says, status 试行, 现行 (a period or a start is printed), 已过期 (the text declares
itself void) or 未注明, and the place of each. Whether a period has lapsed at a given day is for the answers to say.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from policygraph.ingest.nlp.numerals import digits
from policygraph.ingest.records import BlockKind, Evidence
from policygraph.ingest.structure.reading import Reading, Role, Unit

_PLANS = {
    "十二五": (2011, 2015),
    "十三五": (2016, 2020),
    "十四五": (2021, 2025),
    "十五五": (2026, 2030),
    "十六五": (2031, 2035),
}
_YEARS = re.compile(r"(?P<low>20\d\d)\s*年?\s*[-—–－~～至]+\s*(?P<high>20\d\d)\s*年")
_PLAN = re.compile(r"“?(?P<plan>十[二三四五六]五)”?(?P<of>期间|规划|时期)?")
_TRIAL = re.compile(r"[（(](?P<word>试行|暂行)[）)]|(?P<word2>暂行|试行)(?=办法|规定|条例|细则)")
_DAY = r"(?P<year>20\d\d)\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日"
_CLOSING = re.compile(
    rf"(?:截止(?:时间|日期)?[^，。；\d]{{0,6}}|报送截止[^，。；\d]{{0,6}}|须?于|在){_DAY}(?P<hour>\s*\d{{1,2}}[:：时]\s*\d{{0,2}})?(?P<mark>[^，。；]{{0,6}}(?:前|截止|为止|逾期))?"
)
_FROM = re.compile(
    rf"自(?:{_DAY}|(?P<issued>印发|发布|公布)之日)起(?:满?(?P<after>\d+|[一二三四五六七八九十]+)日后)?(?:正式)?(?:施行|实施|执行|生效)"
)
_SPAN = re.compile(
    r"(?:有效期|试行期|暂行期|执行期|实施期限)(?:为|限为)?(?:至)?\s*(?P<n>\d+|[一二两三四五六七八九十]+)\s*年"
)
_UNTIL = re.compile(rf"有效期(?:截止到|截至|截止|至|到){_DAY}")
_VOID = re.compile(r"本(?:办法|指南|方案|通知|意见|规定)[^。]{0,12}(?:已|现)?(?:废止|失效)")
_NOT_OWN = re.compile(r"《[^》]*$")


@dataclass(frozen=True, slots=True)
class Validity:
    """From when to when a text holds; `evidence` maps valid_from, valid_to and status to their places."""

    valid_from: str | None
    valid_to: str | None
    status: str
    evidence: tuple[tuple[str, Evidence], ...]


_TITLES = frozenset((BlockKind.TITLE, BlockKind.TABLE_TITLE))


@dataclass(slots=True)
class _Found:
    """What has been seen so far; the first and most explicit statement wins."""

    valid_from: str | None = None
    valid_to: str | None = None
    trial: bool = False
    void: bool = False


def validity_of(reading: Reading) -> Validity:
    """Return period and status of a text: （2021-2025年）, “十四五”, 自…起施行，有效期3年, 截止时间2022年12月23日, （试行）."""
    found, places = _Found(), dict[str, Evidence]()
    document = reading.document
    titles = [unit for unit in reading.units if _is_title(unit)]
    for unit in titles:
        _period(reading, unit, found, places, "title")
        _trial(reading, unit, found, places)
    for unit in reading.units:
        if unit.role is Role.CLAUSE and unit.kind is BlockKind.CLAUSE and unit.owner is None:
            _stated(reading, unit, found, places)
    closing = max(_closings(reading), default=None, key=lambda pair: pair[0])
    if closing and found.valid_to is None:
        found.valid_to, places["valid_to"] = closing
        if found.valid_from is None and document.published:
            found.valid_from = document.published
    if found.valid_from and document.published and found.valid_from < document.published:
        found.valid_from = document.published
        places.pop("valid_from", None)
    for name, place in document.evidence:
        if name == "published" and found.valid_from == document.published:
            places.setdefault("valid_from", place)
    return Validity(found.valid_from, found.valid_to, _status(found), tuple(sorted(places.items())))


def _status(found: _Found) -> str:
    """Return the status in words."""
    if found.void:
        return "已过期"
    if found.trial:
        return "试行"
    return "现行" if found.valid_from or found.valid_to else "未注明"


def _is_title(unit: Unit) -> bool:
    """Tell whether a unit is the title of the text or of its list."""
    return unit.role is Role.TITLE or unit.kind in _TITLES


def _place(reading: Reading, unit: Unit, start: int, end: int, rule: str) -> Evidence:
    """Return the evidence of a span of a unit."""
    first, last = unit.passage.span(start, end)
    return Evidence(reading.document.id, first, last, reading.text[first:last], f"validity.{rule}")


def _period(reading: Reading, unit: Unit, found: _Found, places: dict[str, Evidence], rule: str) -> None:
    """Take the period that a title prints: （2021-2025年） or “十四五”; a period in somebody else's title is not ours."""
    text = unit.passage.text
    years = _YEARS.search(text)
    plan = _PLAN.search(text)
    if found.valid_to is not None or not (years or plan):
        return
    if years:
        low, high, match = int(years["low"]), int(years["high"]), years
    elif plan:
        (low, high), match = _PLANS[plan["plan"]], plan
    if _NOT_OWN.search(text[: match.start()]) and unit.role is not Role.TITLE:
        return
    found.valid_from, found.valid_to = f"{low}-01-01", f"{high}-12-31"
    place = _place(reading, unit, match.start(), match.end(), rule)
    places["valid_from"] = places["valid_to"] = place


def _trial(reading: Reading, unit: Unit, found: _Found, places: dict[str, Evidence]) -> None:
    """Take （试行） or （暂行） from a title."""
    match = _TRIAL.search(unit.passage.text)
    if match and not found.trial:
        found.trial = True
        places["status"] = _place(reading, unit, match.start(), match.end(), "trial")


def _stated(reading: Reading, unit: Unit, found: _Found, places: dict[str, Evidence]) -> None:
    """Take what an article says of the text itself: 自印发之日起施行，有效期3年."""
    text = unit.passage.text
    if "期" not in text and "起" not in text and "废止" not in text and "失效" not in text:
        return
    start = _FROM.search(text)
    if start:
        begin = _iso(start) if start["year"] else reading.document.published
        begin = _days_after(begin, start["after"])
        if begin:
            found.valid_from = begin
            places["valid_from"] = _place(reading, unit, start.start(), start.end(), "start")
    until, span = _UNTIL.search(text), _SPAN.search(text)
    if until:
        found.valid_to = _iso(until)
        places["valid_to"] = _place(reading, unit, until.start(), until.end(), "until")
    elif span and (start or "本" in text[: span.start()]) and found.valid_from:
        found.valid_to = _later(found.valid_from, int(digits(span["n"])))
        places["valid_to"] = _place(reading, unit, span.start(), span.end(), "span")
    void = _VOID.search(text)
    if void:
        found.void = True
        places["status"] = _place(reading, unit, void.start(), void.end(), "void")


def _closings(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """Yield the days on which a call closes."""
    for unit in reading.units:
        text = unit.passage.text
        if unit.role is not Role.CLAUSE or "年" not in text or not ("截止" in text or "报送" in text or "逾期" in text):
            continue
        if unit.kind is not BlockKind.CLAUSE:
            continue
        for match in _CLOSING.finditer(text):
            if "截止" in match.group() or match["mark"]:
                yield _iso(match), _place(reading, unit, match.start(), match.end(), "closing")


def _iso(match: re.Match[str]) -> str:
    """Return the date of a match as ISO 8601."""
    return f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"


def _days_after(begin: str | None, days: str | None) -> str | None:
    """Return the day that lies `days` (自印发之日起30日后施行) after an ISO date.

    >>> _days_after("2024-05-01", "30"), _days_after("2024-05-01", None), _days_after(None, "三十")
    ('2024-05-31', '2024-05-01', None)
    """
    if begin is None or days is None:
        return begin
    return (date.fromisoformat(begin) + timedelta(days=int(digits(days)))).isoformat()


def _later(begin: str, years: int) -> str:
    """Return the last day of a period of whole years.

    >>> _later("2023-07-01", 2), _later("2024-01-01", 1)
    ('2025-06-30', '2024-12-31')
    """
    year, month, day = (int(part) for part in begin.split("-"))
    year += years
    if day > 1:
        return f"{year}-{month:02d}-{day - 1:02d}"
    year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return f"{year}-{month:02d}-{monthrange(year, month)[1]:02d}"

"""Why: an answer must say whether the texts it rests on still hold; the text itself tells from when to when.

In: a `Reading`. Out: `Validity`: ISO dates as far as the text says, status 试行, 现行 (a period or a start is printed), 已过期 (the text declares
itself void) or 未注明, and the place of each. Whether a period has lapsed at a given day is for the answers to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.tsv import any_of
from policygraph.ingest.nlp.validity.days import COUNT, DAY, after, first_day, last_day, later
from policygraph.ingest.records import BlockKind, Evidence
from policygraph.ingest.structure.reading import Reading, Role, Unit

_any = partial(any_of, "validity_words.tsv")
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
_CALL = re.compile(_any("call"))
_CLOSING = re.compile(
    rf"(?:截止(?:时间|日期)?[^，。；\d]{{0,6}}|报送截止[^，。；\d]{{0,6}}|须?于|在){DAY}(?P<hour>\s*\d{{1,2}}[:：时]\s*\d{{0,2}})?(?P<mark>[^，。；]{{0,6}}(?:前|截止|为止|逾期))?"
)
_SENTENCE = re.compile("[^。；]+")
_SELF = rf"(?:本|此|以上|上述)(?:{_any('kind')}){{0,3}}(?:{_any('self')})"
# a sentence on the text itself: 本办法由…解释，自…起施行; 现予公布，自…起施行; 自…起施行
_OWN = re.compile(rf"(?:.*{_SELF}(?:的|，)?|.*(?:公布|发布|印发|通过|解释)，|\s*)(?:并|现|于)?")
_FROM = re.compile(
    rf"自(?:{DAY}|(?:印发|发布|公布|下发)之日)起?(?:满?(?P<count>{COUNT})(?P<unit>日|个月)后)?(?:正式)?(?:试行|施行|实施|执行|生效)"
)
_TERM = rf"(?:{_any('term')})(?:为|限为|暂定为?|定为)?"
_SPAN = re.compile(rf"{_TERM}(?:至)?\s*(?P<count>{COUNT})\s*(?P<unit>年|个月)(?![月末底度])")
_UNTIL = re.compile(
    rf"(?:{_TERM}(?:自?20[^，。；至]{{4,16}}起?)?|(?<=[，法南引案知见定则施策])(?:执行|施行|实施))\s*(?:截止到|截至|截止|至|到){DAY}[底末止]?"
)
_SINCE = re.compile(rf"{DAY}起?至")  # 有效期自2024年1月1日至2026年12月31日
_VOID = re.compile(rf"{_SELF}[^。]{{0,12}}(?:已|现)?(?:废止|失效)")
_NOT_OWN = re.compile(r"《[^》]*$")
_HINT = re.compile(either(("期", "起", "废止", "失效", "至")))  # most articles say nothing of the text itself


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
    """What has been seen so far: the period of the title, and what the text states (`begin` is None on a day that it does not print)."""

    valid_from: str | None = None
    valid_to: str | None = None
    trial: bool = False
    void: bool = False
    begins: bool = False
    begin: str | None = None
    until: str | None = None
    span: tuple[str, str, Evidence] | None = None


def validity_of(reading: Reading) -> Validity:
    """Return period and status of a text: （2021-2025年）, “十四五”, 自…起施行，有效期3年, 有效期至2028年底, （试行）.

    A period of years without a printed day begins when the text was published; of an undated text its end stays open. The day on which
    applications close ends a call (关于组织申报…的通知), never a guide.
    """
    found, places = _Found(), dict[str, Evidence]()
    document = reading.document
    titles = [unit for unit in reading.units if _is_title(unit)]
    for unit in titles:
        _period(reading, unit, found, places, "title")
        _trial(reading, unit, found, places)
    for unit in reading.units:
        if unit.role is Role.CLAUSE and unit.kind is BlockKind.CLAUSE and unit.owner is None:
            _stated(reading, unit, found, places)
    _reckon(found, document.published, places)
    is_call = any(_CALL.search(title) for title in (document.title, *(unit.passage.text for unit in titles)))
    closing = max(_closings(reading), default=None, key=lambda pair: pair[0]) if is_call else None
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


def _reckon(found: _Found, published: str | None, places: dict[str, Evidence]) -> None:
    """Let what the text states stand before its title; years without a day begin with publication, of an undated text never."""
    if found.begins:
        found.valid_from = found.begin
        if found.begin is None:
            places.pop("valid_from", None)
    if found.until:
        found.valid_to = found.until
    elif found.span and (begin := found.begin or published):
        count, unit, place = found.span
        found.valid_from, found.valid_to = begin, later(begin, count, unit)
        places["valid_to"] = place


def _status(found: _Found) -> str:
    """Return the status in words."""
    if found.void:
        return "已过期"
    if found.trial:
        return "试行"
    return "现行" if found.valid_from or found.valid_to or found.begins or found.span else "未注明"


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
    if not _HINT.search(text):
        return
    for sentence in _SENTENCE.finditer(text):
        first, last = sentence.span()
        start = _FROM.search(text, first, last)
        if start and _OWN.fullmatch(text, first, start.start()):
            found.begins, found.begin = True, _begin(start, reading.document.published)
            places["valid_from"] = _place(reading, unit, start.start(), start.end(), "start")
        else:
            start = None
        until, span = _UNTIL.search(text, first, last), _SPAN.search(text, first, last)
        stated = until or span
        if stated is None or not (start or _OWN.fullmatch(text, first, stated.start())):
            continue
        place = _place(reading, unit, *stated.span(), "until" if until else "span")
        if until:
            found.until, places["valid_to"] = last_day(until), place
            if since := _SINCE.search(text, *until.span()):
                found.begins, found.begin, places["valid_from"] = True, first_day(since), place
        elif span:
            found.span = (span["count"], span["unit"], place)
    void = _VOID.search(text)
    if void:
        found.void = True
        places["status"] = _place(reading, unit, void.start(), void.end(), "void")


def _begin(start: re.Match[str], published: str | None) -> str | None:
    """Return the day from which 自2024年5月1日起 or 自印发之日起30日后 counts, None where it is not printed."""
    begin = first_day(start) if start["year"] else published
    return after(begin, start["count"], start["unit"]) if begin and start["count"] else begin


def _closings(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """Yield the days on which a call closes."""
    for unit in reading.units:
        text = unit.passage.text
        if unit.role is not Role.CLAUSE or "年" not in text or not ("截止" in text or "报送" in text or "逾期" in text):
            continue
        if unit.kind is not BlockKind.CLAUSE:
            continue
        for match in _CLOSING.finditer(text):
            day = last_day(match) if match["day"] else None
            if day and ("截止" in match.group() or match["mark"]):
                yield day, _place(reading, unit, *match.span(), "closing")

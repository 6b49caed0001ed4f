"""Why: who and which place a text names, each once, at its first place; in one pass, because whole texts are scanned.

In: a text and the region that it speaks for. Out: (start, end, name written out).
"""

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.facts.institutions import find_institutions
from policygraph.ingest.nlp.tsv import read_rows
from policygraph.ingest.regions import all_regions

_TABLE = "organizations.tsv"
_PLACE_END = re.compile("[市县旗盟州]")
_LONGEST = 11
_LOCAL = frozenset("省市县区州")
# who answers for a task: （责任单位：省工信厅、财政厅，各市人民政府）, （科技厅、财政厅按职责分工负责）
_ANSWERS = re.compile(
    either(
        dict.fromkeys(("单位", "部门"), r"\s*[:：][^）〕】\]。\n]*")
        | dict.fromkeys(("负责", "牵头", "配合", "参与"), r"[）〕】\]]")
    )
)
_MOST = 300  # characters of a bracket that says who answers
_NO_OFFICE = "(?![员托派任培党校史]|采购|投资|引导|性|债|主导|购买|网|门户|各|职能|工作报告|令)"
_BEFORE = r"(?<![^、，,；;：:和及由\s（〔【\[])"
_BEHIND = r"(?=[、，,；;：:和及等按\s）〕】\]]|牵头|配合|负责|参与|$)"


@cache
def _places() -> dict[str, frozenset[str]]:
    """Return the names of cities and counties by their last character; provinces are found by their short names."""
    by_end: dict[str, set[str]] = {}
    for row in read_rows("regions.tsv"):
        if row["kind"] != "province":
            by_end.setdefault(row["name"][-1], set()).add(row["name"])
    return {end: frozenset(names) for end, names in by_end.items()}


def _places_in(text: str, named: dict[tuple[str, str], tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Return the places of `text`, provinces from what the one pass has found."""
    first = {name: span for (kind, name), span in named.items() if kind == "province"}
    places = _places()
    for match in _PLACE_END.finditer(text):
        names, end = places.get(match.group(), frozenset()), match.end()
        for start in range(max(0, end - _LONGEST), end - 2):
            if text[start:end] in names:
                first.setdefault(text[start:end], (start, end))
                break
    return sorted((start, end, name) for name, (start, end) in first.items())


@cache
def _automaton() -> ahocorasick.Automaton:
    """Return an automaton over bodies and provinces (by full and short name): (kind, full name, length)."""
    automaton = ahocorasick.Automaton()
    for region in all_regions():
        if region.code != "000000":
            for printed in {region.name, region.short}:
                automaton.add_word(printed, ("province", region.name, len(printed)))
    for name, full in _bodies()[0].items():
        automaton.add_word(name, ("body", full, len(name)))
    automaton.make_automaton()
    return automaton


def _first_named(text: str) -> dict[tuple[str, str], tuple[int, int]]:
    """Return the first place of each body and province; the longest name wins where several begin together."""
    first: dict[tuple[str, str], tuple[int, int]] = {}
    for last, (kind, name, length) in _automaton().iter_long(text):
        if kind == "body" and text[last - length : last - length + 1] in _LOCAL:
            continue  # 省国资委 is no office of the state
        first.setdefault((kind, name), (last + 1 - length, last + 1))
    return first


def find_names(
    text: str, region: str, city: str | None = None
) -> tuple[list[tuple[int, int, str]], list[tuple[int, int, str]]]:
    """Return who and which places a text names: bodies and offices, and provinces, cities and counties of GB/T 2260.

    省工信厅 is the office of the text's own `region`, 市科技局 that of the `city` that issued it; offices in a list of who answers for a task
    are the region's own, too.

    >>> find_names("省工信厅会同江苏省财政厅，报国务院。各设区市科技局推荐", "江苏省")[0]
    [(0, 4, '江苏省工业和信息化厅'), (6, 12, '江苏省财政厅'), (14, 17, '国务院')]
    >>> [name for _, _, name in find_names("省委省政府、宁波市政府，县级以上人民政府，市科技局", "浙江省", "杭州市")[0]]
    ['浙江省委', '浙江省人民政府', '宁波市人民政府', '杭州市科学技术局']
    >>> [name for _, _, name in find_names("（责任单位：科技厅、省国资委，各设区市人民政府）", "四川省")[0]]
    ['四川省科学技术厅', '四川省国有资产监督管理委员会']
    >>> find_names("科技厅、财政厅", "四川省")  # whose, is not said
    ([], [])
    >>> find_names("江苏省各设区市，昆山市、沭阳县，浙江", "江苏省")[1]
    [(0, 3, '江苏省'), (8, 11, '昆山市'), (12, 15, '沭阳县'), (16, 18, '浙江省')]
    >>> find_names("城市和县域", "江苏省")
    ([], [])
    """
    named = _first_named(text)
    return _organizations_in(text, (region, city), named), _places_in(text, named)


def city_in(words: str) -> str | None:
    """Return the first city of GB/T 2260 that `words` name.

    >>> city_in("宁波市经济和信息化局"), city_in("各设区市")
    ('宁波市', None)
    """
    return next((name for _, _, name in _places_in(words, {}) if name.endswith("市")), None)


_Own = tuple[str, str | None]


@cache
def _provinces() -> frozenset[str]:
    """Return the names of the provinces."""
    return frozenset(region.name for region in all_regions())


@cache
def _bodies() -> tuple[dict[str, str], dict[str, str]]:
    """Return bodies and stems with their full names."""
    rows = sorted(read_rows(_TABLE), key=lambda row: -len(row["name"]))
    return tuple({r["name"]: r["full"] for r in rows if r["kind"] == kind} for kind in ("body", "stem"))  # type: ignore[return-value]


@cache
def _office() -> re.Pattern[str]:
    """Return the pattern of an office: what stands before 厅, 局, 委 is checked afterwards."""
    return re.compile(
        rf"[省市县区](?P<stem>{either(list(_bodies()[1]))})(?P<end>厅|局|委员会|委|办公室|办(?!公|法|理|事))(?P<office>办公厅|办公室)?"
    )


@cache
def _parties() -> dict[str, str]:
    """Return committee, government and their offices (委组织部, 政府办公厅) with their full names."""
    return {row["name"]: row["full"] for row in read_rows(_TABLE) if row["kind"] == "party"}


@cache
def _party() -> re.Pattern[str]:
    """Return the pattern of such an office; whose it is is checked afterwards. 省委党校 and 政府采购 are something else."""
    return re.compile(f"[省市县区州旗盟](?<![各外全跨两多每].)(?P<of>{either(dict.fromkeys(_parties(), _NO_OFFICE))})")


@cache
def _bare_office() -> re.Pattern[str]:
    """Return the pattern of an office that stands alone in a list."""
    return re.compile(rf"{_BEFORE}(?P<stem>{either(list(_bodies()[1]))})(?P<end>厅|局|委员会|委|办公室|办){_BEHIND}")


def _organizations_in(
    text: str, own: _Own, named: dict[tuple[str, str], tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """Return the offices of `text`, and the bodies that the one pass has found; `own` is the region and the city that speaks."""
    stems = _bodies()[1]
    first = {name: span for (kind, name), span in named.items() if kind == "body"}
    before: tuple[int, str] | None = None
    for match in _party().finditer(text):
        place = _place_before(text, match.start() + 1, own)
        if place is None and before is not None and before[0] == match.start():  # 嘉兴市委市政府
            place = match.start(), before[1]
        if place is not None:
            first.setdefault(f"{place[1]}{_parties()[match.group('of')]}", (place[0], match.end()))
            before = match.end(), place[1]
    for match in _office().finditer(text):
        place = _place_before(text, match.start() + 1, own)
        if place is not None:
            name = f"{place[1]}{stems[match.group('stem')]}{match.group('end')}{match.group('office') or ''}"
            name = _written_out(name)
            first.setdefault(name, (place[0], match.end()))
    for start, end, name in (*_answering(text, own[0]), *find_institutions(text, own[0])):
        first.setdefault(name, (start, end))
    return sorted((start, end, name) for name, (start, end) in first.items())


def _answering(text: str, region: str) -> Iterator[tuple[int, int, str]]:
    """Yield the offices that a list of who answers for a task names without their province (责任单位：经济和信息化厅、科技厅)."""
    if not region.endswith(("省", "区", "市")):
        return
    for found in _ANSWERS.finditer(text):
        first, last = found.span()
        if text[last - 1] in "）〕】]":
            since = max(0, first - _MOST)
            first = max(since, *(text.rfind(opening, since, first) + 1 for opening in "（〔【[\n"))
        for office in _bare_office().finditer(text, first, last):
            name = f"{region}{_bodies()[1][office.group('stem')]}{office.group('end')}"
            yield office.start(), office.end(), _written_out(name)


def _written_out(name: str) -> str:
    """Return an office's name with its last word in full, and as it is called where the stem alone would not tell.

    >>> _written_out("江苏省国防科技工业办"), _written_out("江苏省财政厅")
    ('江苏省国防科学技术工业办公室', '江苏省财政厅')
    """
    whole = re.sub("办$", "办公室", re.sub("委$", "委员会", name))
    called = next(((tail, full) for tail, full in _called().items() if whole.endswith(tail)), None)
    return whole.removesuffix(called[0]) + called[1] if called else whole


@cache
def _called() -> dict[str, str]:
    """Return the ends of names that are written otherwise than stem and word together."""
    return {row["name"]: row["full"] for row in read_rows(_TABLE) if row["kind"] == "called"}


def _place_before(text: str, end: int, own: _Own) -> tuple[int, str] | None:
    """Return start and name of the place that ends at `end`; 省 and 市 alone are the text's own; 设区市 is no place."""
    names, provinces = _places().get(text[end - 1], frozenset()), _provinces()
    for start in range(max(0, end - _LONGEST), end - 1):
        if text[start:end] in names or text[start:end] in provinces:
            return start, text[start:end]
    region, city = own
    if text[end - 1] == "省":
        return (end - 1, region) if region.endswith(("省", "区", "市")) else None
    if region.endswith("自治区") and text.endswith("自治区", 0, end):
        return end - 3, region
    speaks = city or (region if region.endswith("市") else None)
    is_alone = end == 1 or not "\u4e00" <= text[end - 2] <= "\u9fff" or text[end - 2] in "和及由向报经与同"
    return (end - 1, speaks) if text[end - 1] == "市" and speaks and is_alone else None

"""Why: some plans list their domains in a sentence instead of a table (围绕A、B、C等领域布局…创新中心).

In: a `Reading`. Out: the layouts of kind PROSE with their domains. A sentence that only gives context (经济、技术、法律等领域的专家) is no list.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.list_ids import free_name
from policygraph.ingest.nlp.clauses import Split
from policygraph.ingest.nlp.conditions.context import chain_of
from policygraph.ingest.nlp.numerals import digits
from policygraph.ingest.nlp.tsv import any_of, words_of
from policygraph.ingest.quick import quick
from policygraph.ingest.records import BlockKind, Domain, DomainStatus, Evidence, Layout, LayoutKind
from policygraph.ingest.regions import all_regions
from policygraph.ingest.structure.reading import Reading, Role


@quick
@dataclass(frozen=True, slots=True)
class Item:
    """One listed field in ``text[start:end]``; `kind_of` is what the list calls it (未来产业), if anything special."""

    start: int
    end: int
    kind_of: str | None


_any = partial(any_of, "prose_words.tsv")


_ITEM = r"(?:（[^（）]*）|[^、，。；：（）《》“”])+?"
_LIST = re.compile(
    rf"{_any('lead')}(?P<items>{_ITEM}(?:、{_ITEM})+?)等?"
    rf"(?P<count>\d+|[一二三四五六七八九十]+)?(?P<big>大|个)?(?P<kind>(?:{_any('kind_of')})*)(?P<field>{_any('field')})"
    rf"(?:(?:以?及|和|与)(?P<items2>{_ITEM}(?:、{_ITEM})*)等(?P<kind2>(?:{_any('kind_of')})*){_any('field')})?"
)
_COLON = re.compile(
    rf"(?P<count>\d+|[一二三四五六七八九十]+)(?P<big>大|个)(?P<kind>(?:{_any('kind_of')})*)(?P<field>{_any('field')})"
    rf"[^，。；：]{{0,12}}：(?P<items>{_ITEM}(?:、{_ITEM})+?)(?:等)?(?=[。；]|$)"
)
_BUILD = re.compile(
    rf"[^。；]{{0,30}}?{_any('build')}[^。；]{{0,40}}?{_any('centre')}|[^。；]{{0,20}}{_any('centre')}[^。；]{{0,8}}{_any('build')}"
)
_ENDS_AS_MODIFIER = re.compile(r"(?:的|专家|人才|企业|学者|机构|单位|部门|应用|需求|合作|交流|监管|管理|服务)")
_LONGEST = 2000  # characters of a sentence that can be a list; longer ones are no prose
_FIELDS = re.compile(_any("field"))
_COUNTED = {word: rf"(?<=[\d一二三四五六七八九十]{word})" for word in "大个"}  # 五大领域, 10个领域
_BUILT = re.compile(either(dict.fromkeys(words_of("prose_words.tsv", "centre"), "") | _COUNTED))
_LEVELS = (("国家", "国家级"), ("省级", "省级"), ("市级", "市级"), ("全省", "省级"), ("我省", "省级"))


def _may_list(text: str) -> bool:
    """Tell, cheaply, whether a text can hold a list: an enumeration, a word for fields, and what is built or how many."""
    return "、" in text and bool(_FIELDS.search(text)) and bool(_BUILT.search(text))


def find_list(text: str, start: int, end: int) -> list[Item]:
    """Return the fields that ``text[start:end]`` lists as places for centres.

    >>> text = "围绕工业互联网、资源循环利用、智能视觉等领域，加强国家制造业创新中心创建布局"
    >>> [text[i.start:i.end] for i in find_list(text, 0, len(text))]
    ['工业互联网', '资源循环利用', '智能视觉']
    >>> find_list("成员包括来自经济、技术、产业、管理、法律等领域的专家，对创新中心进行论证考察", 0, 36)
    []
    """
    for match in _LIST.finditer(text, start, end):
        if _is_list(text, match, end):
            return [*_items(text, match, "items", "kind"), *_items(text, match, "items2", "kind2")]
    for match in _COLON.finditer(text, start, end):
        items = _items(text, match, "items", "kind")
        if len(items) == int(digits(match.group("count"))):
            return items
    return []


def _is_list(text: str, match: re.Match[str], end: int) -> bool:
    """Tell whether centres are built in the listed fields: the printed count is right, or a verb of building follows."""
    if match.group("big") and match.group("count"):
        return len(_items(text, match, "items", "kind")) == int(digits(match.group("count")))
    if _ENDS_AS_MODIFIER.match(text, match.end(), end):
        return False
    return bool(_BUILD.match(text, match.end(), end))


def _items(text: str, match: re.Match[str], group: str, kind: str) -> list[Item]:
    """Return the items of one enumeration; a list that calls its fields 未来产业 says so on each."""
    if not match.group(group):
        return []
    begin, printed = match.start(group), match.group(group)
    kind_of = f"{match.group(kind)}领域" if "未来" in match.group(kind) else None
    found, at = [], begin
    for part in _parts(printed, match.groupdict().get("count")):
        at = text.index(part, at)
        stop = at + len(part)
        found.append(Item(at, stop - (1 if part.endswith("等") and len(part) > 2 else 0), kind_of))
        at = stop
    return found


def _parts(printed: str, count: str | None) -> list[str]:
    """Split an enumeration; its last item is split at 和 only where the printed count or the absence of one allows it.

    >>> _parts("集成电路、新型显示和智能装备", None), _parts("新材料、高档数控机床和机器人", "两")
    (['集成电路', '新型显示', '智能装备'], ['新材料', '高档数控机床和机器人'])
    """
    parts = [part.strip() for part in re.split(r"、(?![^（]*）)", printed)]
    last = re.split(r"(?<=[^（]{2})(?:以及|和)(?=[^）]{2,}$)", parts[-1])
    wanted = int(digits(count)) if count else None
    if len(last) == 2 and (wanted == len(parts) + 1 or (wanted is None and not any("和" in p for p in parts[:-1]))):
        return [*parts[:-1], *last]
    return parts


@quick
@dataclass(frozen=True, slots=True)
class PlacedItem:
    """One listed field and the unit that it stands in."""

    unit: int
    item: Item


def place_items(reading: Reading, split: Split | None = None) -> list[PlacedItem]:
    """Return the fields that the body of a text lists, in printed order; `split` is shared with other finders."""
    cut = split or Split([unit.passage.text for unit in reading.units])
    found: list[PlacedItem] = []
    for index, unit in enumerate(reading.units):
        text = unit.passage.text
        if unit.role is not Role.CLAUSE or unit.kind is not BlockKind.CLAUSE or unit.owner or not _may_list(text):
            continue
        for sentence in cut(index):
            length = sentence[-1][1] - sentence[0][0]
            if length > _LONGEST or not _may_list(text[sentence[0][0] : sentence[-1][1]]):
                continue
            found.extend(PlacedItem(index, item) for item in find_list(text, sentence[0][0], sentence[-1][1]))
    return found


def prose_layouts(reading: Reading, placed: Sequence[PlacedItem]) -> tuple[tuple[Layout, ...], tuple[Domain, ...]]:
    """Return the list that the body gives and its domains, numbered in printed order; empty if it gives none."""
    chain = chain_of(reading)
    rows: list[tuple[str | None, Evidence]] = []
    for where in placed:
        unit = reading.units[where.unit]
        start, end = unit.passage.span(where.item.start, where.item.end)
        place = Evidence(reading.document.id, start, end, reading.text[start:end], "prose.list")
        rows.append((_group(chain(unit.section), where.item.kind_of), place))
    return _layout(reading, rows) if rows else ((), ())


def _group(titles: tuple[str, ...], kind_of: str | None) -> str | None:
    """Return what a field is listed under: the level of the nearest heading, and 未来产业 where the list says so.

    >>> _group(("二、布局制造业创新中心", "（一）国家制造业创新中心"), None), _group(("（二）省级制造业创新中心",), "未来产业领域")
    ('国家级', '省级（未来产业领域）')
    """
    level = next((level for title in reversed(titles) for word, level in _LEVELS if word in title), None)
    return f"{level or ''}（{kind_of}）" if kind_of else level


def _layout(reading: Reading, rows: list[tuple[str | None, Evidence]]) -> tuple[tuple[Layout, ...], tuple[Domain, ...]]:
    """Return layout and domains; a field that a group names twice is one row."""
    document = reading.document
    layout_id, year = _layout_id(reading)
    seen: set[tuple[str | None, str]] = set()
    domains: list[Domain] = []
    for group, evidence in rows:
        name = re.sub(r"\s*\n\s*", "", evidence.quote)
        if (group, name) in seen:
            continue
        seen.add((group, name))
        number = len(domains) + 1
        domains.append(
            Domain(f"{layout_id}-{number:02d}", layout_id, number, name, DomainStatus.PRESENT, group, evidence, None)
        )
    title = f"{document.title}（正文所列领域）"
    layout = Layout(layout_id, document.id, title, LayoutKind.PROSE, document.region, year, None, None)
    return (layout,), tuple(domains)


def _layout_id(reading: Reading) -> tuple[str, int]:
    """Return id and year: the id that sources.toml declares, else letters + year, and B, C … where that is taken."""
    document = reading.document
    taken = {layout.id for layout in reading.layouts}
    declared = [name for name in document.layouts if name not in taken]
    if declared:
        found = re.search(r"\d{4}", declared[0])
        return declared[0], int(found.group()) if found else _year(reading)
    year = _year(reading)
    return free_name(f"{_letters().get(document.region, 'XX')}{year}", taken), year


def _year(reading: Reading) -> int:
    """Return the year of a text: of its title's period, its number, or its date."""
    document = reading.document
    for printed in (document.title, document.number or "", document.published or ""):
        found = re.search(r"(?:19|20)\d{2}", printed)
        if found:
            return int(found.group())
    return 0


@cache
def _letters() -> dict[str, str]:
    """Return the letters of GB/T 2260 by region name."""
    return {name: region.letters for region in all_regions() for name in (region.name, region.short)}

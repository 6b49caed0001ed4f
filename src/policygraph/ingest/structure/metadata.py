"""What a text says about itself: title, 发文字号, issuer, date, level and region, each with the place that says it.

In: named items and the entry of sources.toml, if any. Out: a `Document`. The entry fills what the text lacks; where both
speak, the entry's wording of the title stands (it is what people call the text) and the rest comes from the text.
"""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from policygraph.ingest.read.decode import SourceText
from policygraph.ingest.read.repair import make_passage
from policygraph.ingest.records import BlockKind, Document, Evidence, Level
from policygraph.ingest.regions import NATION, Region, region_in, region_named
from policygraph.ingest.sources import SourceEntry
from policygraph.ingest.structure.item import Item
from policygraph.ingest.structure.letter import NUMBER
from policygraph.ingest.structure.marks import number_of
from policygraph.ingest.structure.paragraphs import is_date_line
from policygraph.ingest.structure.words import line_pattern

_DATE = re.compile(r"([0-9]{4}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日")
_CHINESE_DATE = re.compile(
    "([一二三四五六七八九〇零○]{4}) ?年 ?([一二三四五六七八九十]{1,3}) ?月 ?([一二三四五六七八九十]{1,3}) ?日"
)
_DIGITS = str.maketrans("一二三四五六七八九〇零○", "123456789000")
_TRANSMITS = re.compile(r"关于(?:印发|发布|公布|转发)")
_TRIAL = re.compile("（(?:试行|暂行)）|试行|暂行")
# （2024年3月1日省政府令第5号公布） is a note under the title; （2024年修订） belongs to the title
_PASSED = re.compile("^（(?![0-9]{4}年?(?:修订|修正)）$).*(?:通过|公布|发布|修正|修订|施行|印发|批准)）$")
_CITY = re.compile("[一-鿿]{2,6}市")
_UNKNOWN_PROVINCE = re.compile("(?!关于)[一-鿿]{2}省(?![级内外市区际直域])")
_LOCAL = re.compile("(?!关于)[一-鿿]{2,5}?(?:市|自治州|州|县|盟)(?![场级])[一-鿿]")
Field = tuple[str, int, int]


def document_id(source: SourceText, entry: SourceEntry | None) -> str:
    """Return the id of sources.toml, else one made from the content."""
    return entry.id if entry else f"doc-{source.sha256[:12]}"


def make_document(source: SourceText, flat: str, items: Sequence[Item], entry: SourceEntry | None) -> Document:
    """Return the document's record, its layouts still to be filled in."""
    identity = document_id(source, entry)
    fields = {"title": _title(flat, items), "number": _number(items), "published": _published(items)}
    fields["issuer"] = _issuer(flat, items)
    evidence = tuple(
        (name, Evidence(identity, found[1], found[2], source.text[found[1] : found[2]], f"document.{name}"))
        for name, found in fields.items()
        if found
    )
    values = {name: found[0] if found else None for name, found in fields.items()}
    title = (entry.title if entry else None) or values["title"] or source.path.stem
    issuer = values["issuer"] or (entry.issuer if entry else None)
    region = region_of(source.text, title, issuer, values["number"], entry)
    return Document(
        id=identity,
        file=source.path.name,
        title=title,
        number=values["number"] or (entry.number if entry else None),
        issuer=issuer,
        published=values["published"] or (entry.published if entry else None),
        level=(entry.level if entry else None) or _level(region, title, issuer),
        region=region.name if region else "",
        layouts=(),
        valid_from=None,
        valid_to=None,
        status="试行" if _TRIAL.search(title) else "未注明",
        sha256=source.sha256,
        encoding=source.encoding,
        characters=len(source.text),
        origin=entry.origin if entry else None,
        evidence=evidence,
    )


def region_of(
    text: str, title: str, issuer: str | None, number: str | None, entry: SourceEntry | None
) -> Region | None:
    """Return the region of a text: from sources.toml, its issuer, its title, or the province that its text names first.

    A province that is none of GB/T 2260 (江南省工业和信息化厅) gives None, and so does a city's text that names no province:
    that it mentions 国家 or 工信部 does not make it the state's.
    """
    if entry and entry.region:
        return region_named(entry.region)
    for words in (issuer or "", title, number or ""):
        if words and (region := region_in(words)):
            return region
    heads = [words for words in (issuer or "", title) if words]
    if any(_UNKNOWN_PROVINCE.match(words) for words in heads):
        return None
    region = region_in(text[:3000])
    local = any(_LOCAL.match(words) for words in heads)
    return None if local and region and region.name == NATION else region


def _level(region: Region | None, title: str, issuer: str | None) -> Level:
    """Return the rank of the issuer: ``苏州市工业和信息化局`` is municipal, ``上海市经济信息化委`` provincial."""
    if region is None:
        return Level.UNKNOWN
    if region.name == NATION:
        return Level.NATIONAL
    cities = [city for words in (issuer or "", title[:12]) for city in _CITY.findall(words) if region.name not in city]
    return Level.MUNICIPAL if cities else Level.PROVINCIAL


def _title(flat: str, items: Sequence[Item]) -> Field | None:
    """Return the title: of the text that a notice transmits where it is printed below, else of the notice itself."""
    groups: list[list[Item]] = []
    for at, item in enumerate(items):
        if item.kind is BlockKind.TITLE and not _PASSED.search(item.text):
            if at and items[at - 1].kind is BlockKind.TITLE and groups:
                groups[-1].append(item)
            else:
                groups.append([item])
        elif groups and item.kind is BlockKind.HEADING and item.mark:
            break
    if not groups:
        groups = [[item] for item in items if item.kind is BlockKind.TABLE_TITLE][:1]
    if not groups:
        return None
    titles = [_joined(flat, group) for group in groups]
    first = titles[0]
    if _TRANSMITS.search(first[0]):
        wanted = first[0].replace(" ", "")
        for title in titles[1:]:
            if title[0].replace(" ", "") in wanted:
                return title
    return first


def _joined(flat: str, group: Sequence[Item]) -> Field:
    """Return the words of one title that may stand on several lines, without the spaces that centred it."""
    parts = [part for item in group for part in item.parts]
    text = make_passage(flat, parts).text
    text = re.sub("(?<=[一-鿿）》]) (?=[一-鿿（《])|(?<=[一-鿿]) (?=[0-9])|(?<=[0-9]) (?=[一-鿿])", "", text)
    return text, parts[0][0], parts[-1][1]


def _number(items: Sequence[Item]) -> Field | None:
    """Return the 发文字号 of the letterhead: ``工信厅科〔2017〕64号``."""
    for item in items[:12]:
        if item.kind is BlockKind.LETTERHEAD and (found := NUMBER.search(item.text)):
            start = item.parts[0][0]
            return found[0].replace(" ", ""), start + found.start(), start + found.end()
    return None


def _published(items: Sequence[Item]) -> Field | None:
    """Return the date of signing, else that of printing (印发), as an ISO date."""
    for kind in (BlockKind.SIGNATURE, BlockKind.COLOPHON):
        for item in items:
            if item.kind is kind and (found := _dated(item)):
                return found
    return next((found for item in items if _PASSED.search(item.text) and (found := _dated(item))), None)


def _dated(item: Item) -> Field | None:
    """Return the date in an item."""
    start = item.parts[0][0] if item.parts else 0
    if found := _DATE.search(item.text):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found := _CHINESE_DATE.search(item.text):
        year, month, day = int(found[1].translate(_DIGITS)), number_of(found[2]), number_of(found[3])
    else:
        return None
    if not (1949 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{year:04}-{month:02}-{day:02}", start + found.start(), start + found.end()


def _issuer(flat: str, items: Sequence[Item]) -> Field | None:
    """Return the issuers, with 、 between several: from the signature, the title (``…厅关于印发``), the letterhead (``…文件``) or the colophon."""
    if signed := _organs(items, lambda item: item.kind is BlockKind.SIGNATURE and not is_date_line(item.text)):
        return signed
    for item in items:
        if item.kind is BlockKind.TITLE and (at := item.text.find("关于")) > 3:
            name = item.text[:at].strip()
            start = item.parts[0][0]
            return _listed(name), start, start + len(name)
        if item.kind is BlockKind.LETTERHEAD and item.text.endswith("文件"):
            start, end = item.parts[0]
            return flat[start : end - 2], start, end - 2
    return _organs(items, lambda item: item.kind is BlockKind.COLOPHON and item.reason == "印发机关")


def _organs(items: Sequence[Item], is_one: Callable[[Item], bool]) -> Field | None:
    """Return the issuers that stand on lines below each other, the first such lines of a text."""
    first = next((at for at, item in enumerate(items) if is_one(item)), None)
    if first is None:
        return None
    organs = list(takewhile(is_one, items[first:]))
    return "、".join(_listed(item.text) for item in organs), organs[0].parts[0][0], organs[-1].parts[0][1]


def _listed(names: str) -> str:
    """Return issuers that share a line with 、 between them.

    >>> _listed("安徽省工业和信息化厅 安徽省财政厅"), _listed("江苏省工业和 信息化厅")
    ('安徽省工业和信息化厅、安徽省财政厅', '江苏省工业和 信息化厅')
    """
    parts = names.split()
    return "、".join(parts) if all(line_pattern("organ").search(part) for part in parts) else names

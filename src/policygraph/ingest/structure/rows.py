"""Tables and topic drafts become layouts, domains and topics; a name that the source lacks stays None.

In: tables with their titles, drafts, the entry of sources.toml. Out: records, notices, and the owner of each row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from policygraph.ingest.list_ids import free_name
from policygraph.ingest.read.repair import make_passage
from policygraph.ingest.records import (
    Document,
    Domain,
    DomainStatus,
    Evidence,
    Layout,
    LayoutKind,
    Topic,
)
from policygraph.ingest.regions import region_named
from policygraph.ingest.sources import LayoutEntry, SourceEntry
from policygraph.ingest.structure.item import Part
from policygraph.ingest.structure.reading import Notice
from policygraph.ingest.structure.tables import Row, Table
from policygraph.ingest.structure.tables.table import ColumnRole
from policygraph.ingest.structure.topics import Draft

_BATCH = re.compile("第[一二三四五六七八九十]{1,2}批|拟创建|拟建|新增|增补")
_YEAR = re.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_BLANKS = re.compile("[ \t\0\u3000\u00a0]+")
UNKNOWN = "ZZ"
_READ = frozenset({LayoutKind.TABLE, LayoutKind.TOPICS, LayoutKind.LOADED})


@dataclass(slots=True)
class Lists:
    """What was made of a text's tables and topics; `owners` maps (table, row) to the domain's id."""

    layouts: list[Layout] = field(default_factory=list)
    domains: list[Domain] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    owners: dict[tuple[int, int], str] = field(default_factory=dict)


class Naming:
    """Hands out layouts: those of sources.toml in order, then ids made from region and year (JS2023, JS2023B …)."""

    __slots__ = ("_base", "_entries", "_used", "_year", "document")

    def __init__(self, document: Document, entry: SourceEntry | None, text: str) -> None:
        """Begin with the entry's layouts."""
        self.document = document
        self._entries = list(entry.layouts) if entry else []
        region = region_named(document.region)
        self._year = _year_of(document, text)
        self._base = region.letters if region else UNKNOWN
        self._used = {layout.id for layout in self._entries}

    def layout(self, kind: LayoutKind, title: str, highest: int | None) -> Layout:
        """Return the next layout of a kind; a planner's own list (loaded) is a table too."""
        wanted = (kind, LayoutKind.LOADED) if kind is LayoutKind.TABLE else (kind,)
        entry = next((layout for layout in self._entries if layout.kind in wanted), None)
        if entry:
            self._entries.remove(entry)
        identity = entry.id if entry else self._free("FUND" if kind is LayoutKind.TOPICS else "")
        return Layout(
            id=identity,
            document=self.document.id,
            title=(entry.title if entry else None) or title,
            kind=entry.kind if entry else kind,
            region=self.document.region,
            year=entry.year if entry and entry.year else self._year,
            batch=(entry.batch if entry else None) or _batch(title),
            expected=entry.rows if entry and entry.rows is not None else highest,
        )

    def missing(self) -> Iterator[LayoutEntry]:
        """Yield the tables and topic lists that sources.toml promises and the text did not give."""
        yield from (entry for entry in self._entries if entry.kind in _READ)

    def _free(self, middle: str) -> str:
        """Return an id that no other list of the document has: JS2023, then JS2023B, JS2023C …."""
        identity = free_name(f"{self._base}{middle}{self._year}", self._used)
        self._used.add(identity)
        return identity


def _batch(title: str) -> str | None:
    """Return the batch that a title names: ``第一批``, ``拟创建``."""
    found = _BATCH.search(title)
    return found[0] if found else None


def _year_of(document: Document, text: str) -> int:
    """Return the year of publication, else the first year of title, number or text, else 0."""
    if document.published:
        return int(document.published[:4])
    for words in (document.number or "", document.title, text[:2000]):
        if found := _YEAR.search(words):
            return int(found[1])
    return 0


def printed(text: str, parts: Sequence[Part], flat: str) -> str:
    """Return words as printed, without line breaks and the blanks around them."""
    if len(parts) == 1:
        return _BLANKS.sub(" ", text[parts[0][0] : parts[0][1]])
    joined = make_passage(flat, parts)
    at = 0
    words: list[str] = []
    for start, end in parts:
        piece = _BLANKS.sub(" ", text[start:end])
        gap = words and at < len(joined.text) and words[-1][-1:].isascii() and piece[:1].isascii()
        words.append(f" {piece}" if gap and words[-1][-1:].isalpha() and piece[:1].isalpha() else piece)
    return "".join(words)


def evidence_of(document: str, text: str, parts: Sequence[Part], rule: str) -> Evidence | None:
    """Return the place from the first part to the last, or None if there is none."""
    if not parts:
        return None
    start, end = min(part[0] for part in parts), max(part[1] for part in parts)
    return Evidence(document, start, end, text[start:end], rule)


def add_table(lists: Lists, naming: Naming, table: Table, index: int, title: str, text: str, flat: str) -> None:
    """Add a table of domains: its layout, and a domain for each row."""
    numbers = [row.number for row in table.rows if row.number is not None]
    layout = naming.layout(LayoutKind.TABLE, title, max(numbers, default=len(table.rows)))
    lists.layouts.append(layout)
    last = 0
    groups: dict[int, str] = {}
    used: set[int] = set()
    for at, row in enumerate(table.rows):
        last = row.number if row.number is not None else last + 1
        if last in used:
            place = row.cells[0].parts[0]
            last = max(used) + 1
            message = f"{layout.id}：序号 {row.number} 印了两次，后一行改编为 {last}；请核对原文"
            lists.notices.append(Notice("row.number", "warning", *place, message))
        used.add(last)
        domain = _domain(layout, table, row, last, text, flat, groups)
        lists.domains.append(domain)
        lists.owners[index, at] = domain.id
        if domain.name is None:
            lists.notices.append(_nameless(domain, row))


def _domain(
    layout: Layout, table: Table, row: Row, number: int, text: str, flat: str, groups: dict[int, str]
) -> Domain:
    """Return the domain of a row; `groups` keeps merged group cells from the rows above."""
    name = row.cell(table.column(ColumnRole.NAME))
    bodies = [cell for cell in row.cells if table.columns[min(cell.column, len(table.columns) - 1)] is ColumnRole.BODY]
    for cell in row.cells:
        if cell.column < len(table.columns) and table.columns[cell.column] is ColumnRole.GROUP:
            groups[cell.column] = printed(text, cell.parts, flat)
    body = [part for cell in bodies for part in cell.parts]
    return Domain(
        id=f"{layout.id}-{number:02}",
        layout=layout.id,
        number=number,
        name=printed(text, name.parts, flat) if name else None,
        status=DomainStatus.PRESENT if name else DomainStatus.MISSING_IN_SOURCE,
        group=groups[max(groups)] if groups else printed(text, [row.group], flat) if row.group else None,
        name_evidence=evidence_of(layout.document, text, name.parts, "table.name") if name else None,
        body_evidence=evidence_of(layout.document, text, body, "table.body"),
    )


def _nameless(domain: Domain, row: Row) -> Notice:
    """Return what a person should know about a row whose name the source lacks."""
    start = min(part[0] for cell in row.cells for part in cell.parts)
    end = max(part[1] for cell in row.cells for part in cell.parts)
    lacks = "原文没有印序号和名称，按上一行续编序号" if row.number is None else "原文印了序号，没有印名称"
    message = f"{domain.id}：{lacks}，名称留空，内容照录；请向发文机关核实名称"
    return Notice("row.nameless", "info", start, end, message)


def add_topics(lists: Lists, naming: Naming, drafts: Sequence[Draft], text: str, flat: str) -> dict[int, str]:
    """Add the topics of a fund guide; return the id of each draft's topic by position."""
    if not drafts:
        return {}
    layout = naming.layout(LayoutKind.TOPICS, naming.document.title, None)
    lists.layouts.append(layout)
    ids: dict[int, str] = {}
    used: set[str] = set()
    for at, draft in enumerate(drafts):
        identity = f"{layout.id}-{draft.code}"
        if identity in used or not draft.name:
            start, end = draft.items[0].parts[0]
            what = "编号重复" if identity in used else "没有名称，上级标题也没有"
            message = f"指南方向 {draft.code} {what}，未计入；请核对原文"
            lists.notices.append(Notice("topic.dropped", "warning", start, end, message))
            continue
        used.add(identity)
        ids[at] = identity
        name = evidence_of(layout.document, text, draft.name, "topic.name")
        assert name is not None
        lists.topics.append(
            Topic(
                id=identity,
                layout=layout.id,
                code=draft.code,
                name=printed(text, draft.name, flat),
                topic_class=draft.topic_class,
                group=draft.group,
                name_evidence=name,
                body_evidence=evidence_of(layout.document, text, draft.body, "topic.body"),
                goal_evidence=evidence_of(layout.document, text, draft.goal, "topic.goal"),
            )
        )
    return ids

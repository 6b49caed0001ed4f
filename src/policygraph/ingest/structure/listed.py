"""Why: some texts print their list of domains as numbered paragraphs: 二、重点建设领域 / （一）集成电路。重点突破… / （二）新型显示。…

In: named items with their sections, and the document's title. Out: drafts of lists; a plan's ordinary chapters give none, because a heading must
announce fields (重点建设领域, 主攻方向), the text or that heading must be about innovation centres, and each numbered part must be a name with
directions (or 领域一：集成电路 above them): 三、重点任务 / （一）加强技术攻关。突破… and 重点领域 of an industry plan are no list of domains.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from policygraph.ingest.records import BlockKind, Document, Domain, DomainStatus, LayoutKind
from policygraph.ingest.structure.item import Item, Part
from policygraph.ingest.structure.marks import Style, field_label, number_of
from policygraph.ingest.structure.reading import Role
from policygraph.ingest.structure.rows import Lists, Naming, evidence_of, printed
from policygraph.ingest.structure.words import line_pattern

_ANNOUNCING = frozenset((BlockKind.HEADING, BlockKind.TITLE, BlockKind.ATTACHMENT, BlockKind.TABLE_TITLE))
_ENDING = frozenset((BlockKind.TITLE, BlockKind.ATTACHMENT, BlockKind.COLOPHON, BlockKind.SIGNATURE, BlockKind.FORM))
_READ = frozenset((BlockKind.HEADING, BlockKind.CLAUSE))
_STOP = re.compile("[。：]")
_LONGEST_NAME = 24
_LEAST = 2
_MOST = 0.8  # of the parts have a body with directions


@dataclass(slots=True)
class Entry:
    """One numbered part: places of name and body, the heading that it is grouped under, and its items."""

    name: list[Part]
    words: str
    group: str | None
    body: list[Part] = field(default_factory=list)
    text: str = ""
    items: list[Item] = field(default_factory=list)


def add_listed(lists: Lists, naming: Naming, items: Sequence[Item], document: Document, text: str, flat: str) -> None:
    """Add the lists of numbered paragraphs; the items of each domain get owner and role."""
    for title, entries in find_listed(items, document.title, flat):
        layout = naming.layout(LayoutKind.TABLE, title, len(entries))
        lists.layouts.append(layout)
        for number, entry in enumerate(entries, 1):
            identity = f"{layout.id}-{number:02}"
            place = (layout.document, text)
            lists.domains.append(
                Domain(
                    id=identity,
                    layout=layout.id,
                    number=number,
                    name=printed(text, entry.name, flat),
                    status=DomainStatus.PRESENT,
                    group=entry.group,
                    name_evidence=evidence_of(*place, entry.name, "domain.name"),
                    body_evidence=evidence_of(*place, entry.body, "domain.body"),
                )
            )
            _give_roles(entry, identity)


def find_listed(items: Sequence[Item], title: str, flat: str) -> list[tuple[str, list[Entry]]]:
    """Return heading and entries of each list in printed order."""
    found: list[tuple[str, list[Entry]]] = []
    at = 0
    while at < len(items):
        heading = _plain(items[at])
        if items[at].kind in _ANNOUNCING and announces(heading, title):
            end = _end(items, at)
            entries = _entries(items[at + 1 : end], flat)
            if not items[at].mark:
                entries = _before_tasks(entries)
            if is_list(entries):
                found.append((heading, entries))
                at = end
                continue
        at += 1
    return found


def announces(heading: str, title: str) -> bool:
    """Tell whether a heading announces the fields of innovation centres.

    >>> announces("重点建设领域", "某省制造业创新中心建设工作方案"), announces("制造业创新中心建设领域", "某省制造业发展规划")
    (True, True)
    >>> announces("重点领域", "某省制造业发展规划"), announces("重点任务", "某省制造业创新中心建设工作方案")
    (False, False)
    """
    about = line_pattern("centre")
    return line_pattern("fields").search(heading) is not None and bool(about.search(heading) or about.search(title))


def is_list(entries: Sequence[Entry]) -> bool:
    """Tell whether numbered parts are domains: names, not tasks, and nearly all of them with directions."""
    if len(entries) < _LEAST or any(line_pattern("task").match(entry.words) for entry in entries):
        return False
    directed = sum(line_pattern("directions").search(entry.text) is not None for entry in entries)
    return directed >= _MOST * len(entries)


def _before_tasks(entries: list[Entry]) -> list[Entry]:
    """Return the entries before the first task: below a title without a number the chapters of a plan may go on behind its fields."""
    task = line_pattern("task")
    first = next((at for at, entry in enumerate(entries) if task.match(entry.words)), len(entries))
    return entries[:first]


def _plain(item: Item) -> str:
    """Return the words of a heading without its mark."""
    return item.text[item.mark.length if item.mark else 0 :].replace("\0", "").strip()


def _end(items: Sequence[Item], at: int) -> int:
    """Return the index of the item that ends what the heading at `at` opens: its own level again, another title, a table."""
    mark = items[at].mark
    for index in range(at + 1, len(items)):
        item = items[index]
        if item.kind in _ENDING and index > at + 1:
            return index
        if mark and item.mark and item.mark.style is mark.style and item.section != items[at].section:
            return index
        if item.table >= 0:
            return index
    return len(items)


def _entries(items: Sequence[Item], flat: str) -> list[Entry]:
    """Return the numbered parts of the first style that has bodies; a style of bare headings above them groups them."""
    labelled = [item for item in items if item.kind is BlockKind.HEADING and field_label(item.text)]
    if len(labelled) >= _LEAST:
        return _labelled(items, flat)
    marked = [item for item in items if item.mark and item.kind in _READ]
    if not marked:
        return []
    style, outer = _style(marked), marked[0].mark.style if marked[0].mark else None
    entries: list[Entry] = []
    group: str | None = None
    expected = 1
    for item in items:
        if item.kind not in _READ:
            continue
        if item.mark and item.mark.style is style:
            if item.mark.number not in (expected, 1):
                return []  # numbers that do not follow are no list
            expected = item.mark.number + 1
            entry = _begin(item, group, flat)
            if entry is None:
                return []
            entries.append(entry)
        elif item.mark and item.mark.style is outer:
            group = _plain(item)
        elif entries:
            entries[-1].body += item.parts
            entries[-1].text += "".join(flat[first:last] for first, last in item.parts)
            entries[-1].items.append(item)
    return entries


def _labelled(items: Sequence[Item], flat: str) -> list[Entry]:
    """Return the parts that 领域一：, 领域二： … open, [] where these numbers do not follow each other."""
    entries: list[Entry] = []
    for item in (item for item in items if item.kind in _READ):
        if item.kind is BlockKind.HEADING and (found := field_label(item.text)):
            entry = _named(item, found.end(), None, flat)
            if number_of(found[1]) != len(entries) + 1 or entry is None:
                return []
            entries.append(entry)
        elif entries:
            entries[-1].body += item.parts
            entries[-1].text += "".join(flat[first:last] for first, last in item.parts)
            entries[-1].items.append(item)
    return entries


def _style(marked: Sequence[Item]) -> Style:
    """Return the style of the numbered parts: that of the first, or of the second where the first is only a heading above it."""
    first, following = marked[0].mark, marked[1].mark if len(marked) > 1 else None
    assert first is not None
    grouped = following is not None and following.style is not first.style and marked[0].kind is BlockKind.HEADING
    return following.style if grouped and following is not None else first.style


def _begin(item: Item, group: str | None, flat: str) -> Entry | None:
    """Return the entry that an item opens: a heading is its name, else the words up to the first stop; None where there is no name."""
    assert item.mark is not None
    return _named(item, item.mark.length, group, flat)


def _named(item: Item, first: int, group: str | None, flat: str) -> Entry | None:
    """Return the entry of an item whose name begins at character `first`."""
    start, end = item.parts[0]
    stop = _STOP.search(item.text, first)
    last = stop.start() if stop else len(item.text)
    words = item.text[first:last].replace("\0", "").strip()
    if not 2 <= len(words) <= _LONGEST_NAME or "，" in words or (stop is None and item.kind is BlockKind.CLAUSE):
        return None
    while item.text[first : first + 1] in (" ", "\0"):
        first += 1
    entry = Entry([(start + first, start + last)], words, group, items=[item])
    rest = start + last + 1
    if stop and rest < end:
        entry.body.append((rest, end))
    entry.body += item.parts[1:]
    entry.text = "".join(flat[first:last] for first, last in entry.body)
    return entry


def _give_roles(entry: Entry, owner: str) -> None:
    """Let the items of a domain be read as its name and body."""
    for item in entry.items:
        item.owner = owner
        item.reads = [(Role.BODY, list(item.parts))]
        item.reason = "领域内容"
    opening = entry.items[0]
    last = opening.parts[-1][1]
    own = [part for part in entry.body if opening.parts[0][0] <= part[0] < last]
    opening.reads = [(Role.NAME, entry.name), *([(Role.BODY, own)] if own else [])]
    opening.reason = "领域名称"

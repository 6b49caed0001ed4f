"""Sections from marks: 一、 holds （一）, which holds 1., which holds 一是, in the order in which a text first uses them.

In: named items. Out: sections with their printed path (``二/（四）/4/四是``), and each item's section. The first outline of
a text has plain paths, also when an attachment carries it; outlines of further attachments begin with the attachment's label.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.ingest.records import BlockKind, Section
from policygraph.ingest.structure.item import Item
from policygraph.ingest.structure.marks import Style, attachment_of

_OUTSIDE = {BlockKind.COLOPHON, BlockKind.SIGNATURE}
_RANKS = {
    Style.CHAPTER: 0,
    Style.PART: 1,
    Style.ARTICLE: 2,
    Style.CHINESE: 3,
    Style.CHINESE_PAREN: 4,
    Style.ARABIC: 5,
    Style.ARABIC_PAREN: 6,
    Style.ARABIC_HALF: 6,
    Style.CIRCLED: 7,
}
_TITLE_LENGTH = 40


@dataclass(slots=True)
class _Open:
    """A section that has begun and not yet ended."""

    id: str
    style: Style | None
    level: int
    path: str
    label: str
    title: str
    parent: str | None
    start: int
    order: int


class Outline:
    """The sections of one text while its items are walked."""

    __slots__ = ("_document", "_has_plain", "_order", "_prefix", "_stack", "_used", "sections")

    def __init__(self, document: str) -> None:
        """Begin an empty outline for a document id."""
        self._document = document
        self._stack: list[_Open] = []
        self._used: dict[str, int] = {}
        self._prefix = ""
        self._has_plain = False
        self._order = 0
        self.sections: list[Section] = []

    def begin_attachment(self, label: str, title: str, start: int) -> None:
        """Close everything and open an attachment; its label leads the paths below it unless it carries the first outline."""
        self.close_all(start)
        path = self._unique(label)
        self._prefix = path
        self._push(None, 0, path, label, title, None, start)

    def begin(self, item: Item, start: int) -> None:
        """Open the section that an item's mark begins, closing those that it ends."""
        mark = item.mark
        assert mark is not None
        if self._prefix and not self._has_plain:
            self.close_all(start)
            self._prefix = ""
        self._has_plain = self._has_plain or not self._prefix
        self._close_for(mark.style, mark.level, start)
        parent = self._stack[-1].path if self._stack else None
        head = parent or self._prefix
        path = self._unique(f"{head}/{mark.label}" if head else mark.label)
        self._push(mark.style, mark.level, path, mark.label, _title(item), parent, start)

    def close_all(self, end: int) -> None:
        """Close every open section at `end`."""
        while self._stack:
            self._close(end)

    def current(self) -> str | None:
        """Return the id of the innermost open section."""
        return self._stack[-1].id if self._stack else None

    def _close_for(self, style: Style, level: int, end: int) -> None:
        """Close what a mark of this style ends: its own level and everything below."""
        keep = len(self._stack)
        for at, section in enumerate(self._stack):
            if section.style is not None and _ends(style, level, section):
                keep = at
                break
        while len(self._stack) > keep:
            self._close(end)

    def _push(
        self, style: Style | None, level: int, path: str, label: str, title: str, parent: str | None, start: int
    ) -> None:
        """Open a section."""
        self._stack.append(
            _Open(f"{self._document}#{path}", style, level, path, label, title, parent, start, self._order)
        )
        self._order += 1

    def _close(self, end: int) -> None:
        """Close the innermost section."""
        section = self._stack.pop()
        parent = self._stack[-1].id if section.parent else None
        self.sections.append(
            Section(
                section.id,
                self._document,
                section.path,
                section.label,
                section.title,
                parent,
                section.order,
                section.start,
                end,
            )
        )

    def _unique(self, path: str) -> str:
        """Return the path, with ·2, ·3 … where a text numbers two parts alike."""
        count = self._used[path] = self._used.get(path, 0) + 1
        return path if count == 1 else f"{path}·{count}"


def _ends(style: Style, level: int, section: _Open) -> bool:
    """Tell whether a mark ends an open section: the same style, or one that stands higher in every text (条 above （一）)."""
    if style is section.style:
        return level <= section.level or style not in (Style.MARKDOWN, Style.DECIMAL)
    if style is Style.MARKDOWN:
        return True
    return style in _RANKS and (section.style is Style.FIRSTLY or _RANKS.get(section.style or style, 0) > _RANKS[style])


def _title(item: Item) -> str:
    """Return the words after the mark up to the first full stop, '' where they are longer than a title."""
    assert item.mark is not None
    rest = item.text[item.mark.length :].strip().replace("\0", "")
    first = rest.partition("。")[0].rstrip("：")
    return first if len(first) <= _TITLE_LENGTH else ""


def make_sections(items: Sequence[Item], document: str, length: int) -> tuple[Section, ...]:
    """Return the sections in printed order, and note each item's section."""
    outline = Outline(document)
    for at, item in enumerate(items):
        start = item.spans[0][0] if item.spans else 0
        if item.kind in _OUTSIDE:
            outline.close_all(start)
        elif item.attachment:
            outline.begin_attachment(item.attachment, _attachment_title(items, at), start)
        elif item.mark and item.kind in (BlockKind.HEADING, BlockKind.CLAUSE):
            outline.begin(item, start)
        item.section = outline.current()
    outline.close_all(length)
    return tuple(sorted(outline.sections, key=lambda section: section.order))


def _attachment_title(items: Sequence[Item], at: int) -> str:
    """Return the title that follows an attachment's label, on its own line or below."""
    head = attachment_of(items[at].text)
    if head and head.rest:
        return head.rest.replace("\0", "")
    for item in items[at + 1 : at + 3]:
        if item.kind in (BlockKind.TITLE, BlockKind.TABLE_TITLE, BlockKind.FORM):
            return item.text.replace("\0", "")
    return ""

"""Where attachments begin, which lines only list them, and which of them are forms to fill in.

In: all lines. Out: `Attachments.at(index)`, the head that begins at a line. ``附件：工作指南`` below a letter lists;
``附件`` or ``附件 1`` alone begins, and so does ``附件：重点领域`` right above a table. The title that the list gives tells
a form (…申报表) before its first blank is seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.ingest.read.lines import Line
from policygraph.ingest.structure.marks import Attachment, Style, attachment_of, mark_of
from policygraph.ingest.structure.paragraphs import is_date_line
from policygraph.ingest.structure.tables.header import header_at
from policygraph.ingest.structure.words import line_pattern

_LOOK = 10
_TITLE_LENGTH = 60
_TOP = (Style.CHINESE, Style.CHAPTER, Style.ARTICLE)


@dataclass(frozen=True, slots=True)
class Head:
    """`lines` are its line indices; `starts` tells a beginning from a list."""

    label: str
    starts: bool
    is_form: bool
    reason: str
    lines: tuple[int, ...]


class Attachments:
    """The attachment heads of a text by line."""

    __slots__ = ("_heads",)

    def __init__(self, lines: Sequence[Line]) -> None:
        """Find every head; titles given in a list are kept for the attachment they name."""
        self._heads: dict[int, Head] = {}
        found = {
            at: head for at, line in enumerate(lines) if line.text[:1] == "附" and (head := attachment_of(line.text))
        }
        signed = next((at for at, line in enumerate(lines) if is_date_line(line.text)), len(lines)) if found else 0
        listed: dict[str, str] = {}
        for at, head in found.items():
            if head.rest and (len(head.rest) > _TITLE_LENGTH or "。" in head.rest or "，" in head.rest):
                continue
            if head.rest and head.colon and head.label not in listed and not _begins(lines, at, head, signed):
                indices = _listed_lines(lines, at)
                _note_titles(lines, indices, head, listed)
                self._heads[at] = Head(head.label, False, False, "附件目录", indices)
            else:
                title = listed.get(head.label, "") + head.rest
                self._heads[at] = Head(head.label, True, _is_form(lines, at, title), "附件标识", (at,))

    def at(self, index: int) -> Head | None:
        """Return the head that begins at a line, if any."""
        return self._heads.get(index)


def _begins(lines: Sequence[Line], at: int, head: Attachment, signed: int) -> bool:
    """Tell whether ``附件2：名单`` begins an attachment rather than lists it: a table follows at once, or 一、 below the signature.

    ``附件：重点领域`` above ``序号 领域名称 …`` begins one; ``附件：1.申报表`` and ``附件：重点领域`` above a signature list.
    """
    if mark_of(head.rest):
        return False
    following = next((index for index in range(at + 1, min(len(lines), at + _LOOK)) if _is_read(lines[index])), -1)
    if following < 0:
        return False
    mark = mark_of(lines[following].text)
    begins = mark is not None and mark.number == 1 and mark.style in _TOP and signed < at
    return begins or header_at(lines, following) is not None


def _is_read(line: Line) -> bool:
    """Tell whether a line is neither blank nor furniture."""
    return bool(line.text) and not line.furniture


def _listed_lines(lines: Sequence[Line], at: int) -> tuple[int, ...]:
    """Return the lines of a list of attachments: ``附件：1.…`` and the numbered lines below it."""
    indices = [at]
    for index in range(at + 1, min(len(lines), at + 4 * _LOOK)):
        line = lines[index]
        if line.furniture:
            continue
        mark = mark_of(line.text)
        if mark is None or mark.style is not Style.ARABIC or len(line.text) > _TITLE_LENGTH or mark.number < 2:
            break
        indices.append(index)
    return tuple(indices)


def _note_titles(lines: Sequence[Line], indices: Sequence[int], head: Attachment, listed: dict[str, str]) -> None:
    """Keep the titles of a list under the labels that their attachments will bear (附1, 附件1)."""
    base = head.label.rstrip("0123456789一二三四五六七八九十")
    texts = [head.rest, *(lines[index].text for index in indices[1:])]
    listed.setdefault(head.label, head.rest)
    for text in texts:
        mark = mark_of(text)
        if mark and mark.style is Style.ARABIC:
            listed[f"{base}{mark.number}"] = text[mark.length :].strip()


def _is_form(lines: Sequence[Line], at: int, title: str) -> bool:
    """Tell whether an attachment is a form: its title says so, or blanks and check boxes follow at once."""
    texts: list[str] = []
    for index in range(at + 1, min(len(lines), at + 4 * _LOOK)):
        if not lines[index].furniture:
            texts.append(lines[index].text)
        if len(texts) == _LOOK or (texts and attachment_of(texts[-1])):
            break
    heading = title + "".join(text for text in texts[:2] if len(text) <= _TITLE_LENGTH)
    if line_pattern("form_title").search(heading) and not line_pattern("layout_title").search(title):
        return True
    return sum(line_pattern("form_line").search(text) is not None for text in texts) >= 2

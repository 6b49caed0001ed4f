"""The first walk over a text: lines become items (paragraphs, attachment heads, table cells, form lines) in printed order.

In: flattened lines. Out: items with a first guess at their kind, and the tables they came from. Titles, letter parts
and sections are named later by `letter` and `outline`, which see the items' order.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from policygraph.ingest.read.furniture import is_bare_number
from policygraph.ingest.read.lines import Line
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.attachments import Attachments
from policygraph.ingest.structure.item import Item
from policygraph.ingest.structure.marks import Mark, Style, mark_of
from policygraph.ingest.structure.paragraphs import (
    CODE,
    Seen,
    ends_sentence,
    is_colophon,
    is_date_line,
    is_form_line,
    is_heading,
    take_paragraph,
)
from policygraph.ingest.structure.tables import Table, read_table
from policygraph.ingest.structure.tables.header import header_at
from policygraph.ingest.structure.wrap import NOT_WRAPPED, Wrap, fills, wrap_of

FORM_TABLE = "待填的表格"
_FORM_REASON = "表单、承诺书或待填栏目"
_TOP = {Style.CHINESE, Style.CHAPTER, Style.ARTICLE, Style.MARKDOWN}


@dataclass(slots=True)
class Scan:
    """Items in printed order, the tables behind their cells, and the width that lines were wrapped at."""

    items: list[Item] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    wrap: Wrap = NOT_WRAPPED


def scan(lines: Sequence[Line]) -> Scan:
    """Walk the lines once; each line is part of one item or is furniture."""
    result = Scan(wrap=wrap_of(lines))
    attachments = Attachments(lines)
    seen = Seen()
    headers: dict[int, bool] = {}

    def is_table(at: int) -> bool:
        if at not in headers:
            headers[at] = header_at(lines, at) is not None
        return headers[at]

    def is_end(at: int) -> bool:
        return _ends_table(lines, at, attachments)

    in_form = False
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.furniture:
            at += 1
            continue
        if head := attachments.at(at):
            item = Item(BlockKind.ATTACHMENT, head.reason, [], [], line.text)
            _cover(item, lines, head.lines)
            if head.starts:
                item.attachment = head.label
                in_form = head.is_form
                seen = Seen()
            result.items.append(item)
            at = head.lines[-1] + 1
            continue
        if in_form and is_colophon(line.text):
            in_form = False
        if not in_form and is_table(at) and (table := read_table(lines, at, is_end)):
            _add_table(result, table)
            at = table.end
            continue
        at = _add_paragraph(result, lines, at, seen, is_table if not in_form else _never, in_form=in_form)
    return result


def _never(at: int) -> bool:
    """Tell that no table begins here: inside a form every table is the form's."""
    del at
    return False


def _ends_table(lines: Sequence[Line], at: int, attachments: Attachments) -> bool:
    """Tell whether no table goes on at this line: an attachment, a date, 抄送, or a top-level heading begins."""
    text = lines[at].text
    if attachments.at(at) or is_date_line(text) or is_colophon(text):
        return True
    mark = mark_of(text)
    return mark is not None and mark.style in _TOP and (mark.style is not Style.CHINESE or len(text) > mark.length)


def _cover(item: Item, lines: Sequence[Line], indices: Sequence[int]) -> None:
    """Give an item the lines that it is made of; blank lines between them are covered too."""
    for index in indices:
        line = lines[index]
        item.parts.append((line.start, line.end))
        item.spans.append((line.begin, line.stop))


def _add_table(result: Scan, table: Table) -> None:
    """Add a table's headers and cells as items."""
    number = len(result.tables)
    result.tables.append(table)
    for begin, stop in table.headers:
        result.items.append(
            Item(BlockKind.TABLE_HEADER, "表头", [], [(begin, stop)], " ".join(table.labels), table=number)
        )
    for at, row in enumerate(table.rows):
        for cell in row.cells:
            for parts, spans in cell.passages():
                result.items.append(
                    Item(BlockKind.TABLE_CELL, "表格单元", parts, spans, "", None, number, at, cell.column)
                )


def _add_paragraph(
    result: Scan, lines: Sequence[Line], at: int, seen: Seen, is_table: Callable[[int], bool], *, in_form: bool
) -> int:
    """Add the paragraph that begins at a line; return the index of the line after it."""
    line = lines[at]
    if is_bare_number(line.text):
        result.items.append(Item(BlockKind.FURNITURE, "页码", [], [(line.begin, line.stop)], line.text))
        return at + 1
    if in_form and "\t" in line.text:
        _add_form_row(result.items, line)
        return at + 1
    hashes, mark = _marked(line.text)
    indices = take_paragraph(lines, at, mark, result.wrap, seen, is_table) if not hashes else [at]
    kind, reason = BlockKind.CLAUSE, "正文"
    if in_form or is_form_line(line.text):
        kind, reason, mark = BlockKind.FORM, _FORM_REASON, None
    elif "\t" in line.text:
        kind, reason = BlockKind.TABLE_CELL, "没有表头的制表行"
    elif len(indices) == 1 and not (fills(line, result.wrap) and _prose_follows(lines, at)) and _is_heading(line, mark):
        kind, reason = BlockKind.HEADING, "编号后不成句，为标题"
    item = Item(kind, reason, [], [], line.text[hashes:], mark)
    _cover(item, lines, indices)
    item.parts[0] = (line.start + hashes, line.end)
    result.items.append(item)
    return indices[-1] + 1


def _add_form_row(items: list[Item], line: Line) -> None:
    """Add a row of a form's table; rows below each other are one item."""
    part, span = (line.start, line.end), (line.begin, line.stop)
    last = items[-1] if items else None
    if last and last.reason == FORM_TABLE and last.spans[-1][1] == line.begin:
        last.parts.append(part)
        last.spans.append(span)
    else:
        items.append(Item(BlockKind.FORM, FORM_TABLE, [part], [span], line.text))


def _marked(text: str) -> tuple[int, Mark | None]:
    """Return how many characters a markdown heading's hashes take, and the mark: ``## 二、重点领域`` is marked 二、."""
    mark = mark_of(text)
    if mark is None or mark.style is not Style.MARKDOWN:
        return 0, mark
    rest = text[mark.length :].lstrip("\0 ")
    hashes = len(text) - len(rest)
    return hashes, mark_of(rest) or mark._replace(label=_first_words(rest), length=0)


def _first_words(text: str) -> str:
    """Return what stands for a heading without a number in a section path."""
    return text.replace("\0", "").strip().replace("/", "／")[:20] or "#"


def _is_heading(line: Line, mark: Mark | None) -> bool:
    """Tell whether a line with a mark or topic code is a heading."""
    if mark:
        return is_heading(line.text, mark)
    return CODE.match(line.text) is not None and "：" not in line.text and is_heading(line.text, None)


def _prose_follows(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the next line reads on (a full heading line may be the first of a wrapped clause)."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    return following is not None and bool(following.text) and ends_sentence(following.text)

"""The structure stage from end to end: a source text becomes a `Reading`.

In: a `SourceText` and its entry of sources.toml, or None. Out: blocks that partition the text, sections, layouts, domains,
topics, units (passages to read) in printed order, and notices.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from policygraph.ingest.read.decode import SourceText
from policygraph.ingest.read.flat import flatten
from policygraph.ingest.read.lines import split_lines
from policygraph.ingest.records import BlockKind
from policygraph.ingest.sources import SourceEntry
from policygraph.ingest.structure.blocks import make_blocks
from policygraph.ingest.structure.item import Item
from policygraph.ingest.structure.letter import name_parts
from policygraph.ingest.structure.listed import add_listed
from policygraph.ingest.structure.marks import attachment_of
from policygraph.ingest.structure.metadata import document_id, make_document
from policygraph.ingest.structure.outline import make_sections
from policygraph.ingest.structure.reading import Notice, Reading, Role
from policygraph.ingest.structure.rows import Lists, Naming, add_table, add_topics
from policygraph.ingest.structure.scan import Scan, scan
from policygraph.ingest.structure.tables.read import kind_of
from policygraph.ingest.structure.tables.table import ColumnRole, Table, TableKind
from policygraph.ingest.structure.topics import find_topics
from policygraph.ingest.structure.units import make_units


def read_structure(source: SourceText, entry: SourceEntry | None) -> Reading:
    """Divide a text without loss and find what is listed in it."""
    text = source.text
    flat = flatten(text)
    found = scan(split_lines(flat))
    items = found.items
    name_parts(items, flat)
    sections = make_sections(items, document_id(source, entry), len(text))
    drafts = find_topics(flat, items, sections)
    document = make_document(source, flat, items, entry)
    naming = Naming(document, entry, text)
    lists = Lists()
    titles = _table_titles(found)
    for index, table in enumerate(found.tables):
        kind = kind_of(table, titles[index])
        if kind is TableKind.DOMAINS:
            add_table(lists, naming, table, index, titles[index], text, flat)
        elif kind is TableKind.QUOTAS:
            _mark_quotas(items, index, table)
    add_listed(lists, naming, items, document, text, flat)
    ids = add_topics(lists, naming, drafts, text, flat)
    for at, draft in enumerate(drafts):
        for item in draft.items:
            item.owner = ids.get(at)
    _give_roles(found, lists)
    blocks = make_blocks(items, flat)
    promised = [layout.id for layout in entry.layouts] if entry else []
    layouts = tuple(dict.fromkeys([*promised, *(layout.id for layout in lists.layouts)]))
    document = replace(document, layouts=layouts)
    units = make_units(items, flat, composed=unicodedata.is_normalized("NFC", text))
    notices = (*_warnings(source), *lists.notices, *_shortfalls(naming))
    return Reading(
        document,
        text,
        blocks,
        sections,
        tuple(lists.layouts),
        tuple(lists.domains),
        tuple(lists.topics),
        units,
        notices,
    )


def _table_titles(found: Scan) -> list[str]:
    """Return the title of each table: the table title above it, else the heading of its section."""
    titles = [""] * len(found.tables)
    recent: list[str] = []
    heading = ""
    for item in found.items:
        if item.table >= 0:
            if not titles[item.table]:
                titles[item.table] = "".join(recent) or heading
            recent = []
        elif item.kind is BlockKind.TABLE_TITLE:
            recent.append(item.text.replace("\0", ""))
        elif item.kind in (BlockKind.HEADING, BlockKind.TITLE, BlockKind.ATTACHMENT):
            head = attachment_of(item.text) if item.attachment else None
            heading = (head.rest if head and head.rest else item.text).replace("\0", "")
            recent = []
        else:
            recent = []
    return titles


def _mark_quotas(items: Sequence[Item], index: int, table: Table) -> None:
    """Mark all of a table that hands out quotas, so that nothing in it is taken for a domain; only number, place and quota are read."""
    read = _quota_columns(table)
    for item in items:
        if item.table == index:
            item.kind, item.reason = BlockKind.QUOTA_TABLE, "名额分配表，不是领域清单"
            if item.row >= 0 and item.column not in read:
                item.reads = []


def _quota_columns(table: Table) -> frozenset[int]:
    """Return the columns that say who gets how many; of several quotas (重点项目名额, 一般项目名额) the one that adds them up, else none."""
    quotas = [at for at, role in enumerate(table.columns) if role is ColumnRole.QUOTA]
    total = [at for at in quotas if "计" in table.labels[at] or "总" in table.labels[at]]
    places = [at for at, role in enumerate(table.columns) if role not in (ColumnRole.QUOTA, ColumnRole.NUMBER)]
    numbers = [at for at, role in enumerate(table.columns) if role is ColumnRole.NUMBER]
    chosen = quotas if len(quotas) == 1 else total[:1]
    return frozenset((*numbers, *places[:1], *chosen))


def _give_roles(found: Scan, lists: Lists) -> None:
    """Give the cells of domain tables their owner and role."""
    for item in found.items:
        if item.table < 0 or item.row < 0 or item.kind is BlockKind.QUOTA_TABLE:
            continue
        owner = lists.owners.get((item.table, item.row))
        columns = found.tables[item.table].columns
        column = columns[item.column] if item.column < len(columns) else ColumnRole.OTHER
        if owner and column in (ColumnRole.NAME, ColumnRole.BODY):
            item.owner = owner
            item.reads = [(Role.NAME if column is ColumnRole.NAME else Role.BODY, item.parts)]
            item.reason = "领域名称" if column is ColumnRole.NAME else "领域内容"
        elif column is ColumnRole.NUMBER:
            item.reads, item.reason = [], "序号"


def _warnings(source: SourceText) -> tuple[Notice, ...]:
    """Return what decoding had to say."""
    return tuple(
        Notice("source.encoding", "warning", 0, 0, f"{source.path.name}：{words}") for words in source.warnings
    )


def _shortfalls(naming: Naming) -> tuple[Notice, ...]:
    """Return an error for each list that sources.toml promises and the text did not give."""
    return tuple(
        Notice(
            "layout.missing",
            "error",
            0,
            0,
            f"{entry.id}：sources.toml 登记了这份清单，正文里没有读到；请核对文件是否完整",
        )
        for entry in naming.missing()
    )

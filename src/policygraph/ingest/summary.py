"""How much of a text was read as what, and how many rows each of its lists has.

In: a `Reading`. Out: a `Summary`; every character of the text is counted once.
"""

from collections import Counter
from dataclasses import dataclass

from policygraph.ingest.records import BlockKind, DomainStatus, Layout
from policygraph.ingest.structure.reading import Reading

KIND_NAMES = {
    BlockKind.LETTERHEAD: "版头",
    BlockKind.TITLE: "标题",
    BlockKind.SALUTATION: "主送机关",
    BlockKind.HEADING: "小标题",
    BlockKind.CLAUSE: "正文",
    BlockKind.TABLE_TITLE: "表题",
    BlockKind.TABLE_HEADER: "表头",
    BlockKind.TABLE_CELL: "表格单元",
    BlockKind.QUOTA_TABLE: "名额表",
    BlockKind.FORM: "表单",
    BlockKind.ATTACHMENT: "附件标识",
    BlockKind.SIGNATURE: "落款",
    BlockKind.COLOPHON: "版记",
    BlockKind.CONTACT: "联系方式",
    BlockKind.FURNITURE: "版面",
}
SKIPPED = frozenset({BlockKind.QUOTA_TABLE, BlockKind.FORM, BlockKind.FURNITURE, BlockKind.CONTACT, BlockKind.COLOPHON})


@dataclass(frozen=True, slots=True)
class KindCount:
    """How much of a text is of one kind: `skipped` kinds give neither domains nor directions, for the reasons named."""

    kind: BlockKind
    name: str
    blocks: int
    characters: int
    skipped: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LayoutCount:
    """Rows of one list: expected (None if nobody promises a number), found, and those without a name in the source."""

    layout: str
    title: str
    expected: int | None
    found: int
    nameless: int


@dataclass(frozen=True, slots=True)
class Summary:
    """How one text was read; the counts of characters add up to `characters`."""

    document: str
    file: str
    title: str
    characters: int
    kinds: tuple[KindCount, ...]
    layouts: tuple[LayoutCount, ...]


def summarise(reading: Reading) -> Summary:
    """Return how many characters were read as what, and how many rows each list has."""
    characters: Counter[BlockKind] = Counter()
    blocks: Counter[BlockKind] = Counter()
    reasons: dict[BlockKind, Counter[str]] = {}
    for block in reading.blocks:
        characters[block.kind] += block.end - block.start
        blocks[block.kind] += 1
        reasons.setdefault(block.kind, Counter())[block.reason] += block.end - block.start
    kinds = tuple(
        KindCount(
            kind,
            KIND_NAMES[kind],
            blocks[kind],
            characters[kind],
            kind in SKIPPED,
            tuple(reason for reason, _ in sorted(reasons[kind].items(), key=lambda pair: (-pair[1], pair[0]))),
        )
        for kind in BlockKind
        if blocks[kind]
    )
    layouts = tuple(count_rows(reading, layout) for layout in reading.layouts)
    document = reading.document
    return Summary(document.id, document.file, document.title, len(reading.text), kinds, layouts)


def count_rows(reading: Reading, layout: Layout) -> LayoutCount:
    """Return how many rows a list has, beside the number that is promised."""
    domains = [domain for domain in reading.domains if domain.layout == layout.id]
    topics = sum(topic.layout == layout.id for topic in reading.topics)
    nameless = sum(domain.status is DomainStatus.MISSING_IN_SOURCE for domain in domains)
    return LayoutCount(layout.id, layout.title, layout.expected, len(domains) + topics, nameless)

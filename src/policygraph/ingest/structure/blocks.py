"""Items become blocks that partition the text: what no item covers is furniture.

In: items with their spans. Out: blocks in order; the first begins at 0, each begins where the one before ends, the last ends
with the text.
"""

from collections.abc import Sequence

from policygraph.ingest.read.lines import BLANK
from policygraph.ingest.records import Block, BlockKind
from policygraph.ingest.structure.item import Item


def make_blocks(items: Sequence[Item], flat: str) -> tuple[Block, ...]:
    """Return the blocks; blank lines inside one item belong to it, page numbers inside it do not."""
    spans = sorted((begin, stop, at) for at, item in enumerate(items) for begin, stop in item.spans if begin < stop)
    blocks: list[Block] = []
    at = 0
    previous = -1
    for begin, stop, number in spans:
        item = items[number]
        if begin > at:
            if number == previous and not flat[at:begin].strip(BLANK):
                begin = at
            else:
                blocks.append(_furniture(flat, at, begin, item.section if number == previous else None))
        if number == previous and begin == at:
            last = blocks[-1]
            blocks[-1] = Block(last.kind, last.start, stop, last.section, last.reason)
        else:
            blocks.append(Block(item.kind, at if begin < at else begin, stop, item.section, item.reason))
        at, previous = stop, number
    if at < len(flat):
        blocks.append(_furniture(flat, at, len(flat), None))
    return tuple(blocks)


def _furniture(flat: str, start: int, end: int, section: str | None) -> Block:
    """Return a block that nobody reads, with the reason."""
    text = flat[start:end]
    seen = "页码、分隔线或版面说明" if text.strip(BLANK) else "不可见字符"
    reason = "空行" if text.isspace() else seen
    return Block(BlockKind.FURNITURE, start, end, section, reason)

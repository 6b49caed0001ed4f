"""The working noun of the structure stage: one paragraph, heading, table cell or other stretch, before it becomes records.

Items are made in printed order by `scan`, named by `letter`, placed in sections by `outline`, and turned into blocks,
units, domains and topics by `assemble`.
"""

from dataclasses import dataclass

from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.marks import Mark
from policygraph.ingest.structure.reading import Role

Part = tuple[int, int]


@dataclass(slots=True)
class Item:
    """`parts` are what is read (start, end), `spans` what is covered, line breaks included; `text` is the first line.

    Filled in later: `section`, the id of its section; `owner`, of its domain or topic; `reads`, what is read of it in which
    role where that is not the whole. `attachment` is the label of the attachment that begins here.
    """

    kind: BlockKind
    reason: str
    parts: list[Part]
    spans: list[Part]
    text: str
    mark: Mark | None = None
    table: int = -1
    row: int = -1
    column: int = -1
    attachment: str | None = None
    section: str | None = None
    owner: str | None = None
    reads: list[tuple[Role, list[Part]]] | None = None

"""What the structure stage hands to the language stage: a document divided without loss, and the passages to read."""

from dataclasses import dataclass
from enum import StrEnum

from policygraph.ingest.quick import quick
from policygraph.ingest.read.passage import Passage
from policygraph.ingest.records import Block, BlockKind, Document, Domain, Layout, Section, Topic


class Role(StrEnum):
    """What a passage is to its owner."""

    TITLE = "title"
    HEADING = "heading"
    CLAUSE = "clause"  # running text of a section
    NAME = "name"  # the name of a domain or topic
    BODY = "body"  # the directions of a domain; 主要研究内容 or the listed items of a topic
    GOAL = "goal"  # 项目实施目标: target figures


@quick
@dataclass(frozen=True, slots=True)
class Unit:
    """One passage to read: a whole paragraph or a whole table cell, line and page breaks mended.

    `owner` is the domain or topic that it belongs to, else None (then `section` owns what is found in it).
    """

    passage: Passage
    role: Role
    kind: BlockKind
    section: str | None
    owner: str | None


@quick
@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about the reading, e.g. a row without a name; `severity` is info, warning or error."""

    code: str
    severity: str
    start: int
    end: int
    message: str


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its partition into blocks, its sections and rows, and its passages in printed order."""

    document: Document
    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    layouts: tuple[Layout, ...]
    domains: tuple[Domain, ...]
    topics: tuple[Topic, ...]
    units: tuple[Unit, ...]
    notices: tuple[Notice, ...]

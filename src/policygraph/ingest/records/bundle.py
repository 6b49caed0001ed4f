"""Everything that one text yields, in the order in which it is written to JSON lines."""

from dataclasses import dataclass

from policygraph.ingest.quick import quick
from policygraph.ingest.records.document import Block, Document, Section
from policygraph.ingest.records.finding import Citation, Condition, Fact, Indicator, Mention, SupportMeasure
from policygraph.ingest.records.layout import Domain, Layout, Topic


@quick
@dataclass(frozen=True, slots=True)
class Technology:
    """A normalised direction; `name` is the first printed form, `normal` the form that its id is made from."""

    id: str
    name: str
    normal: str


@quick
@dataclass(frozen=True, slots=True)
class DocumentRecords:
    """All records of one document."""

    document: Document
    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    layouts: tuple[Layout, ...]
    domains: tuple[Domain, ...]
    topics: tuple[Topic, ...]
    technologies: tuple[Technology, ...]
    mentions: tuple[Mention, ...]
    citations: tuple[Citation, ...]
    conditions: tuple[Condition, ...]
    measures: tuple[SupportMeasure, ...]
    indicators: tuple[Indicator, ...]
    facts: tuple[Fact, ...]

"""The nouns of policygraph as frozen, slotted dataclasses; see ../../../../docs/architecture.md."""

from policygraph.ingest.records.bundle import DocumentRecords, Technology
from policygraph.ingest.records.document import Block, BlockKind, Document, Level, Section
from policygraph.ingest.records.evidence import Evidence
from policygraph.ingest.records.finding import Citation, Condition, Fact, Indicator, Mention, SupportMeasure
from policygraph.ingest.records.layout import Domain, DomainStatus, Layout, LayoutKind, Topic

__all__ = [
    "Block",
    "BlockKind",
    "Citation",
    "Condition",
    "Document",
    "DocumentRecords",
    "Domain",
    "DomainStatus",
    "Evidence",
    "Fact",
    "Indicator",
    "Layout",
    "LayoutKind",
    "Level",
    "Mention",
    "Section",
    "SupportMeasure",
    "Technology",
    "Topic",
]

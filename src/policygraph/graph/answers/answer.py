"""The envelope of every answer and the quote that each of its lines carries; their fields are the keys of the JSON."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from policygraph.ingest.records import Document, Evidence, Section

RowT = TypeVar("RowT")


@dataclass(frozen=True, slots=True)
class Quote:
    """Evidence with the printed path of the section that holds it (None where the text has no numbered part there)."""

    document: str
    section: str | None
    start: int
    end: int
    quote: str
    rule: str


@dataclass(frozen=True, slots=True)
class DocumentStatus:
    """A document that an answer rests on, and whether it is in force at the given date."""

    id: str
    status: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One printed rule: the verdict and when it is given."""

    verdict: str
    rule: str


@dataclass(frozen=True, slots=True)
class Answer(Generic[RowT]):
    """What every answer says: which lists, at which date, on which documents, with which reservations."""

    list: str
    reference: str
    as_of: str
    digest: str
    documents: tuple[DocumentStatus, ...]
    notes: tuple[str, ...]
    rows: tuple[RowT, ...]
    rules: tuple[Rule, ...]


class Places:
    """Finds the innermost section of an offset; made once an answer."""

    def __init__(self, sections: Iterable[Section]) -> None:
        """Sort the sections of each document by where they begin, outer ones first."""
        self._sections: dict[str, list[Section]] = {}
        for section in sections:
            self._sections.setdefault(section.document, []).append(section)
        for found in self._sections.values():
            found.sort(key=lambda section: (section.start, -section.end))
        self._starts = {document: [section.start for section in found] for document, found in self._sections.items()}

    def path(self, document: str, start: int) -> str | None:
        """Return the printed path of the innermost section that holds `start`, e.g. ``四/（三）``."""
        section = self.section(document, start)
        return section.path if section else None

    def section(self, document: str, start: int) -> Section | None:
        """Return the innermost section that holds `start`."""
        found = self._sections.get(document, [])
        for section in reversed(found[: bisect_right(self._starts.get(document, []), start)]):
            if start < section.end:
                return section
        return None

    def quote(self, evidence: Evidence) -> Quote:
        """Return the evidence with its section path."""
        path = self.path(evidence.document, evidence.start)
        return Quote(evidence.document, path, evidence.start, evidence.end, evidence.quote, evidence.rule)

    def quotes(self, evidence: Iterable[Evidence | None]) -> tuple[Quote, ...]:
        """Return each span once, in the given order; None is skipped."""
        seen: dict[tuple[str, int, int], Evidence] = {}
        for e in evidence:
            if e is not None:
                seen.setdefault((e.document, e.start, e.end), e)
        return tuple(map(self.quote, seen.values()))


def title(document: Document | None) -> str:
    """Return the document's title in 《》, or 所载清单 for a list without a text."""
    return f"《{document.title.strip('《》')}》" if document else "所载清单"

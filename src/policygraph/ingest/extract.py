"""Why: the one place that strings the steps of reading together.

In: a source text, its entry in sources.toml (or none) and the pipeline. Out: every record of the document, each with evidence.
"""

from dataclasses import replace

from spacy.language import Language

from policygraph.ingest.mentions import mentions_of
from policygraph.ingest.nlp.components import marked_on
from policygraph.ingest.nlp.findings import Findings, find_all
from policygraph.ingest.nlp.pipeline import read_doc
from policygraph.ingest.read.decode import SourceText
from policygraph.ingest.records import Document, DocumentRecords
from policygraph.ingest.sources import SourceEntry
from policygraph.ingest.structure import read_structure


def extract(source: SourceText, entry: SourceEntry | None, nlp: Language) -> DocumentRecords:
    """Return all records of one text; nothing of the language stage outlives the call."""
    reading = read_structure(source, entry)
    with nlp.memory_zone():
        doc = read_doc(nlp, reading)
        mentions, technologies = mentions_of(reading, doc.user_data["technologies"])
        marked = marked_on(doc)
    found = find_all(reading, marked)
    return DocumentRecords(
        document=_with_validity(reading.document, found),
        text=reading.text,
        blocks=reading.blocks,
        sections=reading.sections,
        layouts=(*reading.layouts, *found.layouts),
        domains=(*reading.domains, *found.domains),
        topics=reading.topics,
        technologies=technologies,
        mentions=mentions,
        citations=found.citations,
        conditions=found.conditions,
        measures=found.measures,
        indicators=found.indicators,
        facts=found.facts,
    )


def _with_validity(document: Document, found: Findings) -> Document:
    """Return the document with period and status as its text says them, and the lists that its prose gives."""
    validity = found.validity
    layouts = (*document.layouts, *(layout.id for layout in found.layouts if layout.id not in document.layouts))
    return replace(
        document,
        layouts=layouts,
        valid_from=validity.valid_from or document.valid_from,
        valid_to=validity.valid_to or document.valid_to,
        status=validity.status if validity.status != "未注明" else document.status,
        evidence=tuple(sorted((dict(validity.evidence) | dict(document.evidence)).items())),
    )

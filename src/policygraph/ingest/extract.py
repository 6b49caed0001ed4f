"""Why: the one place that strings the steps of reading together.

In: a source text, its entry in sources.toml (or none) and the pipeline. Out: every record of the document, each with evidence.
"""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from policygraph.ingest.mentions import mentions_of
from policygraph.ingest.nlp.components import marked_on, split_on
from policygraph.ingest.nlp.findings import Findings, find_all
from policygraph.ingest.nlp.pipeline import bounded, read_doc
from policygraph.ingest.read.decode import SourceText
from policygraph.ingest.records import Document, DocumentRecords, Mention, Technology
from policygraph.ingest.sources import SourceEntry
from policygraph.ingest.structure import Reading, read_structure


def extract(source: SourceText, entry: SourceEntry | None, nlp: Language) -> DocumentRecords:
    """Return all records of one text; nothing of the language stage outlives the call but common words."""
    reading = read_structure(source, entry)
    with bounded(nlp):
        mentions, technologies, found = findings_on(reading, read_doc(nlp, reading))
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


def findings_on(reading: Reading, doc: Doc) -> tuple[tuple[Mention, ...], tuple[Technology, ...], Findings]:
    """Return the directions that the components put on the Doc, as records, and everything else that the text says."""
    mentions, technologies = mentions_of(reading, doc.user_data["technologies"])
    return mentions, technologies, find_all(reading, marked_on(doc), split_on(doc, reading))


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

"""Why: the one place that strings the steps of reading together.

In: a source text, its entry in sources.toml (or none) and the pipeline. Out: every record of the document, each with evidence.
"""

from spacy.language import Language

from policygraph.ingest.mentions import mentions_of
from policygraph.ingest.nlp.pipeline import read_doc
from policygraph.ingest.read.decode import SourceText
from policygraph.ingest.records import DocumentRecords
from policygraph.ingest.sources import SourceEntry
from policygraph.ingest.structure import read_structure


def extract(source: SourceText, entry: SourceEntry | None, nlp: Language) -> DocumentRecords:
    """Return all records of one text; nothing of the language stage outlives the call."""
    reading = read_structure(source, entry)
    with nlp.memory_zone():
        doc = read_doc(nlp, reading)
        mentions, technologies = mentions_of(reading, doc.user_data["technologies"])
    return DocumentRecords(
        document=reading.document,
        text=reading.text,
        blocks=reading.blocks,
        sections=reading.sections,
        layouts=reading.layouts,
        domains=reading.domains,
        topics=reading.topics,
        technologies=technologies,
        mentions=mentions,
        citations=(),
        conditions=(),
        measures=(),
        indicators=(),
        facts=(),
    )

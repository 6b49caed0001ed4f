"""Why: spaCy's own tools see what the rules found: domains, citations and conditions as spans of the Doc.

In: ``doc.user_data["units"]`` and, if the Doc was made from a `Reading`, ``doc.user_data["reading"]`` (its headings steer conditions).
Out: ``doc.spans[...]``, and the findings in ``doc.user_data`` for `marked_on`, which `extract` hands to `findings.find_all`.
"""

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span

from policygraph.ingest.nlp.clauses import Split
from policygraph.ingest.nlp.conditions import find_conditions
from policygraph.ingest.nlp.domains import place_items
from policygraph.ingest.nlp.findings import Marked, place_citations
from policygraph.ingest.nlp.units import placed_units
from policygraph.ingest.records import Document, Level
from policygraph.ingest.structure.reading import Reading, Role


def reading_of(doc: Doc) -> Reading:
    """Return the reading that the Doc was made from, or one that holds nothing but the Doc's units."""
    known = doc.user_data.get("reading")
    if isinstance(known, Reading):
        return known
    document = Document(
        "doc",
        "",
        "",
        None,
        None,
        None,
        Level.UNKNOWN,
        "",
        (),
        None,
        None,
        "未注明",
        "",
        "utf-8",
        len(doc.text),
        None,
        (),
    )
    units = tuple(unit for _, _, unit in placed_units(doc))
    made = Reading(document, doc.text, (), (), (), (), (), units, ())
    doc.user_data["reading"] = made
    return made


def split_on(doc: Doc, reading: Reading) -> Split:
    """Return the sentences of the Doc's units, cut once for all components."""
    split = doc.user_data.setdefault("split", Split([unit.passage.text for unit in reading.units]))
    assert isinstance(split, Split)
    return split


def _spans(doc: Doc, found: Iterable[tuple[int, int, int, str]]) -> list[Span]:
    """Return Doc spans for (unit, start, end, label), widened to whole tokens."""
    units = placed_units(doc)
    spans = (
        doc.char_span(units[unit][0] + start, units[unit][0] + end, label=label, alignment_mode="expand")
        for unit, start, end, label in found
    )
    return [span for span in spans if span is not None]


@Language.component("policygraph_domains", requires=["doc.user_data"], assigns=["doc.spans"])
def policygraph_domains(doc: Doc) -> Doc:
    """Mark the names of rows and topics, and the fields that running text lists."""
    reading = reading_of(doc)
    items = place_items(reading, split_on(doc, reading))
    doc.user_data["items"] = items
    names = [(n, 0, len(unit.passage.text), "ROW") for n, unit in enumerate(reading.units) if unit.role is Role.NAME]
    doc.spans["domains"] = _spans(doc, [*names, *((i.unit, i.item.start, i.item.end, "PROSE") for i in items)])
    return doc


@Language.component("policygraph_citations", requires=["doc.user_data"], assigns=["doc.spans"])
def policygraph_citations(doc: Doc) -> Doc:
    """Mark every document that is named by title or number."""
    cited = place_citations(reading_of(doc))
    doc.user_data["cited"] = cited
    doc.spans["citations"] = _spans(doc, ((n, c.start, c.end, c.rule) for n, c in cited))
    return doc


@Language.component("policygraph_conditions", requires=["doc.user_data"], assigns=["doc.spans"])
def policygraph_conditions(doc: Doc) -> Doc:
    """Mark every demand, labelled with its subject."""
    reading = reading_of(doc)
    demands = find_conditions(reading, split_on(doc, reading))
    doc.user_data["demands"] = demands
    doc.spans["conditions"] = _spans(doc, ((d.unit, d.start, d.end, d.subject) for d in demands))
    return doc


def marked_on(doc: Doc) -> Marked:
    """Return what the three components put on `doc`."""
    return Marked(doc.user_data["items"], doc.user_data["cited"], doc.user_data["demands"])

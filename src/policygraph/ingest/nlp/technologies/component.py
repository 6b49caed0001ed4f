"""Why: puts the directions of every unit on the spaCy Doc.

In: ``doc.user_data["units"]``. Out: ``doc.user_data["technologies"]``, a list of (unit index, Direction) with offsets in the
unit's passage, which is what `extract` turns into mentions; and ``doc.spans["technologies"]`` for spaCy's own tools, where
a span that ends inside a token is widened to the token.
"""

from spacy.language import Language
from spacy.tokens import Doc

from policygraph.ingest.nlp.technologies.announce import listed_units
from policygraph.ingest.nlp.technologies.direction import Direction
from policygraph.ingest.nlp.technologies.find import find_directions
from policygraph.ingest.nlp.units import placed_units

PlacedDirection = tuple[int, Direction]


@Language.component("policygraph_technologies", requires=["doc.user_data"], assigns=["doc.spans"])
def policygraph_technologies(doc: Doc) -> Doc:
    """Find the directions of each unit."""
    found: list[PlacedDirection] = []
    spans = []
    units = placed_units(doc)
    listed = listed_units(unit for _, _, unit in units)
    for index, ((start, _, unit), is_listed) in enumerate(zip(units, listed, strict=True)):
        for direction in find_directions(unit.passage.text, unit.role, is_listed):
            found.append((index, direction))
            label = direction.action or "LIST"
            spans.append(
                doc.char_span(start + direction.start, start + direction.end, label=label, alignment_mode="expand")
            )
    doc.user_data["technologies"] = found
    doc.spans["technologies"] = [span for span in spans if span is not None]
    return doc

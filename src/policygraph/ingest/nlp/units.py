"""Why: components read units, not raw text; this component sees to it that every Doc has them.

In: a Doc. Out: ``doc.user_data["units"]``, a list of (start, end, Unit) in Doc characters.
"""

from spacy.language import Language
from spacy.tokens import Doc

from policygraph.ingest.read.passage import Passage
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.reading import Role, Unit

PlacedUnit = tuple[int, int, Unit]


@Language.component("policygraph_units", assigns=["doc.user_data"])
def policygraph_units(doc: Doc) -> Doc:
    """Give a Doc made from a bare string one clause unit; a Doc made by `read_doc` has its units already."""
    if "units" not in doc.user_data:
        text = doc.text
        unit = Unit(Passage.joined([(text, 0, len(text))]), Role.CLAUSE, BlockKind.CLAUSE, None, None)
        doc.user_data["units"] = [(0, len(text), unit)]
    return doc


def placed_units(doc: Doc) -> list[PlacedUnit]:
    """Return the units of `doc` in printed order."""
    found: list[PlacedUnit] = policygraph_units(doc).user_data["units"]
    return found

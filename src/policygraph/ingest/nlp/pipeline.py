"""Why: one factory makes the language pipeline, so that every caller reads with the same tokenizer and components.

In: a `Reading` (or a bare string). Out: a spaCy `Doc` whose spans and ``user_data`` hold what the components found.
Read inside ``with bounded(nlp):`` and take plain values out of the Doc, then memory does not grow with documents.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from policygraph.ingest.nlp import tokenizer
from policygraph.ingest.nlp.units import PlacedUnit
from policygraph.ingest.structure.reading import Reading, Unit

KEPT_WORDS = (
    50_000  # a word and its entry take some 200 bytes; making them anew for each text costs a tenth of the cutting
)

# (factory name, module that registers it), in the order in which they run
COMPONENTS: tuple[tuple[str, str], ...] = (
    ("policygraph_units", "policygraph.ingest.nlp.units"),
    ("policygraph_domains", "policygraph.ingest.nlp.components"),
    ("policygraph_technologies", "policygraph.ingest.nlp.technologies.component"),
    ("policygraph_citations", "policygraph.ingest.nlp.components"),
    ("policygraph_conditions", "policygraph.ingest.nlp.components"),
)


def make_pipeline(segmenter: str = "jieba") -> Language:
    """Return the pipeline: blank Chinese, our tokenizer, all components; `segmenter` is ``jieba`` or ``rjieba``."""
    register()
    config = {"nlp": {"tokenizer": {"@tokenizers": "policygraph.JiebaTokenizer.v1", "segmenter": segmenter}}}
    nlp = spacy.blank("zh", config=config)
    nlp.max_length = 10**9
    nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]
    for name, _ in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def load_pipeline(path: Path) -> Language:
    """Return a pipeline that ``nlp.to_disk(path)`` saved."""
    register()
    nlp = spacy.load(path)
    nlp.max_length = 10**9
    nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]
    return nlp


def bounded(nlp: Language) -> AbstractContextManager[object]:
    """Return the context to read one document in: words are kept from text to text until there are `KEPT_WORDS`, then no more."""
    return nullcontext() if len(nlp.vocab) < KEPT_WORDS else nlp.memory_zone()


def register() -> None:
    """Import the modules that register tokenizer and components with spaCy."""
    assert tokenizer.SEGMENTERS
    for _, module in COMPONENTS:
        import_module(module)


def read_doc(nlp: Language, reading: Reading) -> Doc:
    """Return the Doc of all passages of `reading`, each followed by a line end, with every component applied."""
    return read_units(nlp, reading.units, reading)


def read_units(nlp: Language, units: Sequence[Unit], reading: Reading | None = None) -> Doc:
    """Return the Doc of these units with every component applied."""
    read: Doc = nlp(bare_doc(nlp, units, reading))
    return read


def bare_doc(nlp: Language, units: Sequence[Unit], reading: Reading | None = None) -> Doc:
    """Return the tokens of these units; ``doc.user_data["units"]`` is the list of (start, end, Unit) in Doc characters."""
    placed: list[PlacedUnit] = []
    at = 0
    for unit in units:
        end = at + len(unit.passage.text)
        placed.append((at, end, unit))
        at = end + 1
    doc = nlp.make_doc("".join(f"{unit.passage.text}\n" for unit in units))
    doc.user_data["units"] = placed
    if reading is not None:
        doc.user_data["reading"] = reading
    return doc

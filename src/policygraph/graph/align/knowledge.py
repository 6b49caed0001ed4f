"""Why: everything that linking knows beside the rows themselves, loaded once, from package data only.

In: the vocabulary of fields, the generic words, the dated weights. Out: `Knowledge`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.graph.align.labels import Labels, make_labels
from policygraph.graph.align.network import Network, make_network
from policygraph.graph.align.words import Words, load_words
from policygraph.ingest.lexicon.fields import Field, load_fields
from policygraph.ingest.lexicon.fields_lint import without_loops


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Names of fields, the network between them, and what generic words weigh."""

    network: Network
    labels: Labels
    words: Words


def load_knowledge() -> Knowledge:
    """Return the shipped knowledge; a few hundredths of a second."""
    return make_knowledge(without_loops(load_fields().fields), load_words())


def make_knowledge(fields: Sequence[Field], words: Words) -> Knowledge:
    """Return knowledge from these vocabulary rows and words."""
    return Knowledge(make_network(fields), make_labels(fields), words)

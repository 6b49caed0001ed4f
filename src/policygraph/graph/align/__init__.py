"""Links between rows of lists: pure functions from rows to alignments, each with its reasons and quotes."""

from policygraph.graph.align.judgements import NO_JUDGEMENTS, Judgements, load_judgements
from policygraph.graph.align.knowledge import Knowledge, load_knowledge
from policygraph.graph.align.linking import align

__all__ = ["NO_JUDGEMENTS", "Judgements", "Knowledge", "align", "load_judgements", "load_knowledge"]

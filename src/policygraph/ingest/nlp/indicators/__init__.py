"""Target figures (指标) of fund topics: name, comparator, value, unit."""

from policygraph.ingest.nlp.indicators.find import Target, find_indicators

__all__ = ["Target", "find_indicators"]

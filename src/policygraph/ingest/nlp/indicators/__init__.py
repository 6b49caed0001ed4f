"""Target figures (指标) of fund topics: name, comparator, value, unit."""

from policygraph.ingest.nlp.indicators.find import Target, find_indicators
from policygraph.ingest.nlp.indicators.stated import is_target, stated_targets

__all__ = ["Target", "find_indicators", "is_target", "stated_targets"]

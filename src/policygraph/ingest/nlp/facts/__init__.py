"""Plain facts of a text: quotas, key fields, organisations and regions that it names."""

from policygraph.ingest.nlp.facts.find import Named, find_facts

__all__ = ["Named", "find_facts"]

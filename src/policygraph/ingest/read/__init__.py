"""Bytes to text, with a map back to the original."""

from policygraph.ingest.read.decode import SourceText, read_source
from policygraph.ingest.read.flat import flatten
from policygraph.ingest.read.passage import Passage
from policygraph.ingest.read.repair import make_passage

__all__ = ["Passage", "SourceText", "flatten", "make_passage", "read_source"]

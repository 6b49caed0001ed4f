"""Documents that a text names: by title, by 发文字号, or by an abbreviation that it defined."""

from policygraph.ingest.nlp.citations.find import Cited, find_citations
from policygraph.ingest.nlp.citations.kind import CitationKind, citation_kind
from policygraph.ingest.nlp.citations.resolve import resolve, title_key

__all__ = ["CitationKind", "Cited", "citation_kind", "find_citations", "resolve", "title_key"]

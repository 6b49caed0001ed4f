"""Vocabulary as data: one TSV file a family, read and linted by `table`, so that a planner can edit words without Python."""

from policygraph.ingest.lexicon.table import Term, lint, read_table, tables, words

__all__ = ["Term", "lint", "read_table", "tables", "words"]

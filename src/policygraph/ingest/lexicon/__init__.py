"""Vocabulary as data: one TSV file a family, read and linted by `table`, so that a planner can edit words without Python."""

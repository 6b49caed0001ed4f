"""Tables: header rows told by meaning, rows over page breaks, cells one a line, rows without number and name."""

from policygraph.ingest.structure.tables.read import read_table
from policygraph.ingest.structure.tables.table import Cell, Row, Table, TableKind

__all__ = ["Cell", "Row", "Table", "TableKind", "read_table"]

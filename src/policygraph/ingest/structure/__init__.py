"""Text to sections, tables and rows: which stretch is what, and which belongs together."""

from policygraph.ingest.structure.assemble import read_structure
from policygraph.ingest.structure.reading import Notice, Reading, Role, Unit

__all__ = ["Notice", "Reading", "Role", "Unit", "read_structure"]

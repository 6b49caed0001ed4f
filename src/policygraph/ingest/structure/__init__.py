"""Text to sections, tables and rows: which stretch is what, and which belongs together."""

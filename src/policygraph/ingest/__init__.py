"""Bytes to records: reads policy texts and finds what they say. Knows no database and no web."""

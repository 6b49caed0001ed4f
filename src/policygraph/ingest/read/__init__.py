"""Bytes to text, with a map back to the original."""

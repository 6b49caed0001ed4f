"""Holds the facts of one named centre against the conditions of a text."""

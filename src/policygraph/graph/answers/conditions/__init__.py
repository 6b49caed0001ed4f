"""Conditions of several texts side by side: which is stricter, line by line, and why."""

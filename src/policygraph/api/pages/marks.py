"""Shape, short word and style of every closed word of the answers (marks.toml), so that status is never told by colour alone."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Mark:
    """How a word looks: the word itself, a glyph before it, one character for a cell, and a style."""

    word: str
    glyph: str = ""
    short: str = ""
    style: str = "unknown"


@cache
def marks(group: str) -> dict[str, Mark]:
    """Return the marks of a group in the order of the file."""
    data = tomllib.loads(Path(__file__).with_name("marks.toml").read_text(encoding="utf-8"))
    return {key: Mark(**{"word": key, **entry}) for key, entry in data[group].items()}


def mark(word: str, group: str) -> Mark:
    """Return the mark of a word; one that the file doesn't know is shown plainly.

    >>> mark("exact", "relations").word, mark("已列入", "verdicts").glyph, mark("新词", "verdicts").glyph
    ('相同', '■', '')
    """
    return marks(group).get(word, Mark(word))

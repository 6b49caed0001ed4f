"""Why: the value that passes between the steps of cutting an enumeration."""

from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch ``text[start:end]`` and the rule that cut it."""

    start: int
    end: int
    rule: str

    def cut(self, text: str) -> str:
        """Return the piece's words."""
        return text[self.start : self.end]

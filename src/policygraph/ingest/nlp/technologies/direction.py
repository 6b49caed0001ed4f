"""Why: the one value that direction rules produce, before it has an owner and evidence."""

from typing import NamedTuple


class Direction(NamedTuple):
    """A direction ``text[start:end]`` of a passage; `action` is its verb or None, `rule` says why it was taken and ended."""

    start: int
    end: int
    action: str | None
    rule: str

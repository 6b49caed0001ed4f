"""How much work a call does, counted and not timed, so that a busy machine changes nothing.

In: a text and a function of it. Out: its calls (Python's and C's), the characters that the patterns of the direction rules pass over,
and the characters that slices of the text copy. What a pattern tries again at each place is not seen.
"""

import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from policygraph.ingest.nlp import technologies

MODULES = [path.stem for path in Path(technologies.__path__[0]).glob("*.py") if path.stem != "__init__"]


class Tally:
    """The work so far."""

    def __init__(self) -> None:
        self.done = 0

    def event(self, _frame: FrameType, event: str, _argument: object) -> None:
        """Count a call; what `sys.setprofile` wants."""
        if event in ("call", "c_call"):
            self.done += 1


class CountedPattern:
    """A pattern that counts how far it has to look: to the end of what it finds, else to the end of what it was given."""

    def __init__(self, pattern: re.Pattern[str], tally: Tally) -> None:
        self._pattern, self._tally = pattern, tally

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.search(text, start, end)
        self._tally.done += max(0, (found.end() if found else min(end, len(text))) - start)
        return found

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.match(text, start, end)
        self._tally.done += found.end() - start if found else 1
        return found

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        at = start
        for found in self._pattern.finditer(text, start, end):
            self._tally.done += found.end() - at
            at = found.end()
            yield found
        self._tally.done += max(0, min(end, len(text)) - at)

    def sub(self, by: Any, text: str) -> str:
        self._tally.done += len(text)
        return self._pattern.sub(by, text)


class CountedText(str):
    """A text that counts the characters that its slices copy."""

    tally: Tally

    def __getitem__(self, place: Any) -> str:
        part = CountedText(super().__getitem__(place))
        part.tally = self.tally
        self.tally.done += len(part)
        return part


def work_of(action: Callable[[str], object], text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return the work of ``action(text)``: calls, and characters looked at or copied."""
    tally, counted = Tally(), CountedText(text)
    counted.tally = tally
    before = sys.getprofile()
    with monkeypatch.context() as patched:
        for name in MODULES:
            module = import_module(f"{technologies.__name__}.{name}")
            for key, value in vars(module).copy().items():
                if isinstance(value, re.Pattern):
                    patched.setattr(module, key, CountedPattern(value, tally))
        sys.setprofile(tally.event)
        try:
            action(counted)
        finally:
            sys.setprofile(before)
    return tally.done

"""Keeps answers beside the store, so that a question asked again of an unchanged graph is answered without computing.

In: a question and the settings. Out: the bytes kept for it, or None. An answer is good only for the very store file and the
very code that it is computed with: both are part of its key, told by the files' size and time, so looking one up loads
neither the store nor the answers. Only embedded stores have a file to tell by; for others nothing is kept.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from policygraph.api.settings import Settings

PACKAGE = Path(__file__).parents[1]
JOURNAL = "-wal"
CODE = (".py", ".tsv", ".toml", ".sql")
UNASKED = frozenset((
    "nlp", "structure", "read", "building", "export", "briefing", "figures", "network", "pages", "routes", "web", "fonts", "locale", "static",
    "templates", "__pycache__",
))  # fmt: skip
"""Folders whose code no kept answer loads (a test): it reads texts, builds graphs or shows answers."""


class Question(NamedTuple):
    """What is asked: the answer's name, both lists, the date, and whether the JSON is broken into lines."""

    name: str
    list_id: str
    reference: str
    as_of: str
    pretty: bool


class KeptAnswers:
    """The answers kept for one state of the store and the code."""

    def __init__(self, settings: Settings) -> None:
        """Note the state of the store; the code is looked at when an answer is kept or may have been."""
        self._folder = settings.cache / "answers"
        self._file_of_store = settings.store_file
        self._store = _state(self._file_of_store)

    @cached_property
    def _state(self) -> str:
        """The identity of the store and of the code."""
        code = crc32(repr(sorted(_stats(str(PACKAGE)))).encode())
        return f"{self._store} {code:08x}"

    def get(self, question: Question) -> bytes | None:
        """Return the answer that was kept for the question in this state, None if there is none."""
        if self._store is None or not self._folder.is_dir():
            return None
        key = self._key(question)
        with suppress(OSError):
            found, _, answer = self._file(key).read_bytes().partition(b"\n")
            if found == key:
                return answer
        return None

    def put(self, question: Question, answer: bytes) -> None:
        """Keep an answer, unless the store has changed since; drop those of other states. A full disk costs time only."""
        from policygraph.api.errors import FileNotWritable
        from policygraph.api.files import write_atomically

        if self._store is None or _state(self._file_of_store) != self._store:
            return
        key = self._key(question)
        file = self._file(key)
        with suppress(OSError, FileNotWritable):
            file.parent.mkdir(parents=True, exist_ok=True)
            for other in file.parent.iterdir():
                if not other.name.startswith(self._prefix()):
                    other.unlink()
            write_atomically(str(file), [key, b"\n", answer])

    def _key(self, question: Question) -> bytes:
        """Return state and question on one line."""
        return f"{self._state} {question!r}".encode()

    def _prefix(self) -> str:
        """Return what the names of all files of this state begin with."""
        return f"{crc32(self._state.encode()):08x}"

    def _file(self, key: bytes) -> Path:
        """Return where the answer of a key lies; the key inside the file decides, so a shared name does no harm."""
        return self._folder / f"{self._prefix()}-{crc32(key):08x}.json"


def _state(file: Path | None) -> str | None:
    """Return the identity of an embedded store's file, None where there is no such file."""
    store = _identity(str(file)) if file else None
    return f"{file} {store} {_identity(f'{file}{JOURNAL}')}" if store else None


def _identity(path: str) -> tuple[int, int, int] | None:
    """Return what changes whenever a file's content does; None for a file that is empty or not there."""
    try:
        stat = os.stat(path)
    except OSError:
        return None
    return (stat.st_ino, stat.st_size, stat.st_mtime_ns) if stat.st_size else None


def _stats(folder: str) -> Iterator[tuple[str, int, int]]:
    """Yield name, size and time of every file of code or data below a folder that answers are computed with."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _stats(entry.path) if entry.name not in UNASKED else ()
            elif entry.name.endswith(CODE):
                stat = entry.stat()
                yield entry.path, stat.st_size, stat.st_mtime_ns

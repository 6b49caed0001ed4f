"""Keeps the records of texts that were read before, so that an unchanged text is not read again.

In: a file's bytes, its entry in sources.toml, a fingerprint of everything that reads. Out: `DocumentRecords` or None.
One file a text, written whole or not at all; a damaged file counts as none and is written anew.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from hashlib import blake2b, sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import NamedTemporaryFile

from policygraph.ingest import jsonl
from policygraph.ingest.records import DocumentRecords

_ENDING = ".jsonl"
_READERS = ("jieba", "rjieba", "spacy")
_CODE = (".py", ".tsv", ".toml")


@cache
def code_fingerprint() -> str:
    """Return a fingerprint of the code and vocabulary of this package and of the versions of jieba and spaCy."""
    digest = blake2b(digest_size=16)
    folder = Path(__file__).parent
    for path in sorted(path for path in folder.rglob("*") if path.suffix in _CODE):
        digest.update(f"{path.relative_to(folder).as_posix()}\n".encode())
        digest.update(sha256(path.read_bytes()).digest())
    digest.update("".join(f"{name}={_version(name)}\n" for name in _READERS).encode())
    return digest.hexdigest()


def folder_fingerprint(folder: Path | None) -> str:
    """Return a fingerprint of the CSV files of a folder ('' for none), which reading may look things up in."""
    digest = blake2b(digest_size=16)
    for path in sorted(folder.glob("*.csv")) if folder else ():
        digest.update(path.name.encode() + b"\n" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def key_of(sha: str, name: str, entry: object, fingerprint: str) -> str:
    """Return the key of a text: its bytes' sha256, its file name, its entry (by repr of plain values), and what reads it."""
    return sha256(f"{sha}\n{name}\n{entry!r}\n{fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()


class RecordsCache:
    """A folder of records by key; None as the folder keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        """Name the folder; it is made when the first records are kept."""
        self._folder = folder

    def get(self, key: str) -> DocumentRecords | None:
        """Return the records kept under a key, None if there are none or they are damaged."""
        if self._folder is None:
            return None
        with suppress(OSError, ValueError):
            checksum, _, body = (self._folder / f"{key}{_ENDING}").read_bytes().partition(b"\n")
            if checksum.decode("ascii") == sha256(body).hexdigest():
                return jsonl.load(body)
        return None

    def put(self, key: str, records: DocumentRecords) -> None:
        """Keep records; a folder that can't be written costs time, never the build."""
        if self._folder is None:
            return
        body = jsonl.dump(records)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(self._folder / f"{key}{_ENDING}", sha256(body).hexdigest().encode() + b"\n" + body)

    def keep_only(self, keys: Iterable[str]) -> None:
        """Remove what is kept under other keys, and what a killed build left half-written."""
        if self._folder is None or not self._folder.is_dir():
            return
        wanted = {f"{key}{_ENDING}" for key in keys}
        for path in self._folder.iterdir():
            if path.name not in wanted and path.suffix in (_ENDING, ".part"):
                with suppress(OSError):
                    path.unlink()


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    with NamedTemporaryFile(dir=path.parent, prefix=path.stem, suffix=".part", delete=False) as file:
        try:
            file.write(data)
            file.close()
            os.replace(file.name, path)
        except OSError:
            os.unlink(file.name)
            raise


def _version(package: str) -> str:
    """Return the installed version of a package, '' if it isn't there."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""

"""Fingerprints of what a graph is made by, so that an unchanged build is told at once."""

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b, sha256
from pathlib import Path

from policygraph.ingest.cache import code_fingerprint, folder_fingerprint

_CODE = (".py", ".tsv", ".toml", ".sql", ".cypher")


def fingerprint(reference: Path | None) -> str:
    """Return what records depend on besides the text: the reading code, its vocabulary and the reference tables."""
    return f"{code_fingerprint()}-{folder_fingerprint(reference)}"


def inputs_key(reading: str, keys: Iterable[str], judgements: Path | None) -> str:
    """Return the key of a whole build: reading, the texts' keys, the linking code, and the judgements."""
    digest = sha256(f"{reading}\n{_graph_code()}\n".encode())
    digest.update("\n".join(keys).encode())
    for path in sorted(judgements.glob("*.tsv")) if judgements else ():
        digest.update(path.name.encode() + b"\n" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@cache
def _graph_code() -> str:
    """Return a fingerprint of this package's code and data."""
    digest = blake2b(digest_size=16)
    folder = Path(__file__).parent.parent
    for path in sorted(path for path in folder.rglob("*") if path.suffix in _CODE):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\n" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()

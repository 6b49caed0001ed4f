"""The project's own files, for the tests that keep the house rules."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = ("src", "tests", "scripts", "bench", "docs", "data", "notebooks", ".ci")
SKIPPED = frozenset({"__pycache__", ".pytest_cache", ".hypothesis", "policygraph.egg-info"})


def files(*suffixes: str, folders: tuple[str, ...] = FOLDERS) -> Iterator[Path]:
    """Yield the files below `folders` with one of `suffixes` (all if none is given), sorted."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and not SKIPPED.intersection(path.parts) and (not suffixes or path.suffix in suffixes):
                yield path

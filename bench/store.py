"""A store built from data/raw in a folder of its own, for the measurements that ask it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measure import ROOT
from policygraph.graph.build import build
from policygraph.graph.store import Store, open_store


@contextmanager
def built_store() -> Iterator[Store]:
    """Give an open store that holds the graph of the five texts."""
    with TemporaryDirectory() as folder, closing(open_store(f"sqlite:///{folder}/bench.db")) as store:
        build([ROOT / "data" / "raw"], store, reference=ROOT / "data" / "reference", cache=Path(folder) / "cache")
        yield store

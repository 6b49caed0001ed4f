"""What did not change is not read again: a second ingest of the same 100 texts against the first, in two ways.

The build: the real `build` into a store, linking left out; where no text changed it stops at the comparison of hashes.
The cache: bytes, cache, records of every text, as a build goes on when one text of many did change.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.corpus import write_corpus
from bench.measure import ROUNDS, Ratio, processor_seconds, seconds
from policygraph.graph.build import build
from policygraph.graph.building.stages import default_stages
from policygraph.graph.store import open_store
from policygraph.ingest.cache import RecordsCache, key_of

DOCUMENTS = 100


def ingest(folder: Path, cache: Path) -> None:
    """Take every text of a folder from the cache, or read it and keep it."""
    stages = default_stages(None, None)
    kept = RecordsCache(cache)
    for file in stages.find([folder]).inputs:
        key = key_of(file.sha256, file.path.name, file.entry, stages.fingerprint or "")
        if kept.get(key) is None:
            kept.put(key, stages.read(file))


def again(folder: Path, cache: Path, number: int) -> None:
    """Ingest a folder; the number of the round changes nothing."""
    del number
    ingest(folder, cache)


def whole(folder: Path, home: Path, number: int) -> None:
    """Build a folder into a store; the number of the round changes nothing."""
    del number
    stages = replace(default_stages(None, None), link=lambda left, right: ())
    with closing(open_store(f"sqlite:///{home}/graph.db")) as store:
        build([folder], store, cache=home / "cache", stages=stages)


def measure() -> Iterator[Ratio]:
    """Yield the ratio of the second ingest to the first, each round with texts, store and cache of its own."""
    yield ratio(whole, "份未变文本再建 / 首建")
    yield ratio(again, "份文本逐份取自缓存 / 首读")


def ratio(ingesting: Callable[[Path, Path, int], None], name: str) -> Ratio:
    """Measure one way."""
    first, second = [], []
    with TemporaryDirectory() as folder:
        write_corpus(Path(folder) / "warm", 1, 0)
        (Path(folder) / "warm-cache").mkdir()
        ingesting(Path(folder) / "warm", Path(folder) / "warm-cache", 0)
        for number in range(ROUNDS):
            corpus, cache = Path(folder) / f"texts-{number}", Path(folder) / f"cache-{number}"
            write_corpus(corpus, DOCUMENTS, 200 + number)
            cache.mkdir()
            action = partial(ingesting, corpus, cache)
            first.append(seconds(action, number, processor_seconds))
            second.append(seconds(action, number, processor_seconds))
    return Ratio(f"{DOCUMENTS} {name}", median(second), median(first), 0.03, "秒")

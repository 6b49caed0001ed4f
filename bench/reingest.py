"""What did not change is not read again: a second ingest of the same 100 texts against the first.

Both go the way of a build: bytes, cache, records. Linking and storing are left out, they are other measurements.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.corpus import write_corpus
from bench.measure import ROUNDS, Ratio, processor_seconds, seconds
from policygraph.graph.building.stages import default_stages
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


def measure() -> Iterator[Ratio]:
    """Yield the ratio of the second ingest to the first, each round with texts and a cache of its own."""
    first, second = [], []
    with TemporaryDirectory() as folder:
        write_corpus(Path(folder) / "warm", 1, 0)
        ingest(Path(folder) / "warm", Path(folder) / "warm-cache")
        for number in range(ROUNDS):
            corpus, cache = Path(folder) / f"texts-{number}", Path(folder) / f"cache-{number}"
            write_corpus(corpus, DOCUMENTS, 200 + number)
            action = partial(again, corpus, cache)
            first.append(seconds(action, number, processor_seconds))
            second.append(seconds(action, number, processor_seconds))
    yield Ratio(f"{DOCUMENTS} 份未变文本再读 / 首读", median(second), median(first), 0.03, "秒")

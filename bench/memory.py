"""Memory must not grow with the number of texts: the peak of building from 1,000 texts against that of 100."""

import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.corpus import write_corpus
from bench.measure import Ratio, peak_memory

FEW, MANY = 100, 1000
LIMIT_MB = 300


def measure() -> Iterator[Ratio]:
    """Yield the ratio of the two peaks, and the larger peak against the promised 300 MB; each ingest is its own process."""
    with TemporaryDirectory() as folder:
        peaks = []
        for count in (FEW, MANY):
            corpus = Path(folder) / str(count)
            write_corpus(corpus, count, seed=count)
            peaks.append(peak_memory(["-m", "bench.memory", str(corpus)]))
    yield Ratio(f"内存峰值：{MANY} 份 / {FEW} 份文本", peaks[1], peaks[0], 1.1, "MB")
    yield Ratio(f"内存峰值：{MANY} 份 / {LIMIT_MB} MB", peaks[1], LIMIT_MB, 1.0, "MB")


def main(corpus: Path) -> None:
    """Ingest a folder and print the peak resident memory in megabytes."""
    from bench.ingest import ingest
    from policygraph.ingest.nlp.pipeline import make_pipeline

    ingest(sorted(corpus.iterdir()), make_pipeline())
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

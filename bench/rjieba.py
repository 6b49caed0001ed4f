"""The optional segmenter takes the cutting away, the rest stays: bytes to JSON lines of 100 texts with rjieba against jieba.

One process, one thread, both dictionaries loaded; each round has texts of its own. Without rjieba nothing is measured, and that is said.
"""

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.corpus import write_corpus
from bench.ingest import DOCUMENTS, ingest
from bench.measure import ROUNDS, Ratio, interleaved, processor_seconds
from policygraph.ingest.nlp.pipeline import make_pipeline


def measure() -> Iterator[Ratio]:
    """Yield the ratio of the two ingests; none where rjieba is not installed."""
    if find_spec("rjieba") is None:
        print("rjieba 未安装（可选依赖），不测这一项。要测请先安装：pip install rjieba", file=sys.stderr)
        return
    pipelines = {name: make_pipeline(name) for name in ("jieba", "rjieba")}
    with TemporaryDirectory() as folder:
        rounds = [write_corpus(Path(folder) / str(seed), DOCUMENTS, 200 + seed) for seed in range(ROUNDS)]
        for nlp in pipelines.values():
            ingest(rounds[0][:5], nlp)
        ours, baseline = interleaved(
            lambda n: ingest(rounds[n], pipelines["jieba"]),
            lambda n: ingest(rounds[n], pipelines["rjieba"]),
            clock=processor_seconds,
        )
    yield Ratio(f"{DOCUMENTS} 份文本全程读取：rjieba / jieba", ours, baseline, 0.35, "秒")

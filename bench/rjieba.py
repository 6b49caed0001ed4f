"""The optional segmenter takes the cutting away, the rest stays: bytes to JSON lines of 100 texts with rjieba against jieba.

jieba is measured twice: as this tool cuts with it by default (its dictionary and model, found faster: `ingest/nlp/lattice.py`), which is
what one gains by the extra, and as jieba cuts itself. One process, one thread, dictionaries loaded; each round has texts of its own, and
the three read them in turn. Without rjieba nothing is measured, and that is said.
"""

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import jieba
from spacy.language import Language

from bench.corpus import write_corpus
from bench.ingest import DOCUMENTS, ingest
from bench.measure import ROUNDS, Ratio, processor_seconds, seconds
from policygraph.ingest.nlp.pipeline import make_pipeline

LIMIT = 0.35


def measure() -> Iterator[Ratio]:
    """Yield the ratios of the ingest with rjieba to the two with jieba; none where rjieba is not installed."""
    if find_spec("rjieba") is None:
        print("rjieba 未安装（可选依赖），不测这一项。要测请先安装：pip install rjieba", file=sys.stderr)
        return
    pipelines = {"rjieba": make_pipeline("rjieba"), "本工具默认切法": make_pipeline(), "jieba 自身切法": jieba_itself()}
    with TemporaryDirectory() as folder:
        rounds = [write_corpus(Path(folder) / str(seed), DOCUMENTS, 200 + seed) for seed in range(ROUNDS)]
        times: dict[str, list[float]] = {name: [] for name in pipelines}
        for nlp in pipelines.values():
            ingest(write_corpus(Path(folder) / "warm", 5, 199), nlp)
        for number, paths in enumerate(rounds):
            for name, nlp in pipelines.items():
                read = lambda _, paths=paths, nlp=nlp: ingest(paths, nlp)  # noqa: E731
                times[name].append(seconds(read, number, processor_seconds))
    ours, *others = (median(found) for found in times.values())
    for name, baseline in zip(list(pipelines)[1:], others, strict=True):
        yield Ratio(f"{DOCUMENTS} 份文本全程读取：rjieba / {name}", ours, baseline, LIMIT, "秒")


def jieba_itself() -> Language:
    """Return the pipeline with the cut of jieba's own class in place of our faster one; words and records are the same."""
    nlp = make_pipeline()
    tokenizer: Any = nlp.tokenizer
    own = jieba.Tokenizer()
    own.initialize()
    for word in tokenizer.user_words:
        own.add_word(word)
    tokenizer._segment = own.lcut
    return nlp

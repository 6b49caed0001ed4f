"""Reading must cost little more than cutting words: bytes to JSON lines of 100 texts against bare jieba.lcut of the same text.

One process, one thread, the dictionary loaded in both; each round has texts of its own, so no cache can help.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jieba

from bench.corpus import write_corpus
from bench.measure import ROUNDS, Ratio, interleaved, processor_seconds
from policygraph.ingest.extract import extract
from policygraph.ingest.jsonl import dump
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.read.decode import read_source

DOCUMENTS = 100


def ingest(paths: list[Path], nlp: Any) -> int:
    """Read every text to the bytes of its records; return how many bytes."""
    return sum(len(dump(extract(read_source(path), None, nlp))) for path in paths)


def cut(texts: list[str]) -> int:
    """Cut every text into words; return how many."""
    return sum(len(jieba.lcut(text)) for text in texts)


def measure() -> Iterator[Ratio]:
    """Yield the ratio of the whole ingest to the bare cut."""
    jieba.setLogLevel(60)
    jieba.initialize()
    nlp = make_pipeline()
    with TemporaryDirectory() as folder:
        rounds = [write_corpus(Path(folder) / str(seed), DOCUMENTS, seed) for seed in range(ROUNDS)]
        texts = [[path.read_text("utf-8") for path in paths] for paths in rounds]
        ingest(write_corpus(Path(folder) / "warm", 5, 99), nlp)
        ours, baseline = interleaved(lambda n: cut(texts[n]), lambda n: ingest(rounds[n], nlp), clock=processor_seconds)
    yield Ratio(f"{DOCUMENTS} 份文本全程读取 / jieba.lcut", ours, baseline, 1.5, "秒")

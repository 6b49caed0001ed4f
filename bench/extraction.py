"""Finding what a text says must cost little beside cutting it: all extraction on ready tokens against jieba.lcut of the text.

Structure, tokens and the bare Doc are made beforehand and are not timed. What is timed, text by text and in turn with jieba, is
all that comes after them: every component, the mentions, and every other finder. Seconds are the process's own. What is read once
before, so that patterns are made and modules loaded, are texts that are not timed.
"""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

import jieba
from spacy.language import Language

from bench.corpus import write_corpus
from bench.measure import ROUNDS, Ratio
from policygraph.ingest.extract import findings_on
from policygraph.ingest.nlp.pipeline import bare_doc, make_pipeline
from policygraph.ingest.read.decode import read_source
from policygraph.ingest.structure import read_structure

DOCUMENTS = 40


def measure() -> Iterator[Ratio]:
    """Yield the ratio of extraction to the bare cut, each round on texts of its own."""
    jieba.setLogLevel(60)
    jieba.initialize()
    nlp = make_pipeline()
    with TemporaryDirectory() as folder:
        rounds = [write_corpus(Path(folder) / str(seed), DOCUMENTS, 100 + seed) for seed in range(ROUNDS)]
        one_round(write_corpus(Path(folder) / "warm", 3, 99), nlp)
        times = [one_round(paths, nlp) for paths in rounds]
    ours, baseline = (median(found[at] for found in times) for at in (0, 1))
    yield Ratio("切词之后的全部抽取 / jieba.lcut", ours, baseline, 0.25, "秒")


def one_round(paths: list[Path], nlp: Language) -> tuple[float, float]:
    """Return the seconds of extraction and of the cut over some texts."""
    gc.collect()
    ours = baseline = 0.0
    for path in paths:
        source = read_source(path)
        reading = read_structure(source, None)
        with nlp.memory_zone():
            doc = bare_doc(nlp, reading.units, reading)
            ours += seconds(lambda reading=reading, doc=doc: findings_on(reading, nlp(doc)))  # type: ignore[misc]
            del doc
        baseline += seconds(lambda text=source.text: jieba.lcut(text))  # type: ignore[misc]
    return ours, baseline


def seconds(action: Callable[[], object]) -> float:
    """Return the processor time of one call."""
    begin = process_time()
    action()
    return process_time() - begin

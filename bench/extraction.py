"""Finding what a text says must cost little beside cutting it: all extraction on ready tokens against jieba.lcut of the text.

Structure, tokens and the empty Doc are made beforehand; what is timed is every component and every finder after them.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import jieba

from bench.corpus import write_corpus
from bench.ingest import cut
from bench.measure import ROUNDS, Ratio, interleaved
from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.read.decode import read_source
from policygraph.ingest.structure import read_structure

DOCUMENTS = 40


def measure() -> Iterator[Ratio]:
    """Yield the ratio; extraction is a whole reading less the structure and the tokens, timed on the same texts."""
    jieba.setLogLevel(60)
    jieba.initialize()
    nlp = make_pipeline()
    with TemporaryDirectory() as folder:
        rounds = [write_corpus(Path(folder) / str(seed), DOCUMENTS, 100 + seed) for seed in range(ROUNDS)]
        sources = [[read_source(path) for path in paths] for paths in rounds]
    texts = [[source.text for source in found] for found in sources]
    extract(sources[0][0], None, nlp)

    def whole(number: int) -> None:
        for source in sources[number]:
            extract(source, None, nlp)

    def before(number: int) -> None:
        for source in sources[number]:
            units = read_structure(source, None).units
            with nlp.memory_zone():
                nlp.make_doc("".join(f"{unit.passage.text}\n" for unit in units))

    ours, baseline = interleaved(lambda n: cut(texts[n]), whole)
    less, _ = interleaved(lambda n: None, before)
    yield Ratio("切词之后的全部抽取 / jieba.lcut", ours - less, baseline, 0.25, "秒")

"""Linking two lists must stay near a plain string comparison: all features of 23 × 22 rows against rapidfuzz's cdist."""

from collections.abc import Iterator

from rapidfuzz.fuzz import partial_ratio
from rapidfuzz.process import cdist

from bench.measure import Ratio, interleaved
from bench.store import built_store
from policygraph.graph.align.knowledge import load_knowledge
from policygraph.graph.align.linking import align

ROUNDS = 11


def measure() -> Iterator[Ratio]:
    """Yield the ratio for JS2023 × CN2017: linking with its knowledge loaded, against `partial_ratio` of the full texts."""
    with built_store() as store:
        left, right = store.rows("JS2023"), store.rows("CN2017")
    knowledge = load_knowledge()
    ours_texts, their_texts = ([f"{row.name} {row.text}" for row in rows] for rows in (left, right))
    align(left, right, knowledge)
    ours, baseline = interleaved(
        lambda n: cdist(ours_texts, their_texts, scorer=partial_ratio, workers=1),
        lambda n: align(left, right, knowledge),
        ROUNDS,
    )
    yield Ratio(f"对应 {len(left)} × {len(right)} 行的全部特征 / rapidfuzz cdist", ours, baseline, 10, "秒")

"""The review queue is worked out anew after each judgement: its full recomputation against one build of the answers it is about.

The baseline is one build of the verdicts on the reference rows and of the screening (`gaps` and `upgradable`) from rows and links at
hand. Ours puts everybody's last words on all links and works out what each undecided one would turn, and which settle everything.
"""

from collections.abc import Iterator

from bench.measure import Ratio, interleaved, processor_seconds
from bench.store import built_store
from policygraph.api.comparison import compare
from policygraph.api.services.judging import judged
from policygraph.graph.align.judgements import Judgement, Judgements, Verdict
from policygraph.graph.answers.gaps import gaps
from policygraph.graph.answers.review import review_queue
from policygraph.graph.answers.upgradable import upgradable

ROUNDS, AT = 21, "2026-01-01"


def measure() -> Iterator[Ratio]:
    """Yield the ratio for both provinces against the national list."""
    for list_id in ("JS2023", "ZJ2021"):
        with built_store() as store, store.snapshot():
            comparison = compare(store, list_id, "CN2017", AT)
        said = Judgements(
            tuple(
                Judgement(row.id, "CN2017-01", Verdict.UNSURE, None, "bench", AT, "") for row in comparison.subject.rows
            )
        )
        ours, baseline = interleaved(
            lambda n, c=comparison: (gaps(c), upgradable(c)),  # type: ignore[misc]
            lambda n, c=comparison, s=said: review_queue(judged(c, s)),  # type: ignore[misc]
            ROUNDS,
            processor_seconds,
        )
        yield Ratio(f"复核队列全部重算 / 一次算出结论（{list_id}）", ours, baseline, 20, "秒")

"""A question must be answered at once: `policygraph gaps` from a cold start against a bare reading of the same rows.

The baseline is a Python that imports click, sqlite3 and what fetches rows (`policygraph.api.comparison`, which brings the store),
opens the same store, reads the same rows through it in one snapshot, and does nothing with them. Ours adds to that: the command
line, the verdicts with their quotes and search records, and printing. "首次问" finds no kept answer; "再问" finds the one that the
first left beside the store.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from bench.measure import ROOT, Ratio, command, interleaved, processor_seconds, python

ROUNDS = 21
PROGRAM = str(Path(sys.executable).with_name("policygraph"))
READ = """
import click, sqlite3, sys
from policygraph.api.comparison import compare
from policygraph.graph.store import open_store

store = open_store(sys.argv[1])
with store.snapshot():
    compare(store, "JS2023", "CN2017", "2026-01-01")
store.close()
"""


def measure() -> Iterator[Ratio]:
    """Yield the ratios for JSON and for the table, over a store built from data/raw."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.db"
        command(PROGRAM, "build", str(ROOT / "data" / "raw"), "--store", url, "--quiet")(0)
        baseline = python("-c", READ, url)
        kept = Path(folder) / "cache" / "answers"
        for layout, limit in (("json", 1.5), ("table", 2.5)):
            gaps = command(PROGRAM, "gaps", "--format", layout, "--store", url)

            def first(number: int, gaps: Callable[[int], object] = gaps) -> None:
                rmtree(kept, ignore_errors=True)
                gaps(number)

            for when, action in (("首次问，现算", first), ("再问，图库未变", gaps)):
                ours, bare = interleaved(baseline, action, ROUNDS, processor_seconds)
                yield Ratio(f"policygraph gaps（{layout}，{when}）/ 同样的导入和取行", ours, bare, limit, "秒")

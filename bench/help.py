"""The command line must start at once: `policygraph --help` against importing click and sqlite3."""

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Ratio, command, interleaved, processor_seconds, python

ROUNDS = 21  # a tenth of a second each: more rounds cost nothing and steady the median


def measure() -> Iterator[Ratio]:
    """Yield the ratio of the two start-up times."""
    policygraph = str(Path(sys.executable).with_name("policygraph"))
    ours, baseline = interleaved(
        python("-c", "import click, sqlite3"), command(policygraph, "--help"), ROUNDS, processor_seconds
    )
    yield Ratio("policygraph --help / import click, sqlite3", ours, baseline, 1.5, "秒")

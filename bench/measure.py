"""Times two things in turn and compares their medians, so that a busy machine disturbs both alike.

In: two callables (or two commands), each given the number of the round. Out: a `Ratio` ready to print.
"""

import gc
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

Clock = Callable[[], float]
ROUNDS = 5
ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Ratio:
    """One line of the table: what was measured against what (seconds or megabytes), and the promised limit."""

    name: str
    ours: float
    baseline: float
    limit: float
    unit: str
    note: str = ""

    @property
    def ratio(self) -> float:
        """Ours divided by the baseline."""
        return self.ours / self.baseline

    @property
    def holds(self) -> bool:
        """Tell whether the ratio is within the promise."""
        return self.ratio <= self.limit


def processor_seconds() -> float:
    """Return the processor time of this process and of the commands that it has run: other work on the machine does not count."""
    own, commands = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + commands.ru_utime + commands.ru_stime


def seconds(action: Callable[[int], object], number: int, clock: Clock = perf_counter) -> float:
    """Return how long one call takes, with the garbage of earlier rounds collected first."""
    gc.collect()
    begin = clock()
    action(number)
    return clock() - begin


def interleaved(
    baseline: Callable[[int], object],
    ours: Callable[[int], object],
    rounds: int = ROUNDS,
    clock: Clock = perf_counter,
) -> tuple[float, float]:
    """Return the medians (ours, baseline) of `rounds` alternating calls, in seconds."""
    times = [(seconds(ours, number, clock), seconds(baseline, number, clock)) for number in range(rounds)]
    return median(t for t, _ in times), median(t for _, t in times)


def python(*arguments: str) -> Callable[[int], object]:
    """Return a callable that runs this interpreter with `arguments` in the project folder, its output dropped."""
    return command(sys.executable, *arguments)


def command(*words: str) -> Callable[[int], object]:
    """Return a callable that runs a command in the project folder, its output dropped; a failure stops the bench."""
    return lambda number: subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def peak_memory(arguments: Sequence[str]) -> float:
    """Return the peak resident memory of this interpreter run with `arguments`, in megabytes (it prints it last)."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])

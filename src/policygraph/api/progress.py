"""Shows how far a build is: a bar on a terminal, one line a stage where the output is a file or a pipe.

In: the steps of a build. Out: text on stderr, so that stdout stays the report.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from policygraph.graph.building.report import Progress, Step


@contextmanager
def shown_progress(quiet: bool) -> Iterator[Progress]:
    """Give a callable that shows each step, until the context ends."""
    if quiet:
        yield lambda step: None
    elif sys.stderr.isatty():
        with _bar() as progress:
            yield progress
    else:
        yield _Lines()


class _Lines:
    """Prints a line when a stage begins."""

    def __init__(self) -> None:
        self._stage = ""

    def __call__(self, step: Step) -> None:
        """Show a step."""
        if step.stage != self._stage:
            self._stage = step.stage
            print(f"{step.stage}（共 {step.total} 项）…", file=sys.stderr, flush=True)


@contextmanager
def _bar() -> Iterator[Progress]:
    """Give a callable that moves a rich progress bar, one bar a stage."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[item]}"))
    bars: dict[str, TaskID] = {}
    with Progress(*columns, console=Console(file=sys.stderr)) as progress:

        def show(step: Step) -> None:
            if step.stage not in bars:
                bars[step.stage] = progress.add_task(step.stage, total=step.total, item="")
            progress.update(bars[step.stage], completed=step.done, total=step.total, item=step.item)

        yield show

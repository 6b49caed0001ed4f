"""`python -m bench [NAME…]`: run the measurements and print them as one table; nothing is judged by the exit code."""

import gc
import sys
from compileall import compile_dir
from importlib import import_module

from bench.measure import ROOT, ROUNDS, Ratio
from policygraph.api.cli import RECORDS_PER_COLLECTION

MEASUREMENTS = (
    "help",
    "gaps",
    "ingest",
    "reingest",
    "memory",
    "extraction",
    "rjieba",
    "alignment",
    "candidates",
    "review",
    "network",
    "briefing",
    "http",
    "neo4j",
)


def line(ratio: Ratio) -> tuple[str, ...]:
    """Return one row of the table."""
    return (
        ratio.name,
        f"{ratio.ours:.3f} {ratio.unit}",
        f"{ratio.baseline:.3f} {ratio.unit}",
        f"{ratio.ratio:.3f}",
        f"≤ {ratio.limit:g}",
        "达到" if ratio.holds else "未达到",
    )


def main(names: list[str]) -> None:
    """Run the named measurements (all by default), saying each as soon as it is known, then the table."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    compile_dir(
        ROOT / "src", quiet=1
    )  # as after a first call: an environment that forbids writing bytecode would compile anew each time
    gc.set_threshold(RECORDS_PER_COLLECTION)  # as the command line runs; what is measured against runs so, too
    unknown = [name for name in names if name not in MEASUREMENTS]
    if unknown:
        sys.exit(f"没有测量 {'、'.join(unknown)}。可用：{'、'.join(MEASUREMENTS)}")
    table = Table(
        "比值", "本工具", "基线", "比", "目标", "结果", box=box.HORIZONTALS, title=f"交替运行，{ROUNDS} 次以上取中位数"
    )
    for name in names or MEASUREMENTS:
        for ratio in import_module(f"bench.{name}").measure():
            print(" ".join(line(ratio)), file=sys.stderr, flush=True)
            table.add_row(*line(ratio))
    Console(width=110, color_system=None).print(table)


if __name__ == "__main__":
    main(sys.argv[1:])

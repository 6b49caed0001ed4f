"""A whole briefing pack must cost little more than its matplotlib pictures, and fit an office computer's memory."""

import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measure import ROOT, Ratio, interleaved, peak_memory, processor_seconds
from policygraph.api.briefing.content import FIGURES
from policygraph.api.briefing.material import Asked
from policygraph.api.briefing.pack import pack
from policygraph.api.figures.draw import picture
from policygraph.api.figures.sheet import png, svg
from policygraph.api.services.graph import Graph, opened_graph
from policygraph.api.settings import Settings, load_settings
from policygraph.graph.build import build
from policygraph.graph.store import open_store

ASKED = Asked("JS2023", "CN2017", "2026-01-01")
LIMIT_MB = 400


def measure() -> Iterator[Ratio]:
    """Yield the pack's cost against drawing its pictures, and its peak memory in a process of its own."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.db"
        build([ROOT / "data" / "raw"], open_store(url), reference=ROOT / "data" / "reference", cache=Path(folder))
        peak = peak_memory(["-m", "bench.briefing", url])
        yield Ratio(f"内存峰值：整套简报 / {LIMIT_MB} MB", peak, LIMIT_MB, 1.0, "MB")
        settings = load_settings(url)
        with opened_graph(settings) as graph:
            ours, baseline = interleaved(
                lambda n: all_pictures(graph), lambda n: whole_pack(settings), clock=processor_seconds
            )
        yield Ratio("整套简报 / 只画其中的图", ours, baseline, 1.5, "秒")


def all_pictures(graph: Graph) -> int:
    """Draw the pack's pictures from answers at hand, as PNG and SVG, and return how many bytes they have."""
    drawn = (picture(one.kind, graph, ASKED.list, ASKED.reference, ASKED.as_of) for one in FIGURES)
    return sum(len(png(one)) + len(svg(one)) for one in drawn)


def whole_pack(settings: Settings) -> int:
    """Make the pack from a store opened anew, and return how many bytes it has."""
    with opened_graph(settings) as graph:
        return sum(len(content) for _, content in pack(graph, ASKED))


def main(url: str) -> None:
    """Make the pack once and print the peak resident memory in megabytes."""
    whole_pack(load_settings(url))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main(sys.argv[1])

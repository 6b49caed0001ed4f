"""Compares what a graph holds with a gold annotation and says it in the very lines of the gold's own scorer.

In: a store, a folder with technologies.dev.jsonl and alignments.dev.csv, and with tables of other atoms in atoms/ where somebody listed
them. Out: lines of figures a kind and a layout; with `wrong`, each miss too.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from policygraph.api.atoms import atom_lines
from policygraph.api.errors import NoGold
from policygraph.graph.align.evaluate import Score, read_gold, score_alignments
from policygraph.graph.export.technologies import technologies
from policygraph.graph.store import Store
from policygraph.ingest.nlp.technologies.evaluate import EXACT, RELAXED, Figures, read_gold_rows, score_technologies

TECHNOLOGIES, ALIGNMENTS, ATOMS = "technologies.dev.jsonl", "alignments.dev.csv", "atoms"
FLOORS = (("exact", EXACT), ("relaxed", RELAXED))
LISTS = (("JS2023", "CN2017"), ("JS2023", "ZJ2021"), ("ZJ2021", "CN2017"), ("JSFUND2023", "JS2023"))


def evaluation(store: Store, folder: Path, wrong: bool) -> Iterator[str]:
    """Yield the figures of directions, links and other atoms; raises `NoGold` where the folder holds no gold."""
    yield from _technologies(store, _text(folder / TECHNOLOGIES), wrong)
    yield from _alignments(store, _text(folder / ALIGNMENTS), wrong)
    yield from atom_lines(store, folder / ATOMS, wrong)


def _text(path: Path) -> str:
    """Return a file of the gold."""
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise NoGold(f"{path}：打不开（{error.strerror}）。请用 --gold 指定含 {path.name} 的文件夹。") from error


def _technologies(store: Store, text: str, wrong: bool) -> Iterator[str]:
    """Yield the lines on technology directions, the misses and inventions after the exact figures."""
    rows = (json.loads(line) for line in b"".join(technologies(store)).decode().splitlines())
    predicted, gold = {row["id"]: row["items"] for row in rows}, read_gold_rows(text)
    for name, floor in FLOORS:
        figures = score_technologies(predicted, gold, floor)
        yield technologies_line(name, figures, len(gold))
        if wrong and floor == EXACT:
            yield from (f"  {row} missed   {words}" for row, words in figures.missed)
            yield from (f"  {row} invented {words}" for row, words in figures.invented)
    for layout in dict.fromkeys(row.rpartition("-")[0] for row in gold):
        held = {row: marks for row, marks in gold.items() if row.rpartition("-")[0] == layout}
        for name, floor in FLOORS:
            yield technologies_line(f"{name:8} {layout:11}", score_technologies(predicted, held, floor), len(held))


def technologies_line(name: str, figures: Figures, rows: int) -> str:
    """Return one line of figures as the gold's scorer prints it; for one layout, `name` names it too."""
    shares = f"P {figures.precision:.3f} R {figures.recall:.3f} F1 {figures.f1:.3f}"
    return f"technologies {name:8} {shares} ({rows} rows, {figures.predicted} predicted, {figures.gold} gold)"


def _alignments(store: Store, gold: str, wrong: bool) -> Iterator[str]:
    """Yield the lines on links."""
    for score in score_alignments(store.all_alignments(), read_gold(gold), LISTS):
        yield alignment_line(score)
        if wrong and score.lists[0]:
            yield from (f"  missed   {score.kind} {subject} {object_}" for subject, object_ in score.missed)
            yield from (f"  invented {score.kind} {subject} {object_}" for subject, object_ in score.invented)


def alignment_line(score: Score) -> str:
    """Return one line of figures as the gold's scorer prints it."""
    left, right = score.lists
    label = f"{left}->{right}" if left else "all"
    figures = f"P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}"
    counts = f"({score.counted} counted, {score.needed} required)"
    return f"{label:20} {score.kind:6} {figures} {counts} relation {score.relation_right}/{score.right}"

"""Compares what a graph holds with a gold annotation and says it in the very lines of the gold's own scorer.

In: a store, a folder with technologies.dev.jsonl and alignments.dev.csv, and with tables of other atoms in atoms/ where somebody listed
them. Out: lines of figures for each kind, all rows together and list by list; with `wrong`, each miss too.
"""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from policygraph.api.atoms import KINDS, atom_lines
from policygraph.api.errors import NoGold
from policygraph.graph.align.evaluate import Score, read_gold, score_alignments
from policygraph.graph.export.technologies import technologies
from policygraph.graph.store import Store
from policygraph.ingest.errors import BadGold
from policygraph.ingest.list_ids import layout_of
from policygraph.ingest.nlp.technologies.evaluate import (
    EXACT,
    RELAXED,
    Figures,
    read_gold_rows,
    score_names,
    score_technologies,
)

TECHNOLOGIES, ALIGNMENTS, ATOMS = "technologies.dev.jsonl", "alignments.dev.csv", "atoms"
FLOORS = (("exact", EXACT), ("relaxed", RELAXED))
LISTS = (("JS2023", "CN2017"), ("JS2023", "ZJ2021"), ("ZJ2021", "CN2017"), ("JSFUND2023", "JS2023"))

_Lines = Callable[[Store, str, bool], Iterator[str]]


def evaluation(store: Store, folder: Path, wrong: bool) -> Iterator[str]:
    """Yield the figures of domains, directions, links and other atoms; raises `NoGold` where the folder holds no gold that can be read."""
    gold: list[tuple[str, _Lines]] = [(TECHNOLOGIES, _rows), (ALIGNMENTS, _alignments)]
    gold += [
        (name, partial(atom_lines, kind)) for kind in KINDS if (folder / (name := f"{ATOMS}/{kind}.tsv")).is_file()
    ]
    for name, lines in gold:
        try:
            yield from lines(store, _text(folder / name), wrong)
        except BadGold as error:
            raise NoGold(f"{folder / name} {error}。请改正后再试。") from error


def _text(path: Path) -> str:
    """Return a file of the gold."""
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise NoGold(f"{path}：打不开（{error.strerror}）。请用 --gold 指定含 {path.name} 的文件夹。") from error
    except UnicodeDecodeError as error:
        raise NoGold(f"{path}：第 {error.start + 1} 个字节起不是 UTF-8 文字。请另存为 UTF-8 再试。") from error


def _rows(store: Store, text: str, wrong: bool) -> Iterator[str]:
    """Yield the lines on domains and on technology directions, all lists together first, then each list."""
    rows = [json.loads(line) for line in b"".join(technologies(store)).decode().splitlines()]
    gold = read_gold_rows(text)
    names, directions = ({row["id"]: row[key] for row in rows} for key in ("name", "items"))
    for layout in ("", *sorted({layout_of(row) for row in gold})):
        judged = {row: annotated for row, annotated in gold.items() if layout in ("", layout_of(row))}
        listed = wrong and not layout
        of_list = f" {layout:11}" if layout else ""
        yield from _shown("domains", f"{'exact':8}{of_list}", score_names(names, judged), len(judged), listed)
        for name, floor in FLOORS:
            figures = score_technologies(directions, judged, floor)
            yield from _shown("technologies", f"{name:8}{of_list}", figures, len(judged), listed and floor == EXACT)


def _shown(kind: str, name: str, figures: Figures, rows: int, wrong: bool) -> Iterator[str]:
    """Yield a line of figures, with `wrong` the misses and inventions after it."""
    yield figures_line(kind, name, figures, rows)
    if wrong:
        yield from (f"  {row} missed   {words}" for row, words in figures.missed)
        yield from (f"  {row} invented {words}" for row, words in figures.invented)


def figures_line(kind: str, name: str, figures: Figures, rows: int) -> str:
    """Return one line of figures as the gold's scorer prints it."""
    return f"{kind:12} {name} {figures.shares} ({rows} rows, {figures.predicted} predicted, {figures.gold} gold)"


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
    counts = f"({score.predicted} counted, {score.gold} required)"
    return f"{label:20} {score.kind:6} {score.shares} {counts} relation {score.relation_right}/{score.right}"

"""Directions of ten lists in the manner of provinces that the rules were not made for; the figures are printed."""

from pathlib import Path

import pytest

from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.nlp.technologies.evaluate import RELAXED, read_gold_rows, score_technologies
from policygraph.ingest.read.decode import read_source

FOLDER = Path(__file__).parent / "provinces"


def rows_of(stem: str) -> dict[str, list[str]]:
    """The quotes of each row of one list, by the ids of reading.jsonl."""
    records = extract(read_source(FOLDER / f"{stem}.txt"), None, make_pipeline())
    rows: dict[str, list[str]] = {domain.id: [] for domain in records.domains}
    names = {domain.id: f"{stem.upper()}-{domain.number:02}" for domain in records.domains}
    for mention in records.mentions:
        rows[mention.owner].append(mention.evidence.quote)  # a direction outside the table is a fault
    return {names[row]: quotes for row, quotes in rows.items()}


@pytest.mark.parametrize("stem", sorted(path.stem for path in FOLDER.glob("*.txt")))
def test_rows_of_another_shape_are_read_as_a_person_reads_them(stem: str) -> None:
    gold = read_gold_rows((FOLDER / "reading.jsonl").read_text(encoding="utf-8"))
    mine = {row: items for row, items in gold.items() if row.startswith(stem.upper())}
    found = rows_of(stem)
    exact, relaxed = (score_technologies(found, mine, floor) for floor in (1.0, RELAXED))
    print(f"{stem}: exact F1 {exact.f1:.3f}, relaxed F1 {relaxed.f1:.3f}", exact.missed, exact.invented)
    assert set(found) == set(mine)
    assert exact.f1 >= 0.93
    assert relaxed.f1 >= 0.95

"""Directions against the development gold: the figures are printed, the floors lie a little below what is measured."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

from policygraph.ingest.extract import extract
from policygraph.ingest.files import discover
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.nlp.technologies.evaluate import RELAXED, read_gold_rows, score_technologies
from policygraph.ingest.read.decode import read_source
from tests.factory import RAW, ROOT

GOLD = ROOT / "tests" / "gold" / "technologies.dev.jsonl"


@cache
def quotes() -> dict[str, list[str]]:
    nlp, rows = make_pipeline(), {}
    for found in discover([RAW]):
        records = extract(read_source(found.path), found.entry, nlp)
        for mention in records.mentions:
            row = rows.setdefault(mention.owner, [])
            if mention.evidence.quote not in row:
                row.append(mention.evidence.quote)
    return rows


def test_directions_reach_what_careful_readers_reach() -> None:
    gold = read_gold_rows(GOLD.read_text(encoding="utf-8"))
    exact, relaxed = (score_technologies(quotes(), gold, floor) for floor in (1.0, RELAXED))
    print(f"exact F1 {exact.f1:.3f}, relaxed F1 {relaxed.f1:.3f}", exact.missed, exact.invented)
    assert exact.f1 >= 0.975
    assert relaxed.f1 >= 0.985


def test_the_figures_are_those_of_the_golds_own_scorer(tmp_path: Path) -> None:
    lines = (json.dumps({"id": row, "items": items}, ensure_ascii=False) for row, items in quotes().items())
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("\n".join(lines), encoding="utf-8")
    scorer = ROOT / "tests" / "gold" / "score.py"
    command = [sys.executable, "-X", "utf8", str(scorer), "technologies", str(predicted), str(GOLD)]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.splitlines()
    gold = read_gold_rows(GOLD.read_text(encoding="utf-8"))
    for line, floor in zip(printed, (1.0, RELAXED), strict=True):
        ours = score_technologies(quotes(), gold, floor)
        assert f"P {ours.precision:.3f} R {ours.recall:.3f} F1 {ours.f1:.3f}" in line
        assert f"{ours.predicted} predicted, {ours.gold} gold" in line

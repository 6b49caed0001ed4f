"""Directions against two independent readings of texts that the rules were not fitted on; the figures are printed."""

from functools import cache
from pathlib import Path

import pytest

from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.nlp.technologies.evaluate import RELAXED, read_gold_rows, score_technologies
from policygraph.ingest.read.decode import read_source

HELD_OUT = Path(__file__).parent / "held_out"


@cache
def found() -> dict[str, list[str]]:
    nlp, rows = make_pipeline(), {}
    for path in sorted((HELD_OUT / "texts").glob("*.txt")):
        records = extract(read_source(path), None, nlp)
        names = {domain.id: f"LANJIANG-{domain.number:02}" for domain in records.domains}
        for mention in records.mentions:
            rows.setdefault(names.get(mention.owner, path.stem), []).append(mention.evidence.quote)
    return rows


@pytest.mark.parametrize("reader", ["reader1", "reader2"])
def test_unseen_texts_are_read_nearly_as_people_read_them(reader: str) -> None:
    gold = read_gold_rows((HELD_OUT / f"{reader}.jsonl").read_text(encoding="utf-8"))
    exact, relaxed = (score_technologies(found(), gold, floor) for floor in (1.0, RELAXED))
    print(f"{reader}: exact F1 {exact.f1:.3f}, relaxed F1 {relaxed.f1:.3f}", exact.missed, exact.invented)
    assert exact.f1 >= 0.89
    assert relaxed.f1 >= 0.91


def test_ten_rows_of_an_unseen_province_come_out_with_their_names() -> None:
    records = extract(read_source(HELD_OUT / "texts" / "lanjiang_list.txt"), None, make_pipeline())
    assert [domain.number for domain in records.domains] == list(range(1, 11))
    assert records.domains[0].name == "高端轨道交通装备"
    assert records.domains[9].name == "低空飞行器"


def test_the_two_readers_agree() -> None:
    one, two = (
        read_gold_rows((HELD_OUT / f"{reader}.jsonl").read_text(encoding="utf-8")) for reader in ("reader2", "reader1")
    )
    agreement = score_technologies({row: list(gold_row.items) for row, gold_row in one.items()}, two, 1.0)
    assert round(agreement.f1, 2) == 0.98

"""Whole texts of plans, task lists, regulations and notices, read from raw bytes, against marks set by hand before the rules saw them.

In `marked/`: ⟦a direction⟧, ⟪what a planner could take or leave⟫. The marks are taken out before the text is read.
"""

import re
from bisect import bisect_right
from functools import cache
from pathlib import Path

import pytest

from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.nlp.technologies.evaluate import RELAXED, GoldRow, score_technologies
from policygraph.ingest.read.decode import read_source
from policygraph.ingest.records import DocumentRecords

FOLDER = Path(__file__).parent / "marked"
MARKS = re.compile("[⟦⟧⟪⟫]")
TEXTS = sorted(path.stem for path in FOLDER.glob("*.txt"))


def marked(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


@cache
def nlp():
    return make_pipeline()


@pytest.fixture(scope="module")
def records(tmp_path_factory) -> dict[str, DocumentRecords]:
    folder = tmp_path_factory.mktemp("plain")
    read = {}
    for name in TEXTS:
        path = folder / f"{name}.txt"
        path.write_text(MARKS.sub("", marked(name)), encoding="utf-8")
        read[name] = extract(read_source(path), None, nlp())
    return read


def gold_row(name: str) -> GoldRow:
    text = marked(name)
    return GoldRow(tuple(re.findall("⟦(.*?)⟧", text)), tuple(re.findall("⟪(.*?)⟫", text)))


def test_all_texts_together_reach_the_floor(records: dict[str, DocumentRecords]) -> None:
    gold = {name: gold_row(name) for name in TEXTS}
    found = {name: [mention.evidence.quote for mention in records[name].mentions] for name in TEXTS}
    figures = score_technologies(found, gold, RELAXED)
    print(f"relaxed {figures.shares}")
    assert figures.f1 >= 0.93, (figures.missed, figures.invented)


@pytest.mark.parametrize("name", [name for name in TEXTS if "⟦" not in marked(name) and "⟪" not in marked(name)])
def test_a_text_without_technical_targets_gives_none(name: str, records: dict[str, DocumentRecords]) -> None:
    assert [mention.evidence.quote for mention in records[name].mentions] == []


@pytest.mark.parametrize("name", TEXTS)
def test_each_direction_belongs_to_the_section_that_holds_it(name: str, records: dict[str, DocumentRecords]) -> None:
    document = records[name]
    starts = sorted((section.start, section.id) for section in document.sections)
    topics = {topic.id: topic.body_evidence for topic in document.topics}
    for mention in document.mentions:
        at = bisect_right(starts, (mention.evidence.start, "\U0010ffff")) - 1
        assert document.text[mention.evidence.start : mention.evidence.end] == mention.evidence.quote
        body = topics.get(mention.owner)
        if body:
            assert body.start <= mention.evidence.start
            assert mention.evidence.end <= body.end
        else:
            assert mention.owner == (starts[at][1] if at >= 0 else document.document.id)

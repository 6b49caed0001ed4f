"""The same text in another dress gives the same domains, topics and passages."""

from functools import cache
from pathlib import Path

import pytest

from policygraph.ingest.read import SourceText, read_source
from policygraph.ingest.sources import load_sources
from policygraph.ingest.structure import Reading, Role, read_structure
from tests.factory import RAW
from tests.ingest.structure.transforms import ALL, NOT_FOR_STACKED, Transform, rewrapped

ENTRIES = {entry.file: entry for entry in load_sources(RAW)}
WIDTHS = str.maketrans(",;:()!?０１２３４５６７８９", "，；：（）！？0123456789", '"“”')
STACKED = "zhejiang_mic_plan_2021.txt"
CASES = [
    pytest.param(name, transform, id=f"{name.split('_')[0]}-{transform.__name__}")
    for name in sorted(ENTRIES)
    for transform in ALL
    if name != STACKED or transform.__name__ not in NOT_FOR_STACKED
]


@cache
def original(name: str) -> Reading:
    return read_structure(read_source(RAW / name), ENTRIES[name])


def in_other_dress(name: str, transform: Transform) -> Reading:
    text = transform(read_source(RAW / name).text)
    return read_structure(SourceText(Path(name), text, "utf-8", "0" * 64, ()), ENTRIES[name])


def normal(text: str | None) -> str:
    """Widths of signs and blanks aside, which the transformations change on purpose."""
    return "" if text is None else "".join(text.split()).translate(WIDTHS)


def domains(reading: Reading) -> list[tuple[str, str, str | None]]:
    return [(domain.id, normal(domain.name), domain.group) for domain in reading.domains]


def topics(reading: Reading) -> list[tuple[str, str, str | None, str]]:
    return [(topic.id, normal(topic.name), topic.topic_class, normal(topic.group)) for topic in reading.topics]


def owned(reading: Reading) -> list[tuple[str | None, Role, str]]:
    return [(unit.owner, unit.role, normal(unit.passage.text)) for unit in reading.units if unit.owner]


def prose(reading: Reading) -> list[str]:
    return [normal(unit.passage.text) for unit in reading.units if unit.kind.value == "clause"]


@pytest.mark.parametrize(("name", "transform"), CASES)
def test_another_dress_changes_nothing(name: str, transform: Transform) -> None:
    before, after = original(name), in_other_dress(name, transform)
    assert domains(after) == domains(before)
    assert topics(after) == topics(before)
    assert owned(after) == owned(before)
    if not transform.__name__.startswith("rewrapped"):
        assert prose(after) == prose(before)
    assert "".join(after.text[block.start : block.end] for block in after.blocks) == after.text


@pytest.mark.parametrize("name", sorted(set(ENTRIES) - {STACKED}))
@pytest.mark.parametrize("width", [20, 33])
def test_wrapped_prose_is_put_together(name: str, width: int) -> None:
    """A wrap that ends a line with a sentence may part a paragraph, but no sentence is ever torn."""
    before, after = original(name), in_other_dress(name, rewrapped(width))
    assert "".join(prose(after)) == "".join(prose(before))
    assert len(set(prose(before)) - set(prose(after))) <= 0.15 * len(prose(before))

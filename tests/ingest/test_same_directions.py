"""The same text in another dress gives the same directions, in the normal form and with the same owners, and the same lists in its prose."""

from functools import cache
from pathlib import Path

import pytest

from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.read import SourceText, read_source
from policygraph.ingest.records import DocumentRecords
from tests.factory import RAW
from tests.ingest.structure.test_same_reading import CASES, ENTRIES, normal
from tests.ingest.structure.transforms import Transform

Direction = tuple[str, str]


@cache
def pipeline():
    return make_pipeline()


def read(name: str, text: str) -> DocumentRecords:
    return extract(SourceText(Path(name), text, "utf-8", "0" * 64, ()), ENTRIES[name], pipeline())


@cache
def original(name: str) -> DocumentRecords:
    return read(name, read_source(RAW / name).text)


def directions(records: DocumentRecords) -> list[Direction]:
    """Return owner and normal form of each mention; sections, whose ids hang on their place, are one owner."""
    owners = {owner.id for owner in (*records.domains, *records.topics)}
    normals = {technology.id: technology.normal for technology in records.technologies}
    return sorted(
        (mention.owner if mention.owner in owners else "", normals[mention.technology]) for mention in records.mentions
    )


def domains(records: DocumentRecords) -> list[Direction]:
    return [(domain.id, normal(domain.name)) for domain in records.domains]


@pytest.mark.parametrize(("name", "transform"), CASES)
def test_another_dress_changes_no_direction(name: str, transform: Transform) -> None:
    after = read(name, transform(read_source(RAW / name).text))
    assert directions(after) == directions(original(name))
    assert domains(after) == domains(original(name))
    assert all(
        after.text[mention.evidence.start : mention.evidence.end] == mention.evidence.quote
        for mention in after.mentions
    )

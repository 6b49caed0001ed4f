"""What real plans, guides and rows of other provinces showed, in own sentences: each phenomenon with what must not be taken."""

import pytest

from policygraph.ingest.nlp.technologies import find_directions
from policygraph.ingest.structure.reading import Role
from tests.factory import ROOT

FOLDER = ROOT / "tests" / "ingest" / "nlp" / "technologies"


def rows(table: str) -> list[list[str]]:
    """The rows of a table of sentences and their directions, without comments and header."""
    lines = [line for line in (FOLDER / table).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


@pytest.mark.parametrize(("text", "directions"), rows("prose_phenomena.tsv"))
def test_prose_is_read_as_a_careful_person_reads_it(text: str, directions: str) -> None:
    assert found(text, Role.CLAUSE) == expected(directions)


@pytest.mark.parametrize(("text", "directions"), rows("row_phenomena.tsv"))
def test_a_row_is_read_as_a_careful_person_reads_it(text: str, directions: str) -> None:
    assert found(text, Role.BODY) == expected(directions)


def found(text: str, role: Role) -> list[str]:
    """The quotes of the directions of a passage."""
    return [text[direction.start : direction.end] for direction in find_directions(text, role)]


def expected(directions: str) -> list[str]:
    """The quotes that a table names, parted by ``|``."""
    return [item for item in directions.split("|") if item]

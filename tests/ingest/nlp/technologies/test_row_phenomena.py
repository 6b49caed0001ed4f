"""What rows of other provinces showed, one own sentence for each phenomenon."""

import pytest

from policygraph.ingest.nlp.technologies import find_directions
from policygraph.ingest.structure.reading import Role
from tests.factory import ROOT

TABLE = ROOT / "tests" / "ingest" / "nlp" / "technologies" / "row_phenomena.tsv"
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
ROWS = [line.split("\t") for line in LINES[1:]]


@pytest.mark.parametrize(("text", "directions"), ROWS)
def test_a_row_is_read_as_a_careful_person_reads_it(text: str, directions: str) -> None:
    found = [text[direction.start : direction.end] for direction in find_directions(text, Role.BODY)]
    assert found == [item for item in directions.split("|") if item]

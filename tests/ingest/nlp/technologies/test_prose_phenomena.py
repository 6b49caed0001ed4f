"""What passages of real plans, guides and regulations showed, in own sentences: each phenomenon with what must not be taken."""

import pytest

from policygraph.ingest.nlp.technologies import find_directions
from policygraph.ingest.structure.reading import Role
from tests.factory import ROOT

TABLE = ROOT / "tests" / "ingest" / "nlp" / "technologies" / "prose_phenomena.tsv"
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
ROWS = [line.split("\t") for line in LINES[1:]]


@pytest.mark.parametrize(("text", "directions"), ROWS)
def test_prose_is_read_as_a_careful_person_reads_it(text: str, directions: str) -> None:
    found = [text[direction.start : direction.end] for direction in find_directions(text, Role.CLAUSE)]
    assert found == [item for item in directions.split("|") if item]

"""Links against readings of rows that the development gold does not judge, and of two provinces that nobody has seen."""

import pytest

from tests.gold.other_readings import READINGS, Reading, other_scores, province

FLOORS = {"sources": 0.92, "fund": 0.92, "linghai": 0.84, "chujiang": 0.92}
STRONG_INVENTED = {"sources": 0, "fund": 1, "linghai": 0, "chujiang": 2}  # tests/gold/other/README.md says which


@pytest.mark.parametrize("reading", READINGS, ids=[reading.name for reading in READINGS])
def test_links_of_rows_that_were_read_first(reading: Reading) -> None:
    found = other_scores(reading)
    for kind, s in found.items():
        figures = f"P {s.precision:.3f} R {s.recall:.3f} F1 {s.f1:.3f} relation {s.relation_right}/{s.right}"
        print(f"{reading.name} {kind}: {figures} missed {s.missed} invented {s.invented}")
    assert found["strong"].missed == ()
    assert len(found["strong"].invented) <= STRONG_INVENTED[reading.name]
    assert found["any"].f1 >= FLOORS[reading.name]
    assert found["any"].relation_right >= 0.9 * found["any"].right


@pytest.mark.parametrize("reading", READINGS[2:], ids=[reading.name for reading in READINGS[2:]])
def test_a_province_that_nobody_has_seen_is_read_in_full(reading: Reading) -> None:
    rows = province(reading.name, reading.layout)
    assert [row.number for row in rows] == list(range(1, 13))
    assert all(row.name and row.directions for row in rows)

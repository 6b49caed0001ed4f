"""Links against readings of rows that the development gold does not judge, and of provinces that nobody has seen."""

import pytest

from tests.gold.other_readings import PROVINCES, READINGS, Reading, other_scores, province

FLOORS = {"SJ2021": 0.88, "XN2024": 0.85, "GY2022": 0.88}  # else 0.92
STRONG_INVENTED = {
    "fund": 1,
    "chujiang": 2,
    "chains": 1,
    "thirteen": 1,
    "park": 1,
}  # tests/gold/other/README.md says which


@pytest.mark.parametrize("reading", READINGS, ids=[reading.file for reading in READINGS])
def test_links_of_rows_that_were_read_first(reading: Reading) -> None:
    found = other_scores(reading)
    for kind, s in found.items():
        figures = f"{s.shares} relation {s.relation_right}/{s.right}"
        print(f"{reading.title} {kind}: {figures} missed {s.missed} invented {s.invented}")
    assert found["strong"].missed == ()
    assert len(found["strong"].invented) <= STRONG_INVENTED.get(reading.name, 0)
    assert found["any"].f1 >= FLOORS.get(reading.layout, 0.92)
    assert found["any"].relation_right >= 0.9 * found["any"].right


@pytest.mark.parametrize("reading", PROVINCES, ids=[reading.layout for reading in PROVINCES])
def test_a_province_that_nobody_has_seen_is_read_in_full(reading: Reading) -> None:
    rows = province(reading.text, reading.layout)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert len(rows) >= 8
    assert all(row.name and row.directions for row in rows)

"""Regions by their names, short names and letters, as GB/T 2260 has them."""

import pytest

from policygraph.ingest.regions import all_regions, region_in, region_named
from tests.factory import ROOT


def test_regions_are_those_of_the_reference_table() -> None:
    table = (ROOT / "data" / "reference" / "provinces_gbt2260.csv").read_text("utf-8").splitlines()[1:]
    assert [tuple(line.split(",")[:3]) for line in table] == [
        (region.code, region.letters, region.name) for region in all_regions()[1:]
    ]


@pytest.mark.parametrize(
    ("text", "letters"),
    [("江苏省苏州市工业和信息化局", "JS"), ("内蒙古自治区", "NM"), ("工业和信息化部", "CN"), ("苏州市", None)],
)
def test_a_region_is_named_by_its_province(text: str, letters: str | None) -> None:
    region = region_in(text)
    assert (region.letters if region else None) == letters


def test_a_region_has_three_names() -> None:
    assert region_named("JS") == region_named("江苏") == region_named("江苏省")

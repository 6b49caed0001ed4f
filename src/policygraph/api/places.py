"""Which province a place belongs to, so that a city's list is taken in as one of its province.

In: a name as a planner writes it. Out: the full name of the province (or 全国). Raises `UnusableList` for a place that is unknown or
that several provinces have.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from policygraph.api.errors import UnusableList
from policygraph.ingest.regions import all_regions, region_named

PROVINCE = 2  # digits of the division code of GB/T 2260


def province_of(name: str) -> str:
    """Return the province of a place.

    >>> province_of("苏州市"), province_of("江苏"), province_of("全国")
    ('江苏省', '江苏省', '全国')
    """
    if region := region_named(name):
        return region.name
    found = sorted({province for place, province in _places() if name in (place, place.removesuffix("市"))})
    if len(found) != 1:
        what = f"有几处同名：{'、'.join(found)}" if found else "不是省、市、县的名称"
        raise UnusableList(f"--region “{name}”{what}。请写所在省的全称，如“江苏省”，国家写“全国”。")
    return found[0]


def is_below_province(name: str) -> bool:
    """Tell whether a name that `province_of` knows is that of a city or county.

    >>> is_below_province("苏州市"), is_below_province("江苏省")
    (True, False)
    """
    return region_named(name) is None


@cache
def _places() -> tuple[tuple[str, str], ...]:
    """Return every place below a province with the province's name."""
    provinces = {region.code[:PROVINCE]: region.name for region in all_regions() if region.code[:PROVINCE].isdigit()}
    return tuple((name, provinces[code[:PROVINCE]]) for code, name in _rows() if code[:PROVINCE] in provinces)


def _rows() -> Iterator[tuple[str, str]]:
    """Yield code and name of the shipped places."""
    text = files("policygraph.ingest.lexicon").joinpath("regions.tsv").read_text("utf-8")
    for line in text.splitlines():
        cells = line.split("\t")
        if cells[0].isdigit():
            yield cells[0], cells[1]

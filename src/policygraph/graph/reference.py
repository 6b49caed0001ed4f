"""Reads the sourced tables of data/reference into records: regions by GB/T 2260, and the register of centres.

In: a folder with provinces_gbt2260.csv, national_centres.csv, provincial_centres.csv (any may be missing). Out: `Reference`.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from policygraph.graph.answers.inputs import Centre
from policygraph.graph.errors import UsageError
from policygraph.graph.rows import Row
from policygraph.ingest.ids import content_id
from policygraph.ingest.records import Evidence

__all__ = ["CENTRES", "Centre", "Reference", "Region", "centre_rows", "load_reference"]

CENTRES = "Centre"
"""The name under which the register takes part in linking, as if it were a list."""


@dataclass(frozen=True, slots=True)
class Region:
    """A province: `code` and `letters` after GB/T 2260."""

    code: str
    letters: str
    name: str
    source: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The tables that the graph takes over as they are."""

    regions: tuple[Region, ...] = ()
    centres: tuple[Centre, ...] = ()


def load_reference(folder: Path | None) -> Reference:
    """Read the tables of a folder; a table that isn't there is empty, one with missing columns is a `UsageError`."""
    if folder is None:
        return Reference()
    regions = tuple(Region(**row) for row in _table(folder / "provinces_gbt2260.csv", Region.__slots__))
    national = [_national(row) for row in _table(folder / "national_centres.csv", _NATIONAL)]
    provincial = [_provincial(row) for row in _table(folder / "provincial_centres.csv", _PROVINCIAL)]
    centres = {centre.id: centre for centre in (*national, *provincial)}
    return Reference(regions, tuple(centres[id_] for id_ in sorted(centres)))


def centre_rows(centres: tuple[Centre, ...]) -> tuple[Row, ...]:
    """Return the centres as rows of a list named Centre, each called by its field alone, without directions.

    The evidence of a name counts characters of the centre's full name, and its document is the centre's id: without it
    the linker has nothing to quote.
    """
    return tuple(_centre_row(number, centre) for number, centre in enumerate(centres, 1))


def _centre_row(number: int, centre: Centre) -> Row:
    """Return one centre as a row."""
    field = field_of(centre.name, centre.province)
    start = centre.name.find(field)
    evidence = Evidence(centre.id, start, start + len(field), field, "register.name")
    return Row(centre.id, CENTRES, number, field, "", centre.level, evidence, None, ())


def field_of(name: str, province: str) -> str:
    """Return what a centre's name says about its field.

    >>> field_of("国家先进功能纤维创新中心", "江苏省"), field_of("浙江省石墨烯制造业创新中心", "浙江省")
    ('先进功能纤维', '石墨烯')
    """
    for place in ("国家", "地方共建", province, province.removesuffix("省").removesuffix("市")):
        name = name.removeprefix(place) if place else name
    return name.removesuffix("中心").removesuffix("创新").removesuffix("制造业") or name


_NATIONAL = (
    "name",
    "city",
    "province",
    "host_company",
    "approved",
    "status",
    "source",
    "source_as_of",
    "source_grade",
    "note",
)
_PROVINCIAL = (
    "province",
    "name",
    "city",
    "lead",
    "status",
    "date",
    "source",
    "note",
)


def _table(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Yield the named columns of a CSV file, row by row."""
    if not path.is_file():
        return
    with path.open(encoding="utf-8-sig", newline="") as lines:
        table = csv.DictReader(lines)
        missing = [name for name in columns if name not in (table.fieldnames or ())]
        if missing:
            raise UsageError(str(path), f"缺少列 {'、'.join(missing)}", "请照 data/reference/README.md 补齐表头")
        for row in table:
            yield {name: (row[name] or "").strip() for name in columns}


def _national(row: dict[str, str]) -> Centre:
    """Read one national centre."""
    id_ = content_id("centre", "国家级", row["name"])
    place = row["province"], row["city"], row["host_company"]
    source = row["source"], row["source_as_of"], row["source_grade"], row["note"]
    return Centre(id_, row["name"], "国家级", *place, row["approved"], row["status"], *source)


def _provincial(row: dict[str, str]) -> Centre:
    """Read one provincial centre."""
    id_ = content_id("centre", row["province"], row["name"])
    place = row["province"], row["city"], row["lead"]
    return Centre(id_, row["name"], "省级", *place, row["date"], row["status"], row["source"], "", "", row["note"])

"""Reads the sourced tables of data/reference into records: regions by GB/T 2260, and the register of centres.

In: a folder with provinces_gbt2260.csv, national_centres.csv, provincial_centres.csv (any may be missing). Out: `Reference`.

The evidence of a centre quotes its name from the register itself: document ``register:national_centres`` is the file
national_centres.csv, and ``text[start:end] == quote`` holds in its decoded text as in any other text.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path

from policygraph.graph.answers.inputs import Centre
from policygraph.graph.errors import UsageError
from policygraph.graph.rows import Row
from policygraph.ingest.ids import content_id
from policygraph.ingest.records import Evidence

__all__ = ["CENTRES", "Centre", "Reference", "Region", "centre_rows", "load_reference"]

CENTRES = "Centre"
"""The name under which the register takes part in linking, as if it were a list."""

REGISTER = "register:"
"""What the document ids of quotes from the register begin with."""


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
    places: Mapping[str, Evidence] = field(default_factory=dict)
    """Where the register names each centre, by the centre's id."""


def load_reference(folder: Path | None) -> Reference:
    """Read the tables of a folder; a table that isn't there is empty, one with missing columns is a `UsageError`."""
    if folder is None:
        return Reference()
    regions = tuple(Region(**row) for row, _ in _table(folder / "provinces_gbt2260.csv", Region.__slots__))
    national = [(_national(row), place) for row, place in _table(folder / "national_centres.csv", _NATIONAL)]
    provincial = [(_provincial(row), place) for row, place in _table(folder / "provincial_centres.csv", _PROVINCIAL)]
    centres = {centre.id: (centre, place) for centre, place in (*national, *provincial)}
    places = {id_: place for id_, (_, place) in centres.items() if place is not None}
    return Reference(regions, tuple(centres[id_][0] for id_ in sorted(centres)), places)


def centre_rows(centres: tuple[Centre, ...], places: Mapping[str, Evidence]) -> tuple[Row, ...]:
    """Return the centres as rows of a list named Centre, each called by its field alone, without directions.

    `places` says where the register names each; one without a place has no evidence, and the linker quotes nothing for it.
    """
    return tuple(_centre_row(number, centre, places.get(centre.id)) for number, centre in enumerate(centres, 1))


def _centre_row(number: int, centre: Centre, place: Evidence | None) -> Row:
    """Return one centre as a row; the evidence is cut to the words of its field."""
    field_name = field_of(centre.name, centre.province)
    if place is not None:
        start = place.start + centre.name.index(field_name)
        place = replace(place, start=start, end=start + len(field_name), quote=field_name)
    return Row(centre.id, CENTRES, number, field_name, "", centre.level, place, None, ())


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


def register_of(path: Path) -> str:
    """Return the document id under which a file of the register is quoted: ``register:national_centres``."""
    return f"{REGISTER}{path.stem}"


def _table(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[dict[str, str], Evidence | None]]:
    """Yield the named columns of a CSV file row by row, each with the place of its name."""
    if not path.is_file():
        return
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    lines = list(StringIO(text, newline=""))
    table = csv.DictReader(line.removeprefix("\ufeff") for line in lines)
    missing = [name for name in columns if name not in (table.fieldnames or ())]
    if missing:
        raise UsageError(str(path), f"缺少列 {'、'.join(missing)}", "请照 data/reference/README.md 补齐表头")
    read, start = table.line_num, sum(map(len, lines[: table.line_num]))
    for row in table:
        end = start + sum(map(len, lines[read : table.line_num]))
        found = {name: (row[name] or "").strip() for name in columns}
        yield found, _place(register_of(path), text, start, end, found["name"])
        read, start = table.line_num, end


def _place(document: str, text: str, start: int, end: int, name: str) -> Evidence | None:
    """Return where a name stands in ``text[start:end]``; None where it is empty or written otherwise (doubled quotes)."""
    at = text.find(name, start, end) if name else -1
    return None if at < 0 else Evidence(document, at, at + len(name), name, "register.name")


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

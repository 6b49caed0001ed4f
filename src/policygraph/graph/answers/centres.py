"""What the register says about national centres of a field: a dated, sourced, graded fact, never inferred from absence."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.answers.inputs import Centre, Register
from policygraph.graph.answers.registered import NATIONAL, is_in, is_programme_centre, linked_centres
from policygraph.graph.answers.rules import first
from policygraph.graph.rows import Alignment


@dataclass(frozen=True, slots=True)
class CentreItem:
    """A centre as it is shown: place, date, source with grade, and the row of which list it answers to."""

    id: str
    name: str
    level: str
    province: str
    city: str
    date: str
    status: str
    source: str
    source_as_of: str
    grade: str
    relation: str
    row: str
    note: str


@dataclass(frozen=True, slots=True)
class CentreFinding:
    """The status of a field and the centres (or the recorded absence) that it rests on."""

    status: str
    items: tuple[CentreItem, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """What the status rules look at."""

    national: tuple[Centre, ...]
    region: str
    is_absent: bool


_TESTS: Mapping[str, Callable[[_Case], bool]] = {
    "centre_in_own_province": lambda case: any(is_in(centre, case.region) for centre in case.national),
    "centre_elsewhere": lambda case: any(centre.province for centre in case.national),
    "centre_of_unknown_place": lambda case: bool(case.national),
    "absence_recorded": lambda case: case.is_absent,
    "nothing_found": lambda case: True,
}


def centre_finding(register: Register, rows: Sequence[str], region: str) -> CentreFinding:
    """Return the status of a field over all strong links of its rows; `rows` are the domain and what it corresponds to."""
    found = linked_centres(register, rows)
    absences = [absence for absence in register.absences if absence.row in rows]
    national = tuple(centre for centre, _ in found if centre.level == NATIONAL)
    rule = first("centre_status", _Case(national, region, bool(absences)), _TESTS)
    items = tuple(item(centre, link) for centre, link in found)
    if rule.verdict == "未见已批":
        recorded = absences[-1]
        note = f"{recorded.by}于{recorded.checked}查询，未见已批"
        blank = CentreItem(
            "",
            "",
            NATIONAL,
            "",
            "",
            recorded.checked,
            "未见已批",
            recorded.source,
            recorded.checked,
            "",
            "",
            recorded.row,
            note,
        )
        items = (*items, blank)
    return CentreFinding(rule.verdict, items)


def item(centre: Centre, link: Alignment | None) -> CentreItem:
    """Return the centre as it is shown."""
    return CentreItem(
        centre.id,
        centre.name,
        centre.level,
        centre.province,
        centre.city,
        centre.date,
        centre.status,
        centre.source,
        centre.source_as_of,
        centre.grade,
        link.relation.value if link else "",
        link.object if link else "",
        centre.note,
    )


def national_without_row(register: Register, rows: Iterable[str]) -> tuple[CentreItem, ...]:
    """Return the national centres that no strong link ties to a row of the layout: the layout does not bind approvals."""
    linked = {centre.id for centre, _ in linked_centres(register, rows)}
    return tuple(
        item(centre, None)
        for centre in register.centres
        if centre.level == NATIONAL and is_programme_centre(centre.name) and centre.id not in linked
    )

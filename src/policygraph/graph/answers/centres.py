"""What the register says about national centres of a field: a dated, sourced, graded fact, never inferred from absence."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.answers.inputs import Centre, Register
from policygraph.graph.answers.links import counting
from policygraph.graph.answers.rules import first
from policygraph.graph.rows import STRONG, Alignment

NATIONAL = "国家级"
# 技术创新中心, 产业创新中心 and 研究中心 are other programmes; 国家技术创新中心 is no manufacturing innovation centre.
_OTHER_PROGRAMME = re.compile(r"(?:技术|产业)创新中心|研究中心")


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


def is_programme_centre(name: str) -> bool:
    """Tell whether the name is one of a manufacturing innovation centre.

    >>> is_programme_centre("国家石墨烯创新中心"), is_programme_centre("国家第三代半导体技术创新中心")
    (True, False)
    """
    return not _OTHER_PROGRAMME.search(name)


def linked_centres(register: Register, rows: Iterable[str]) -> tuple[tuple[Centre, Alignment], ...]:
    """Return each centre that is strongly linked to one of the rows, with its link, national ones first."""
    wanted = set(rows)
    centres = {centre.id: centre for centre in register.centres}
    found: dict[str, tuple[Centre, Alignment]] = {}
    for link in counting(register.links):
        centre = centres.get(link.subject) if link.object in wanted and link.relation in STRONG else None
        if centre is not None and is_programme_centre(centre.name):
            found.setdefault(centre.id, (centre, link))
    return tuple(sorted(found.values(), key=lambda pair: (pair[0].level != NATIONAL, pair[0].id)))


def is_in(centre: Centre, region: str) -> bool:
    """Tell whether one of the centre's places is the region (内蒙古自治区、江西省 is in both)."""
    return region in centre.province.split("、")


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


def described(centre: Centre) -> str:
    """Return one line for a reason: name, place, date, source and grade, each as far as the register has it."""
    place = centre.province + (f"{centre.city}市" if centre.city and centre.city not in centre.province else "")
    facts = [place or "所在地未查到", f"{centre.date}获批" if centre.date else "批复日期未查到"]
    return f"{centre.name}（{'，'.join(facts)}；来源等级{centre.grade[:1] or '未注'}：{centre.source}）"


def national_without_row(register: Register, rows: Iterable[str]) -> tuple[CentreItem, ...]:
    """Return the national centres that no strong link ties to a row of the layout: the layout does not bind approvals."""
    linked = {centre.id for centre, _ in linked_centres(register, rows)}
    return tuple(
        item(centre, None)
        for centre in register.centres
        if centre.level == NATIONAL and is_programme_centre(centre.name) and centre.id not in linked
    )

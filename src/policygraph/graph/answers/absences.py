"""Why: a person recorded that no approved centre was found (未见已批), and the register names one: both can't be left standing.

In: the register with its links and the recorded absences. Out: a `Conflict` of kind absence for each record that the register contradicts.
"""

from policygraph.graph.align.conflicts import Conflict
from policygraph.graph.answers.inputs import Absence, Centre, Register
from policygraph.graph.answers.registered import NATIONAL, described, linked_centres


def contradicted_absences(register: Register) -> tuple[Conflict, ...]:
    """Return the records that a national centre of the same row contradicts, oldest check first.

    Checked on 2026-03-01 against a centre approved in 2019, or on an unknown day: a contradiction. Against one approved in 2026-05: none,
    since nothing was there to be found yet.
    """
    return tuple(
        Conflict("absence", (link,), _sentence(absence, centre))
        for absence in register.absences
        for centre, link in linked_centres(register, (absence.row,))
        if centre.level == NATIONAL and centre.date <= absence.checked[: len(centre.date)]
    )


def _sentence(absence: Absence, centre: Centre) -> str:
    """Say both sides and what to do."""
    said = f"{absence.by}于{absence.checked}查询“{absence.source}”，记为{absence.row}未见已批"
    return f"{said}；名录却有{described(centre)}。请核对名录来源，并复核该中心是否属于这一领域"

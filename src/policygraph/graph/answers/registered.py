"""Which centres the register ties to a field: those of the programme, by strong links; a fact with date, source and grade."""

import re
from collections.abc import Iterable

from policygraph.graph.answers.inputs import Centre, Register
from policygraph.graph.answers.links import counting
from policygraph.graph.rows import STRONG, Alignment

NATIONAL = "国家级"
# 技术创新中心, 产业创新中心 and 研究中心 are other programmes; 国家技术创新中心 is no manufacturing innovation centre.
_OTHER_PROGRAMME = re.compile(r"(?:技术|产业)创新中心|研究中心")


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


def described(centre: Centre) -> str:
    """Return one line for a reason: name, place, date, source and grade, each as far as the register has it."""
    place = centre.province + (f"{centre.city}市" if centre.city and centre.city not in centre.province else "")
    facts = [place or "所在地未查到", f"{centre.date}获批" if centre.date else "批复日期未查到"]
    return f"{centre.name}（{'，'.join(facts)}；来源等级{centre.grade[:1] or '未注'}：{centre.source}）"

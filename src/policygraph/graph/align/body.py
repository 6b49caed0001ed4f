"""Why: what a row says outside its directions counts too: things made of its subject, things that its process works on.

In: a `Row` and the fields that its name is about. Out: `Tag`s of the printed body, and the test whether a mention is made of the subject.
"""

import re
from collections.abc import Callable

from policygraph.graph.align.knowledge import Knowledge
from policygraph.graph.align.squeeze import squeeze
from policygraph.graph.align.tags import USED_FOR, WORK, WORKED_ON, Role, Tag
from policygraph.graph.rows import Row
from policygraph.ingest.records import Evidence

_CLAUSE_END = re.compile(r"[,，;；。:：]")
_BASED_ON = re.compile(r"(?:基于|以)([^、]+?)(?:的|为基)|([^、]+?)改性")
_FOR = re.compile(r"[^,，;；。:：]*(?<![应利专通使采])用")
_PARTS_OF = re.compile(r"(?:、[^,，;；。:：、]+)*等[^,，;；。:：]{0,12}?(?:零件|部件|构件)的")


def body_tags(row: Row, objects: tuple[str, ...], knowledge: Knowledge) -> list[Tag]:
    """Return the fields that stand anywhere in the printed body, each quoted by its own words.

    汽车、航空发动机等精密零件的设计与制造 in the row 数字化设计与制造: what it works on, as much its subject as a direction is.
    """
    if row.body_evidence is None:
        return []
    body, tags = squeeze(row.body_evidence.quote), []
    starts = sorted(direction.evidence.start - row.body_evidence.start for direction in row.directions)
    is_work = any(knowledge.network.contains(WORK, name) for name in objects)
    for hit in knowledge.labels.find(body.text):
        if body.text[hit.start : hit.end] in knowledge.words.part:
            continue  # 核心芯片: of what, only a direction says
        start, end = body.span(hit.start, hit.end)
        place, at = row.body_evidence, row.body_evidence.start
        is_worked_on = is_work and _PARTS_OF.match(body.text, hit.end) is not None
        rule = WORKED_ON if is_worked_on else USED_FOR if _is_purpose(place.quote, end, starts) else "align.label"
        evidence = Evidence(place.document, at + start, at + end, place.quote[start:end], rule)
        role = Role.HEAD if is_worked_on else Role.CONTEXT if row.directions else Role.MODIFIER
        tags.append(Tag(hit.field, body.text[hit.start : hit.end], role, evidence.quote, evidence, True))
    return tags


def _is_purpose(text: str, end: int, starts: list[int]) -> bool:
    """Tell whether what ends at `end` is what the next direction is for: 芯片制造 in 芯片制造用湿电子化学品; not in 芯片制造应用软件."""
    next_one = next((start for start in starts if start >= end), None)
    return next_one is not None and _FOR.fullmatch(text, end, next_one) is not None


def made_of_subject(row: Row, objects: tuple[str, ...], knowledge: Knowledge) -> Callable[[Evidence], bool]:
    """Return the test whether a mention in the body is of a thing that is made of the row's subject, or with it.

    基于石墨烯薄膜的光电器件、发热元件和集成电路 in the row 石墨烯: all three; 石墨烯改性涂料、橡胶制品: both.
    车规级MCU芯片、功率器件、传感器 in 汽车芯片: none.
    """
    body = row.body_evidence

    def is_made(evidence: Evidence) -> bool:
        if body is None or not body.start <= evidence.start <= body.end:
            return False
        clause = _CLAUSE_END.split(squeeze(body.quote[: evidence.end - body.start]).text)[-1]
        base = _BASED_ON.search(clause)
        return base is not None and any(hit.field in objects for hit in knowledge.labels.find(base[1] or base[2]))

    return is_made

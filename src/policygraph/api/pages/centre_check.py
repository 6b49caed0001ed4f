"""中心自查: a form for the facts of one centre, and what they say of each condition: 满足, 不满足, 待补材料, 需专家判断.

In: the fields of the form; an empty field is a fact that is not known. Out: `CentreCheckPage`. Nothing that is filled in is kept.
"""

import json
import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from starlette.routing import Route

from policygraph.api.pages.asked import REFERENCE
from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame
from policygraph.api.pages.marks import marks
from policygraph.api.pages.page import form, page
from policygraph.api.pages.rows import rows_of
from policygraph.api.services import browsing, centre, regulations
from policygraph.api.services.graph import Graph
from policygraph.graph.answers.centre_check.check import CentreCheck
from policygraph.graph.answers.centre_check.facts import BadFacts
from policygraph.graph.rows import Row
from policygraph.ingest.records import Evidence

YES, NO = "有", "没有"
FORM = "表单"
_PLACE = re.compile(f"^{FORM}[^：]*：")  # a line of the facts is no place on a page


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form: its name, the condition's subject, whether it takes a number, its unit, the clauses, and what was filled in."""

    name: str
    subject: str
    is_number: bool
    unit: str
    clauses: tuple[Evidence, ...]
    value: str


@dataclass(frozen=True, slots=True)
class CentreCheckPage:
    """The form with what was filled in, what is wrong with it, and the result once it is submitted."""

    frame: Frame
    reference: str
    centre_name: str
    domain: str
    rows: tuple[Row, ...]
    fields: tuple[Field, ...]
    problems: tuple[str, ...]
    check: CentreCheck | None
    counts: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]


def _asked(graph: Graph, reference: str) -> tuple[dict[str, str], dict[str, tuple[Evidence, ...]]]:
    """Return by subject the unit in which it is counted, and the clauses that demand something of it."""
    conditions = graph.store.conditions(regulations.document_of(graph, reference))
    units = {c.subject: c.unit for c in reversed(conditions) if c.unit and c.value is not None}
    clauses: dict[str, dict[Evidence, None]] = {}
    for condition in conditions:
        clauses.setdefault(condition.subject, {})[condition.evidence] = None
    return units, {subject: tuple(found) for subject, found in clauses.items()}


def _fields(call: Call, reference: str) -> tuple[Field, ...]:
    """Return the fields, with what was filled in."""
    numeric, others = call.ask(centre.subjects, reference)
    units, clauses = call.ask(_asked, reference)
    subjects = dict.fromkeys((*numeric, *others))
    return tuple(
        Field(
            f"f{at}",
            subject,
            subject in numeric,
            units.get(subject, ""),
            clauses.get(subject, ()),
            call.field(f"f{at}"),
        )
        for at, subject in enumerate(subjects)
    )


def show(call: Call) -> CentreCheckPage:
    """Fill the empty form."""
    return _page(call, call.word("reference") or REFERENCE, (), None)


def submit(call: Call) -> CentreCheckPage:
    """Check what was filled in."""
    reference = call.field("reference") or REFERENCE
    fields = _fields(call, reference)
    if not call.field("name").strip():
        return _page(call, reference, ("没有填中心名称。请填写要自查的中心。",), None)
    try:
        check = call.answers.once(centre.centre_check, FORM, _toml(call, fields), reference, call.asked.as_of)
    except BadFacts as error:
        return _page(call, reference, (str(error),), None)
    return _page(call, reference, tuple(f"{_PLACE.sub('', fault)}这一项未采用。" for fault in check.faults), check)


def _toml(call: Call, fields: tuple[Field, ...]) -> str:
    """Write the facts as the check reads them; what is empty is left out."""
    lines = [f"name = {_quoted(call.field('name'))}"]
    if call.field("domain"):
        lines.append(f"domain = {_quoted(call.field('domain'))}")
    lines.append("[facts]")
    lines += [f"{_quoted(field.subject)} = {_value(field)}" for field in fields if field.value]
    return "\n".join(lines)


def _value(field: Field) -> str:
    """Return a fact as TOML: a number, yes or no, or words, which the check refuses where it wants a number."""
    if field.is_number:
        with suppress(InvalidOperation):
            if (number := Decimal(field.value)).is_finite():
                return str(number)
    return {YES: "true", NO: "false"}.get(field.value) or _quoted(field.value)


def _quoted(text: str) -> str:
    """Return a TOML string; JSON's escapes are TOML's but for the delete character."""
    return json.dumps(text.replace("\x7f", ""))


def _page(call: Call, reference: str, problems: tuple[str, ...], check: CentreCheck | None) -> CentreCheckPage:
    """Put the page together."""
    layouts = [layout for layout in call.ask(browsing.layouts) if layout.id != reference]
    counts = Counter(line.result for line in check.lines) if check else Counter[str]()
    return CentreCheckPage(
        frame=call.frame("中心自查", "centre_check"),
        reference=reference,
        centre_name=call.field("name"),
        domain=call.field("domain"),
        rows=tuple(row for layout in layouts for row in call.ask(rows_of, layout.id)),
        fields=_fields(call, reference),
        problems=problems,
        check=check,
        counts=tuple((word, counts[word]) for word in marks("results") if counts[word]),
        notes=call.ask(centre.reservations, reference, call.asked.as_of) if check else (),
    )


def routes() -> list[Route]:
    """Return the page's routes."""
    made = "centre_check.html"
    return [page("/centre-check", made, show), form("/centre-check", made, submit)]

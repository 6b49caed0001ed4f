"""支持政策对照: what each text promises (or asks for) in money and treatment, so that equal figures are not taken for equal things.

In: support measures and the money conditions of texts. Out: an `Answer` with one line a promise, grouped by kind, and a note
for each amount that stands for different things (3000万元 as capital floor, as project cap, as grant).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.answers.answer import Answer, Places, Quote, title
from policygraph.graph.answers.validity import document_notes, statuses
from policygraph.ingest.records import Condition, Document, Section, SupportMeasure

KINDS = {"grant": "定额支持", "cap": "支持上限", "floor": "支持下限", "demand": "下限要求", "treatment": "政策待遇"}
_FLOOR = "demand"


@dataclass(frozen=True, slots=True)
class MeasuresText:
    """One text with what it promises and what it demands."""

    document: Document
    measures: tuple[SupportMeasure, ...]
    conditions: tuple[Condition, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """One promise or money demand; `kind` is 定额支持, 支持上限, 支持下限, 下限要求 (a condition, no support) or 政策待遇."""

    document: str
    kind: str
    name: str
    amount: str | None
    unit: str | None
    beneficiary: str | None
    precondition: str | None
    evidence: tuple[Quote, ...]


def compare_measures(texts: Sequence[MeasuresText], as_of: str, digest: str) -> Answer[MeasureLine]:
    """Return every promise and money demand by kind, then in the order of the texts."""
    places = Places({section.id: section for text in texts for section in text.sections}.values())
    lines = [line for text in texts for line in _lines(text, places)]
    order = list(KINDS.values())
    lines.sort(key=lambda line: order.index(line.kind) if line.kind in order else len(order))
    documents = [text.document for text in texts]
    return Answer(
        list="+".join(document.id for document in documents),
        reference="",
        as_of=as_of,
        digest=digest,
        documents=statuses(documents, as_of),
        notes=(*_same_amounts(lines, {d.id: title(d) for d in documents}), *document_notes(documents, as_of)),
        rows=tuple(lines),
        rules=(),
    )


def _lines(text: MeasuresText, places: Places) -> Iterator[MeasureLine]:
    """Yield the promises of a text, then its demands in money, in printed order."""
    for measure in text.measures:
        yield MeasureLine(
            text.document.id,
            KINDS.get(measure.kind, measure.kind),
            measure.name,
            measure.amount,
            measure.unit,
            measure.beneficiary,
            measure.precondition,
            (places.quote(measure.evidence),),
        )
    for condition in text.conditions:
        if condition.value is not None and (condition.unit or "").endswith("元"):
            yield MeasureLine(
                text.document.id,
                KINDS[_FLOOR] if condition.comparator in (">", ">=") else "数额要求",
                condition.subject,
                condition.value,
                condition.unit,
                condition.object,
                condition.unless,
                (places.quote(condition.evidence),),
            )


def _same_amounts(lines: Sequence[MeasureLine], titles: Mapping[str, str]) -> Iterator[str]:
    """Yield a note for each figure that stands on lines of different kind or for different bodies; texts are called by title."""
    found: dict[tuple[str, str], list[MeasureLine]] = {}
    for line in lines:
        if line.amount is not None:
            found.setdefault((line.amount, line.unit or ""), []).append(line)
    for (amount, unit), same in found.items():
        if len({(line.kind, line.name) for line in same}) > 1:
            said = "；".join(f"{titles[line.document]}为{line.kind}（{line.name}）" for line in same)
            yield f"{amount}{unit}出现{len(same)}处，含义不同，不能互相比较：{said}。"

"""三方对照表: a national row, what each province's list says of it, the national centres, other documents that name it."""

from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.graph.answers.answer import Answer, Quote
from policygraph.graph.answers.case import Case, RowCase
from policygraph.graph.answers.centres import CentreItem, item
from policygraph.graph.answers.gaps import GapRow, gaps
from policygraph.graph.answers.inputs import Comparison
from policygraph.graph.answers.reasons import DomainLink
from policygraph.graph.answers.registered import NATIONAL, linked_centres
from policygraph.graph.answers.rules import here, printed
from policygraph.ingest.list_ids import layout_of


@dataclass(frozen=True, slots=True)
class Side:
    """What one list says of a national row."""

    list: str
    verdict: str
    reason: str
    domains: tuple[DomainLink, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A row or direction of another text that names the field."""

    list: str
    owner: str
    name: str
    sentence: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ThreeWayRow:
    """One row of the reference list from all sides."""

    reference: str
    name: str | None
    sides: tuple[Side, ...]
    centres: tuple[CentreItem, ...]
    elsewhere: tuple[Elsewhere, ...]
    evidence: tuple[Quote, ...]


def three_way(comparisons: Sequence[Comparison]) -> Answer[ThreeWayRow]:
    """Return the table; all comparisons have the same reference list, date and graph."""
    first, answers = comparisons[0], [gaps(comparison) for comparison in comparisons]
    cases = [Case.of(comparison) for comparison in comparisons]
    documents = {status.id: status for answer in answers for status in answer.documents}
    rows = []
    for at, row in enumerate(first.reference.rows):
        found = [answer.rows[at] for answer in answers]
        centres = linked_centres(first.register, (row.id,))
        rows.append(
            ThreeWayRow(
                row.id,
                row.name,
                tuple(_side(answer.list, gap) for answer, gap in zip(answers, found, strict=True)),
                tuple(item(centre, link) for centre, link in centres if centre.level == NATIONAL),
                _elsewhere([RowCase(row, case) for case in cases]),
                tuple(dict.fromkeys(quote for gap in found for quote in gap.evidence)),
            )
        )
    return Answer(
        list="+".join(answer.list for answer in answers),
        reference=first.reference.layout.id,
        as_of=first.as_of,
        digest=first.digest,
        documents=tuple(documents[id] for id in sorted(documents)),
        notes=tuple(dict.fromkeys(note for answer in answers for note in answer.notes)),
        rows=tuple(rows),
        rules=printed("gaps", here=_here(comparisons)),
    )


def _here(comparisons: Sequence[Comparison]) -> str:
    """Return what the rules call the regions of the sides: 本省 where each is a province, 本地区 where they differ in kind."""
    words = {here(comparison.subject.layout.region) for comparison in comparisons}
    return words.pop() if len(words) == 1 else here("")


def _side(list_id: str, gap: GapRow) -> Side:
    """Return the side of one list."""
    return Side(list_id, gap.verdict, gap.reason, gap.domains)


def _elsewhere(cases: Sequence[RowCase]) -> tuple[Elsewhere, ...]:
    """Return the other texts of the lists' regions that name the row: each once, and no row of a list that is a side itself."""
    lists = [case.shared.comparison.subject.layout.id for case in cases]
    said: dict[tuple[str, str], Elsewhere] = {}
    for list_id, case in zip(lists, cases, strict=True):
        for found in case.deployments:
            if layout_of(found.owner) not in lists and found.owner != case.row.id:
                quotes = case.shared.places.quotes(found.evidence)
                place = Elsewhere(list_id, found.owner, found.name, found.sentence, quotes)
                said.setdefault((found.owner, found.sentence), place)
    return tuple(said.values())

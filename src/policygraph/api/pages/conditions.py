"""条件与支持政策对比: what the nation and each text demand, line by line, and what they promise in money and treatment."""

from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Basis, Frame
from policygraph.api.pages.page import page
from policygraph.api.services import comparing, regulations
from policygraph.graph.answers.conditions.lines import UPGRADE
from policygraph.graph.answers.conditions.model import ConditionLine
from policygraph.graph.answers.measures import MeasureLine


@dataclass(frozen=True, slots=True)
class ConditionsPage:
    """The lines of conditions, the columns beside the nation's, and the measures by kind."""

    frame: Frame
    lists: tuple[str, ...]
    nation: str
    columns: tuple[tuple[str, str], ...]
    lines: tuple[ConditionLine, ...]
    measures: tuple[tuple[str, tuple[MeasureLine, ...]], ...]
    measure_notes: tuple[str, ...]


def build(call: Call) -> ConditionsPage:
    """Fill the page; `lists` in the address name the lists whose texts are laid beside the reference list's."""
    lists = call.words("lists") or comparing.SIDES
    answer = call.ask(regulations.conditions, lists, call.asked.reference, call.asked.as_of)
    money = call.ask(regulations.measures, (), call.asked.as_of)
    kinds = dict.fromkeys(line.kind for line in money.rows)
    notes = tuple(note for note in money.notes if note not in answer.notes)
    frame = call.frame("条件与支持政策对比", "conditions")
    columns = [cell.column for cell in answer.rows[0].cells] if answer.rows else []
    return ConditionsPage(
        frame=call.frame("条件与支持政策对比", "conditions", Basis(money.documents, answer.notes)),
        lists=lists,
        nation=answer.reference,
        columns=tuple((column, _heading(frame, column)) for column in columns),
        lines=answer.rows,
        measures=tuple((kind, tuple(line for line in money.rows if line.kind == kind)) for kind in kinds),
        measure_notes=notes,
    )


def _heading(frame: Frame, column: str) -> str:
    """Return the heading of a column: the text's title, and that it holds its rules on upgrading."""
    title = frame.document_title(column.removesuffix(UPGRADE))
    return f"{title}（升级条款）" if column.endswith(UPGRADE) else title


def routes() -> list[Route]:
    """Return the page's route."""
    return [page("/conditions", "conditions.html", build)]

"""条件与支持政策对比: what the nation and each text demand, line by line, and what they promise in money and treatment.

Most lines stand on one side only, so the page opens with those that both sides write; `show` in the address chooses others.
"""

from dataclasses import dataclass

from starlette.routing import Route

from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Basis, Frame
from policygraph.api.pages.marks import marks
from policygraph.api.pages.page import page
from policygraph.api.services import comparing, regulations
from policygraph.graph.answers.conditions.lines import UPGRADE
from policygraph.graph.answers.conditions.model import ConditionLine
from policygraph.graph.answers.measures import MeasureLine

ALL, BOTH, UNWRITTEN = "全部", "两侧都写到的", "本文未写"
ONE_SIDED = (("仅国家写到", "仅国家写到"), ("仅省级写到", "仅省级写到"))
SIDES = {"": (True, True), "仅国家写到": (True, False), "仅省级写到": (False, True)}


@dataclass(frozen=True, slots=True)
class ConditionsPage:
    """The chosen lines of conditions, the columns that say something on them, those that don't, and the measures by kind.

    `choices` are what can be shown, with the number of lines of each and the style of its mark; `chosen` is '' for what both write.
    """

    frame: Frame
    lists: tuple[str, ...]
    nation: str
    columns: tuple[tuple[str, str], ...]
    silent: tuple[str, ...]
    lines: tuple[ConditionLine, ...]
    choices: tuple[tuple[str, str, int], ...]
    chosen: str
    measures: tuple[tuple[str, tuple[MeasureLine, ...]], ...]
    measure_notes: tuple[str, ...]


def build(call: Call) -> ConditionsPage:
    """Fill the page; `lists` in the address name the lists whose texts are laid beside the reference list's."""
    lists = call.words("lists") or comparing.SIDES
    answer = call.ask(regulations.conditions, lists, call.asked.reference, call.asked.as_of)
    money = call.ask(regulations.measures, (), call.asked.as_of)
    kinds = dict.fromkeys(line.kind for line in money.rows)
    notes = tuple(note for note in Basis((), money.notes).shown if note not in answer.notes)
    frame = call.frame("条件与支持政策对比", "conditions")
    chosen, choices = call.word("show"), _choices(answer.rows)
    lines = tuple(line for line in answer.rows if _is_shown(line, chosen))
    columns = [cell.column for cell in answer.rows[0].cells] if answer.rows else []
    speaking = {cell.column for line in lines for cell in line.cells if cell.demands}
    return ConditionsPage(
        frame=call.frame("条件与支持政策对比", "conditions", Basis(money.documents, answer.notes)),
        lists=lists,
        nation=answer.reference,
        columns=tuple((column, _heading(frame, column)) for column in columns if column in speaking),
        silent=tuple(_heading(frame, column) for column in columns if column not in speaking),
        lines=lines,
        choices=choices,
        chosen=chosen,
        measures=tuple((kind, tuple(line for line in money.rows if line.kind == kind)) for kind in kinds),
        measure_notes=notes,
    )


def _choices(lines: tuple[ConditionLine, ...]) -> tuple[tuple[str, str, int], ...]:
    """Return what can be shown: the address's word, the words on the page, and how many lines there are."""
    words = [
        ("", BOTH),
        *((outcome, outcome) for outcome in marks("outcomes") if outcome != UNWRITTEN),
        *ONE_SIDED,
        (ALL, ALL),
    ]
    counted = [(word, said, sum(_is_shown(line, word) for line in lines)) for word, said in words]
    return tuple(choice for choice in counted if choice[2] or not choice[0])


def _is_shown(line: ConditionLine, chosen: str) -> bool:
    """Tell whether a line is among the chosen ones."""
    theirs = any(cell.demands for cell in line.cells)
    if chosen in SIDES:
        return (bool(line.national), theirs) == SIDES[chosen]
    return chosen == ALL or any(cell.outcome == chosen for cell in line.cells)


def _heading(frame: Frame, column: str) -> str:
    """Return the heading of a column: the text's title, and that it holds its rules on upgrading."""
    title = frame.document_title(column.removesuffix(UPGRADE))
    return f"{title}（升级条款）" if column.endswith(UPGRADE) else title


def routes() -> list[Route]:
    """Return the page's route."""
    return [page("/conditions", "conditions.html", build)]

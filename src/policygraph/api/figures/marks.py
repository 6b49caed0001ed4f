"""How a relation is marked: shape, fill, width and dashes of marks.toml, so that a picture can be read in grey."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policygraph.api.figures.sheet import Sheet
from policygraph.api.figures.text import ems
from policygraph.graph.answers.overlap import OverlapRow
from policygraph.graph.answers.wording import CLUE, DISPUTE, STATUS_WORDS
from policygraph.graph.rows import Status

BLUE = "#1f3f6e"


@dataclass(frozen=True, slots=True)
class Mark:
    """One look."""

    word: str
    marker: str
    fill: bool
    size: float
    width: float
    dash: tuple[float, ...]


@cache
def marks() -> dict[str, Mark]:
    """Return the looks by kind, the strongest first."""
    data = tomllib.loads(Path(__file__).with_name("marks.toml").read_text("utf-8"))
    return {kind: Mark(**{**entry, "dash": tuple(entry["dash"])}) for kind, entry in data.items()}


def kind_of(row: OverlapRow) -> str:
    """Return the kind of look of a pair: its relation, or clue and unsure where it moves no verdict."""
    return {CLUE: "clue", STATUS_WORDS[Status.UNSURE]: "unsure", DISPUTE: "unsure"}.get(row.status, row.relation)


def shown(rows: Iterable[OverlapRow]) -> list[OverlapRow]:
    """Return the pairs that a picture shows: all but those that a person rejected."""
    return [row for row in rows if row.status != STATUS_WORDS[Status.REJECTED]]


def put_mark(sheet: Sheet, x: float, y: float, kind: str) -> None:
    """Draw a mark in the matrix or in a legend."""
    mark = marks()[kind]
    face = BLUE if mark.fill else "white"
    sheet.axes.plot(
        [x], [y], marker=mark.marker, ms=mark.size, mfc=face, mec=BLUE, mew=0.9, linestyle="none", clip_on=False
    )


def put_line(sheet: Sheet, xs: list[float], ys: list[float], kind: str) -> None:
    """Draw the line of a kind through points."""
    mark = marks()[kind]
    dashes = (0, mark.dash) if mark.dash else "solid"
    sheet.axes.plot(xs, ys, color=BLUE, linewidth=mark.width, linestyle=dashes, solid_capstyle="butt")


def legend(sheet: Sheet, y: float, kinds: Iterable[str], lines: bool) -> None:
    """Write one legend line of the kinds that occur, centred."""
    occurring = set(kinds)
    used = [kind for kind in marks() if kind in occurring]
    step, size = 0.34 if lines else 0.14, 6.5
    widths = [step + ems(marks()[kind].word) * size / 72 + 0.16 for kind in used]
    x = (sheet.width - sum(widths)) / 2
    for kind, width in zip(used, widths, strict=True):
        if lines:
            put_line(sheet, [x, x + step - 0.06], [y, y], kind)
        else:
            put_mark(sheet, x + 0.05, y, kind)
        sheet.write(x + step, y, marks()[kind].word, size)
        x += width

"""对应关系图: two columns of names with curved lines between them; line style says the relation.

In: the answer of overlap and the names of the lists. Out: a picture. Rows without a link stand below the columns in one
paragraph; more than 60 linked rows a side are cut to the strongest links, and the picture says so.
"""

from typing import TYPE_CHECKING

from policygraph.api.figures.marks import kind_of, legend, marks, put_line, shown
from policygraph.api.figures.order import ordered
from policygraph.api.figures.sheet import GREY, WIDTH, Picture, Sheet, new_sheet, style
from policygraph.api.figures.source import Names, named, source_line
from policygraph.api.figures.text import cut, label, wrapped
from policygraph.graph.answers.overlap import MatrixRow, OverlapAnswer, OverlapRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_STEP, _TOP, _BUDGET, _SIZE, _LABEL = 0.225, 0.75, 60, 7.5, 17
_LEFT, _RIGHT = 2.05, WIDTH - 2.05
_POINTS = 40


def draw(answer: OverlapAnswer, names: Names) -> Picture:
    """Return the picture."""
    pairs, dropped = _strongest(shown(answer.rows))
    lefts, rights = ordered(
        [row.id for row in answer.subjects], [row.id for row in answer.objects], [(p.subject, p.object) for p in pairs]
    )
    rows = max(len(lefts), len(rights), 1)
    bottom = _TOP + _STEP * rows
    ours, theirs = named(answer.list, names), named(answer.reference, names)
    notes = [*_unlinked(answer, pairs, names), *([f"另有{dropped}对较弱的联系未画，见对应表。"] if dropped else [])]
    below = "\n".join(wrapped(note, (WIDTH - 0.1) * 72 / 6.5, 4) for note in notes)
    height = bottom + 0.45 + 0.125 * (below.count("\n") + 1 if below else 0) + 0.4
    with style():
        sheet = new_sheet("bipartite", f"{ours}与{theirs}领域对应关系", source_line(answer, names), height)
        for x, side, name, known in ((_LEFT, "right", ours, answer.subjects), (_RIGHT, "left", theirs, answer.objects)):
            room = (min(_LEFT, WIDTH - _RIGHT) - 0.05) * 72 / 8
            sheet.write(x, 0.55, wrapped(f"{name}（{len(known)}个领域）", room, 2), 8, ha=side, color=GREY)
        ys = _column(sheet, lefts, answer.subjects, rows, _LEFT, "right")
        zs = _column(sheet, rights, answer.objects, rows, _RIGHT, "left")
        for pair in reversed(pairs):
            put_line(sheet, *_curve(ys[pair.subject], zs[pair.object]), kind_of(pair))
        legend(sheet, bottom + 0.16, map(kind_of, pairs), lines=True)
        if below:
            sheet.write(0.05, bottom + 0.32, below, 6.5, va="top", color=GREY)
        return sheet.done()


def _strongest(pairs: "list[OverlapRow]") -> "tuple[list[OverlapRow], int]":
    """Return the pairs by strength, as many as keep each side within the budget, and how many were left out."""
    order = list(marks())
    kept: list[OverlapRow] = []
    lefts: set[str] = set()
    rights: set[str] = set()
    for pair in sorted(pairs, key=lambda pair: order.index(kind_of(pair))):
        if len(lefts | {pair.subject}) <= _BUDGET and len(rights | {pair.object}) <= _BUDGET:
            kept.append(pair)
            lefts.add(pair.subject)
            rights.add(pair.object)
    return kept, len(pairs) - len(kept)


def _unlinked(answer: OverlapAnswer, pairs: "list[OverlapRow]", names: Names) -> list[str]:
    """Name the rows of either list that no line reaches."""
    notes = []
    ends = ((answer.list, answer.subjects, {p.subject for p in pairs}),
            (answer.reference, answer.objects, {p.object for p in pairs}))  # fmt: skip
    for list_id, rows, linked in ends:
        alone = [label(row.id, row.name) for row in rows if row.id not in linked]
        if alone:
            notes.append(f"{named(list_id, names)}未画出对应的（{len(alone)}）：{'、'.join(alone)}")
    return notes


def _column(
    sheet: Sheet, ids: "Iterable[str]", rows: "Iterable[MatrixRow]", height: int, x: float, side: str
) -> "Mapping[str, float]":
    """Write a column of names, spread over the height; return where each line begins."""
    known, ids = {row.id: row for row in rows}, list(ids)
    step = _STEP * height / max(len(ids), 1)
    ys = {}
    for at, row_id in enumerate(ids):
        y = _TOP + step * (at + 0.5)
        ys[row_id] = y
        sheet.write(x, y, cut(label(row_id, known[row_id].name), _LABEL), _SIZE, ha=side)
        sheet.axes.plot([x + (0.05 if side == "right" else -0.05)], [y], marker="o", ms=2, color=GREY)
    return ys


def _curve(y: float, z: float) -> tuple[list[float], list[float]]:
    """Return the points of a Bézier curve that leaves and arrives level."""
    start, end = _LEFT + 0.07, _RIGHT - 0.07
    bend = (end - start) * 0.5
    xs, ys = [], []
    for n in range(_POINTS + 1):
        t = n / _POINTS
        a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
        xs.append(a * start + b * (start + bend) + c * (end - bend) + d * end)
        ys.append((a + b) * y + (c + d) * z)
    return xs, ys

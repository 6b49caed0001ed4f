"""对应矩阵: every row of one list against every row of the other, empty ones too.

In: the answer of overlap and the names of the lists. Out: a picture as wide as a page, wider for long lists.
"""

from policygraph.api.figures.marks import kind_of, legend, marks, put_mark, shown
from policygraph.api.figures.sheet import GREY, PALE, WIDTH, Picture, new_sheet, style
from policygraph.api.figures.source import Names, named, source_line
from policygraph.api.figures.text import cut, ems, label
from policygraph.graph.answers.overlap import OverlapAnswer

_CELL, _LEFT, _TOP, _BOTTOM = 0.192, 1.86, 1.95, 0.62
_LABEL, _SIZE = 17, 7.2


def draw(answer: OverlapAnswer, names: Names) -> Picture:
    """Return the matrix."""
    columns, rows = answer.objects, answer.subjects
    width = max(WIDTH, _LEFT + _CELL * len(columns) + 0.1)
    height = _TOP + _CELL * len(rows) + _BOTTOM
    ours, theirs = named(answer.list, names), named(answer.reference, names)
    title = f"{ours}{len(rows)}个领域与{theirs}{len(columns)}个领域对应矩阵"
    with style():
        sheet = new_sheet("matrix", title, source_line(answer, names), height, width)
        right, bottom = _LEFT + _CELL * len(columns), _TOP + _CELL * len(rows)
        linked_rows = {row.subject for row in shown(answer.rows)}
        linked_columns = {row.object for row in shown(answer.rows)}
        for at, column in enumerate(columns):
            x = _LEFT + _CELL * (at + 0.5)
            ink = {} if column.id in linked_columns else {"color": GREY}
            text = cut(label(column.id, column.name), _LABEL)
            sheet.write(x, _TOP - 0.06, text, _SIZE, rotation=90, ha="center", va="bottom", **ink)
        for at, row in enumerate(rows):
            y = _TOP + _CELL * (at + 0.5)
            ink = {} if row.id in linked_rows else {"color": GREY}
            sheet.write(_LEFT - 0.06, y, cut(label(row.id, row.name), _LABEL), _SIZE, ha="right", **ink)
        sheet.axes.hlines([_TOP + _CELL * n for n in range(len(rows) + 1)], _LEFT, right, color=PALE, linewidth=0.4)
        sheet.axes.vlines([_LEFT + _CELL * n for n in range(len(columns) + 1)], _TOP, bottom, color=PALE, linewidth=0.4)
        xs = {column.id: _LEFT + _CELL * (at + 0.5) for at, column in enumerate(columns)}
        ys = {row.id: _TOP + _CELL * (at + 0.5) for at, row in enumerate(rows)}
        for pair in sorted(shown(answer.rows), key=lambda pair: -list(marks()).index(kind_of(pair))):
            put_mark(sheet, xs[pair.object], ys[pair.subject], kind_of(pair))
        sheet.write(_LEFT - 0.06, _TOP - 0.06, _corner(ours, theirs), 6.5, ha="right", va="bottom", color=GREY)
        legend(sheet, bottom + 0.16, map(kind_of, shown(answer.rows)), lines=False)
        return sheet.done()


def _corner(ours: str, theirs: str) -> str:
    """Return what rows and columns are, in two lines where one would leave the sheet."""
    one = f"{ours} ↓　{theirs} →"
    room = (_LEFT - 0.1) * 72 / 6.5
    return one if ems(one) <= room else f"{cut(ours, room - 2)} ↓\n{cut(theirs, room - 2)} →"

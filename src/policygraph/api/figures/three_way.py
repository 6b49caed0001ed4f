"""三方对照: each row of the reference list with what every province's list says of it, and the national centres.

In: the answer of three_way and the names of the lists. Out: a table as a picture; how dark a cell is says how far the
list covers the row, and the verdict stands in it in words.
"""

from policygraph.api.figures.sheet import GREY, INK, PALE, WIDTH, Picture, Sheet, new_sheet, style
from policygraph.api.figures.source import Names, named, source_line
from policygraph.api.figures.text import NAMELESS, cut, wrapped
from policygraph.graph.answers.answer import Answer
from policygraph.graph.answers.three_way import Side, ThreeWayRow

_ROW, _HEAD, _TOP, _BOTTOM = 0.325, 0.26, 0.45, 0.42
_FIRST, _LAST, _SIZE = 1.5, 1.55, 7.0
_SHADES = (("已列入", "#2f5688", "white"), ("布局薄弱", "#a9bfdd", INK), ("本表未列·布局空白", "#ffffff", INK),
           ("本表未列", "#e9eef5", INK))  # fmt: skip
_HATCHED = "本表未列·布局空白"


def draw(answer: Answer[ThreeWayRow], names: Names) -> Picture:
    """Return the table."""
    lists = answer.list.split("+")
    width = max(WIDTH, _FIRST + 1.3 * len(lists) + _LAST)
    cell = (width - _FIRST - _LAST) / len(lists)
    height = _TOP + _HEAD + _ROW * len(answer.rows) + _BOTTOM
    sides = "、".join(named(one, names) for one in lists)
    with style():
        title = f"{named(answer.reference, names)}与{sides}对照"
        sheet = new_sheet("three-way", title, source_line(answer, names), height, width)
        heads = [(named(answer.reference, names), _FIRST), *((named(one, names), cell) for one in lists)]
        x = 0.0
        for head, wide in [*heads, ("国家中心（名录所收）", _LAST)]:
            sheet.write(x + wide / 2, _TOP + _HEAD / 2, head, 8, ha="center")
            x += wide
        for at, row in enumerate(answer.rows):
            _row(sheet, row, _TOP + _HEAD + _ROW * at, cell)
        bottom = _TOP + _HEAD + _ROW * len(answer.rows)
        sheet.axes.hlines([_TOP, _TOP + _HEAD, bottom], 0, width, color=INK, linewidth=0.9)
        return sheet.done()


def _row(sheet: Sheet, row: ThreeWayRow, y: float, cell: float) -> None:
    """Draw one row."""
    middle = y + _ROW / 2
    name = f"{row.reference.rpartition('-')[2]} {row.name or NAMELESS}"
    sheet.write(0.05, middle, wrapped(name, (_FIRST - 0.1) * 72 / _SIZE, 2), _SIZE)
    for at, side in enumerate(row.sides):
        _side(sheet, side, _FIRST + cell * at, y, cell)
    left = _FIRST + cell * len(row.sides)
    centres = [f"{centre.name}（{centre.province or '所在地未查到'}）" for centre in row.centres]
    text = _joined(centres) if centres else "名录未收"
    ink = {} if centres else {"color": GREY}
    sheet.write(left + 0.06, middle, wrapped(text, (_LAST - 0.1) * 72 / 6, 2), 6, **ink)
    sheet.axes.hlines([y + _ROW], 0, sheet.width, color=PALE, linewidth=0.4)


def _joined(centres: list[str]) -> str:
    """Return the first centre, and how many there are."""
    return centres[0] if len(centres) == 1 else f"{centres[0]}等{len(centres)}家"


def _side(sheet: Sheet, side: Side, x: float, y: float, width: float) -> None:
    """Draw what a list says: shade, verdict, and the first linked row."""
    from matplotlib.patches import Rectangle

    _, face, ink = next((s for s in _SHADES if side.verdict.startswith(s[0])), ("", "#ffffff", GREY))
    hatch = "////" if side.verdict == _HATCHED else None
    box = (x + 0.02, y + 0.02)
    sheet.axes.add_patch(
        Rectangle(box, width - 0.04, _ROW - 0.04, facecolor=face, edgecolor=PALE, linewidth=0.5, hatch=hatch)
    )
    kind, _, detail = side.verdict.partition("·")
    shown = detail or kind
    middle, plain = y + _ROW / 2, {"facecolor": face, "edgecolor": "none", "pad": 0.8}
    if side.domains and not side.verdict.startswith("本表未列"):
        first = side.domains[0]
        linked = f"{first.domain.rpartition('-')[2]} {first.name or NAMELESS}"
        more = f" 等{len(side.domains)}个" if len(side.domains) > 1 else ""
        sheet.write(x + width / 2, middle - 0.07, shown, _SIZE, ha="center", color=ink)
        text = cut(linked, (width - 0.1) * 72 / 5.8 - len(more)) + more
        sheet.write(x + width / 2, middle + 0.075, text, 5.8, ha="center", color=ink)
    else:
        sheet.write(x + width / 2, middle, shown, _SIZE, ha="center", color=ink, bbox=plain)
